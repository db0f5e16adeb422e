import type { WebFeature } from '../../platform/web-feature.ts';

/** The feature's pages, loaded only by the server. */
export async function loadWeb(): Promise<WebFeature> {
  const [{ routes }, { makeWork }] = await Promise.all([
    import('./web/routes.ts'),
    import('./web/my-work/work-part.ts'),
  ]);
  return { routes, makeWork };
}
