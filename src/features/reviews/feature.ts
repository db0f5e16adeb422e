import type { WebFeature } from '../../platform/web-feature.ts';

/** The feature's pages, loaded only by the server. */
export async function loadWeb(): Promise<WebFeature> {
  const [{ routes }, { reviewHomeLinks }, { findReviewWork }] = await Promise.all([
    import('./web/routes.ts'),
    import('./web/home-links.ts'),
    import('./operations/find-work.ts'),
  ]);
  return { routes, homeLinks: reviewHomeLinks, findWork: findReviewWork };
}
