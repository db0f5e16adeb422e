import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { compareText } from '../order-entries.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { findChangesOfWorker } from './find-changes-of-worker.ts';
import { findChildNotSeen } from './find-child-not-seen.ts';
import { findMissedAppointmentsRuns } from './find-missed-appointments-runs.ts';
import { findNoAccessRuns } from './find-no-access-runs.ts';
import { findNoRecordedResponse } from './find-no-recorded-response.ts';
import { findNoStrategyDiscussion } from './find-no-strategy-discussion.ts';
import { findNotSeenAlone } from './find-not-seen-alone.ts';
import { findNotSeenByColumn } from './find-not-seen-by-column.ts';
import { findReReferrals } from './find-re-referrals.ts';
import { findRelapseAfterPlan } from './find-relapse-after-plan.ts';
import { findStartAgain } from './find-start-again.ts';
import { findSwings } from './find-swings.ts';
import { defaultLimits, type PatternLimits } from './limits.ts';
import { type Pattern, patternNames } from './pattern.ts';
import { type FamilyRecord, readRecord } from './record.ts';

type FindPattern = (record: FamilyRecord, limits: PatternLimits) => readonly Pattern[];

const finders: readonly FindPattern[] = [
  findMissedAppointmentsRuns,
  findNoAccessRuns,
  findChildNotSeen,
  findNotSeenByColumn,
  findNotSeenAlone,
  findNoRecordedResponse,
  findNoStrategyDiscussion,
  findReReferrals,
  findChangesOfWorker,
  findRelapseAfterPlan,
  findSwings,
  findStartAgain,
];

/**
 * What only the whole record of a family reveals, each with the entries that it rests on and one sentence. Suggestions
 * for people to judge: nothing here is a finding about a person. Events are counted, not accounts of them, so what
 * `sameEvents` holds together counts once. In the order of `patternNames`, then of their days.
 *
 * @param entries in the order of the merged chronology
 */
export function findPatterns(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  sameEvents: readonly SameEvent[],
  parameters: PatternLimits = defaultLimits,
): readonly Pattern[] {
  const record = readRecord(entries, readings, sameEvents, parameters);
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return finders
    .flatMap((find) => find(record, parameters))
    .map((pattern) => ({
      ...pattern,
      entries: pattern.entries.toSorted((first, second) => placeOf(first) - placeOf(second)),
    }))
    .toSorted(comparePatterns);
}

function comparePatterns(first: Pattern, second: Pattern): number {
  return (
    patternNames.indexOf(first.pattern) - patternNames.indexOf(second.pattern) ||
    compareText(first.from ?? '', second.from ?? '') ||
    compareText(first.sentence, second.sentence)
  );
}
