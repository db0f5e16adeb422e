import type { Action } from './access/actions.ts';
import type { Route } from './http/route.ts';

/** A way into a feature from the first page, shown to whoever may take it. */
export interface HomeLink {
  /** Whoever may do this sees the link. */
  readonly action: Action;
  readonly href: string;
  readonly title: string;
  /** What they can do there, in one sentence. */
  readonly says: string;
}

/**
 * What a feature brings to the web application. Its `feature.ts` exports `loadWeb(): Promise<WebFeature>`, loaded only
 * by the server: the command line reaches no page. One that has jobs exports `loadJobs()` too, loaded by the jobs' thread.
 */
export interface WebFeature {
  readonly routes: readonly Route[];
  /** Ends the threads that its pages keep warm. */
  readonly close?: () => Promise<void>;
  /** In the order in which the first page shows them. */
  readonly homeLinks?: readonly HomeLink[];
  /** The first page, made by the one feature that has it from the links of all features, in their order. */
  readonly makeHome?: (links: readonly HomeLink[]) => readonly Route[];
}
