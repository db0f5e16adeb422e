import { daysBetween } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import { statesFormer } from '../entry-detail.ts';
import { findRuns, idsOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayBetween, sayFirst, sayNumber, withDoubt } from './say.ts';

/** A change of worker, with what other agencies recorded of it soon after. */
export interface ChangeOfWorker {
  readonly first: Happening;
  readonly happenings: readonly Happening[];
}

const listed = 8;

/** Changes of a family’s workers, or of the chair of its conferences, each within a year of the one before. */
export function findChangesOfWorker({ happenings }: FamilyRecord, limits: PatternLimits): readonly Pattern[] {
  const changes = gatherChanges(happenings, limits);
  const byFirst = new Map(changes.map((change) => [change.first, change.happenings]));
  return findRuns(
    Array.from(changes, ({ first }) => first),
    limits['changes-of-worker'],
  ).map((run) => ({
    pattern: 'changes-of-worker',
    sentence: saySentence(run.happenings),
    entries: idsOf(run.happenings.flatMap((first) => byFirst.get(first) ?? [])),
    from: run.from,
    to: run.to,
  }));
}

/** Takes what is recorded on the day of a change, or by another agency soon after it, for word of the same change. */
export function gatherChanges(
  happenings: readonly Happening[],
  limits: PatternLimits,
): readonly ChangeOfWorker[] {
  const { sameChangeDays } = limits['changes-of-worker'];
  const changes: { first: Happening; happenings: Happening[]; agencies: Set<string> }[] = [];
  for (const happening of happenings) {
    if (!isChange(happening)) continue;
    const last = changes.at(-1);
    const agencies = happening.entries.map(({ agency }) => agency);
    const isWordOfLast =
      last !== undefined &&
      (happening.from === last.first.from ||
        (daysBetween(last.first.from, happening.from) <= sameChangeDays &&
          !agencies.some((agency) => last.agencies.has(agency))));
    if (isWordOfLast) {
      last.happenings.push(happening);
      for (const agency of agencies) last.agencies.add(agency);
    } else changes.push({ first: happening, happenings: [happening], agencies: new Set(agencies) });
  }
  return changes;
}

/**
 * The words must say that a worker or a chair is another: a theme alone is a weak sign. Who is allocated when a referral
 * comes in is a first worker, not another, unless an account states who worked with the family before.
 */
function isChange({ entries, themes, signals }: Happening): boolean {
  const saysSo = signals.has('workerChanges') || signals.has('chairChanges');
  const isFirst = themes.has('referral') && !entries.some(statesFormer);
  return saysSo && themes.has('change-of-worker') && !isFirst;
}

function saySentence(changes: readonly Happening[]): string {
  const chairs = changes.filter(({ signals }) => signals.has('chairChanges')).length;
  const what =
    chairs === 0 ? 'worker' : chairs === changes.length ? 'conference chair' : 'worker or conference chair';
  const days = changes.map(({ day }) => day);
  const { from } = changes[0] ?? {};
  const { to } = changes.at(-1) ?? {};
  const span = from === undefined || to === undefined ? '' : ` ${withDoubt(sayBetween(from, to), changes)}`;
  return `${asSentence(sayNumber(changes.length))} changes of ${what} were recorded${span}: ${sayFirst(days, listed)}.`;
}
