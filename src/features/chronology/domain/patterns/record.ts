import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { findPlanPeriods, type PlanPeriod } from './find-plan-periods.ts';
import {
  compareDays,
  gatherHappenings,
  gatherOpen,
  type Happening,
  type OpenHappening,
} from './happening.ts';
import type { PatternLimits } from './limits.ts';

/** What every pattern looks at. */
export interface FamilyRecord {
  /** In the order of their days. */
  readonly happenings: readonly Happening[];
  /** What is told with a date that is open at an end, on the day that it gives: it is counted in nothing. */
  readonly open: readonly OpenHappening[];
  /** What the texts of each entry suggest, by its id. */
  readonly readings: ReadonlyMap<string, EntryReading>;
  /** The stretches in which a child protection plan was open, by what the texts say. */
  readonly plans: readonly PlanPeriod[];
  /** Files in which at least one entry has a response or an outcome: in others their absence says nothing. */
  readonly filesWithResponses: ReadonlySet<string>;
}

/** Reads the events and the plans out of a chronology. */
export function readRecord(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  sameEvents: readonly SameEvent[],
  limits: PatternLimits,
): FamilyRecord {
  const happenings = gatherHappenings(entries, readings, sameEvents);
  return {
    happenings,
    open: gatherOpen(entries, readings),
    readings,
    plans: findPlanPeriods(happenings, limits.plan),
    filesWithResponses: new Set(
      entries
        .filter(({ response, outcome }) => response !== null || outcome !== null)
        .map(({ origin }) => origin.file),
    ),
  };
}

/** The events, with those of an open date that stand against a finding, in the order of their days. */
export function withOpen(
  happenings: readonly Happening[],
  standing: ReadonlySet<Happening>,
): readonly Happening[] {
  return standing.size === 0 ? happenings : [...happenings, ...standing].toSorted(compareDays);
}

/** The events that begin on these days or between them. The events are in the order of their days. */
export function beginningWithin<Item extends { readonly from: Day }>(
  items: readonly Item[],
  from: Day,
  to: Day,
): readonly Item[] {
  return items.slice(firstFrom(items, from), firstAfter(items, to));
}

/** How many begin on a day, or before it. They are in the order of their days. */
export function countBeginning(items: readonly { readonly from: Day }[], upTo: Day): number {
  return firstAfter(items, upTo);
}

function firstFrom(items: readonly { readonly from: Day }[], day: Day): number {
  return firstWhere(items, (item) => item.from >= day);
}

function firstAfter(items: readonly { readonly from: Day }[], day: Day): number {
  return firstWhere(items, (item) => item.from > day);
}

/** The place of the first item for which it holds, where it holds for all behind that too. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
