import type { Route } from './http/route.ts';
import type { JobHandler } from './jobs/job-handler.ts';

/**
 * What a feature brings to the web application. Its `feature.ts` exports `loadWeb(): Promise<WebFeature>`, loaded only
 * by the server: the command line reaches no page.
 */
export interface WebFeature {
  readonly routes: readonly Route[];
  readonly jobs: readonly JobHandler[];
}
