import type { WebFeature } from '../../platform/web-feature.ts';

/** The feature's pages, loaded only by the server. */
export async function loadWeb(): Promise<WebFeature> {
  const { routes } = await import('./web/routes.ts');
  return { routes };
}
