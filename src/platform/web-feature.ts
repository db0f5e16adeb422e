import type { Action } from './access/actions.ts';
import type { Route } from './http/route.ts';
import type { ScheduledTask } from './jobs/scheduled.ts';
import type { FindNamingSealed, Platform } from './platform.ts';
import type { FindWork, WorkPart } from './work-item.ts';

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
  /** How it finds sealed identities in texts, where it is the one feature that finds names. */
  readonly findNamingSealed?: FindNamingSealed;
  /** In the order in which the first page shows them. */
  readonly homeLinks?: readonly HomeLink[];
  /** What there is to do for somebody, of what this feature knows. */
  readonly findWork?: FindWork;
  /** What it does by the clock. */
  readonly tasks?: readonly ScheduledTask[];
  /** The list of somebody’s work, made by the one feature that draws it from what all features know. */
  readonly makeWork?: (sources: readonly FindWork[]) => WorkPart;
  /** The first page, made by the one feature that has it from the links of all features, in their order, and the list of work. */
  readonly makeHome?: (links: readonly HomeLink[], work: WorkPart | null) => readonly Route[];
}

/** Every route of these features, and the first page that is made of what all of them offer. */
export function collectRoutes(features: readonly WebFeature[]): readonly Route[] {
  const links = features.flatMap(({ homeLinks = [] }) => homeLinks);
  const sources = features.flatMap(({ findWork }) => (findWork === undefined ? [] : [findWork]));
  const [work = null] = features.flatMap(({ makeWork }) => makeWork?.(sources) ?? []);
  return features.flatMap(({ routes, makeHome }) => [...(makeHome?.(links, work) ?? []), ...routes]);
}

/** What operations of features above the one that finds names need of it. */
export function collectFinders(features: readonly WebFeature[]): Pick<Platform, 'findNamingSealed'> {
  const [findNamingSealed] = features.flatMap((feature) => feature.findNamingSealed ?? []);
  return findNamingSealed === undefined ? {} : { findNamingSealed };
}
