import type { HomeLink } from '../../../platform/web-feature.ts';

/** What whoever works with families finds on the first page. */
export const familyHomeLinks: readonly HomeLink[] = [
  {
    action: 'read-families',
    href: '/families',
    title: 'Families',
    says: 'Find a family, read its chronology, and see what is to be done next.',
  },
  {
    action: 'read-families',
    href: '/people',
    title: 'Find a person',
    says: 'By name, also where it is misspelt, by date of birth, or by the reference of the family.',
  },
  {
    action: 'add-family',
    href: '/families/new',
    title: 'Begin the record of a family',
    says: 'Say who its children are, then name the agencies that are involved with it.',
  },
];
