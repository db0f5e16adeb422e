import type { HomeLink } from '../../../platform/web-feature.ts';

/** What officers and reviewers find on the first page. */
export const reviewHomeLinks: readonly HomeLink[] = [
  {
    action: 'read-reviews',
    href: '/reviews',
    title: 'Reviews',
    says: 'See why agencies are asked for chronologies, who has answered, and who is late.',
  },
];
