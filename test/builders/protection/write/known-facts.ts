import type { Entry, EntryKind, EntryOf } from '../../../../src/features/protection/domain/entries/entry.ts';
import type { Day } from '../../../../src/shared/day.ts';
import type { ToldChild } from '../told-child.ts';

/** What a system holds of a child on the day on which an extract is taken. */
export interface KnownFacts {
  readonly of: <Kind extends EntryKind>(kind: Kind) => readonly EntryOf<Kind>[];
  readonly born: Day | null;
  readonly expected: Day | null;
  readonly died: Day | null;
}

/** Facts that happened and were recorded by the day, in the order in which they happened. */
export function knownFacts(child: ToldChild, day: Day): KnownFacts {
  const byKind = new Map<EntryKind, Entry[]>();
  for (const entry of child.entries) {
    if (entry.on > day || entry.knownFrom > day) continue;
    const same = byKind.get(entry.kind);
    if (same === undefined) byKind.set(entry.kind, [entry]);
    else same.push(entry);
  }
  const of = <Kind extends EntryKind>(kind: Kind) =>
    (byKind.get(kind) ?? []) as readonly Entry[] as readonly EntryOf<Kind>[];
  return {
    of,
    born: of('birth')[0]?.on ?? null,
    expected: of('birth-expected')[0]?.expected ?? null,
    died: of('death')[0]?.on ?? null,
  };
}

/** An enquiry with what came of it. */
export interface EnquiryFacts {
  readonly start: EntryOf<'enquiry-start'>;
  readonly required: 'required' | 'not-required' | null;
  readonly ended: Day | null;
  readonly conference: EntryOf<'initial-conference'> | null;
}

export function enquiryFacts(facts: KnownFacts): readonly EnquiryFacts[] {
  return facts.of('enquiry-start').map((start) => ({
    start,
    required:
      facts.of('enquiry-outcome').find(({ enquiry }) => enquiry === start.enquiry)?.conference ?? null,
    ended: facts.of('enquiry-end').find(({ enquiry }) => enquiry === start.enquiry)?.on ?? null,
    conference: facts.of('initial-conference').find(({ enquiry }) => enquiry === start.enquiry) ?? null,
  }));
}

/** A child protection plan with its end, its reviews and its latest category. */
export interface PlanFacts {
  readonly start: EntryOf<'plan-start'>;
  readonly ended: Day | null;
  readonly reviews: readonly EntryOf<'review-conference'>[];
  readonly conference: EntryOf<'initial-conference'> | null;
  readonly category: string | null;
}

export function planFacts(facts: KnownFacts): readonly PlanFacts[] {
  return facts.of('plan-start').map((start) => ({
    start,
    ended: facts.of('plan-end').find(({ plan }) => plan === start.plan)?.on ?? null,
    reviews: facts.of('review-conference').filter(({ plan }) => plan === start.plan),
    conference: facts.of('initial-conference').find(({ meeting }) => meeting === start.meeting) ?? null,
    category:
      facts.of('plan-category').findLast(({ plan }) => plan === start.plan)?.category ?? start.category,
  }));
}

/** An episode of need with its end. */
export interface EpisodeFacts {
  readonly referral: EntryOf<'referral'>;
  readonly closed: EntryOf<'case-closed'> | null;
}

export function episodeFacts(facts: KnownFacts): readonly EpisodeFacts[] {
  return facts.of('referral').map((referral) => ({
    referral,
    closed: facts.of('case-closed').find(({ episode }) => episode === referral.episode) ?? null,
  }));
}

/** The episode that a day falls in: the last to begin by then. */
export function episodeAt(episodes: readonly EpisodeFacts[], day: Day): EpisodeFacts | null {
  return episodes.findLast(({ referral }) => referral.on <= day) ?? null;
}

/** An assessment with its end. */
export function assessmentFacts(facts: KnownFacts) {
  return facts.of('assessment-start').map((start) => ({
    start,
    end: facts.of('assessment-end').find(({ assessment }) => assessment === start.assessment) ?? null,
  }));
}

/** The social worker and team on the extract’s day, or the last there were. */
export function allocatedFacts(facts: KnownFacts): EntryOf<'allocation'> | null {
  return facts.of('allocation').findLast(({ role }) => role === 'social-worker') ?? null;
}
