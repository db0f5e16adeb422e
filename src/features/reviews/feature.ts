import type { JobHandler } from '../../platform/jobs/job-handler.ts';
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

/** What the feature does in the background, loaded only by the thread that does it. */
export async function loadJobs(): Promise<readonly JobHandler[]> {
  const { writeOutline } = await import('./operations/write-outline.ts');
  return [writeOutline];
}
