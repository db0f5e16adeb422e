import { type Day, daysBetween, laterDay } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import { idsOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import { partByOpen, type Stretch } from './part-by-open.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayBetween, sayCount, sayNumber, withDoubt } from './say.ts';

/**
 * How long an agency whose chronology has a column for it recorded no child as seen, while it went on recording. Only rows of files that
 * have the column, or were asked for it as they were typed, are looked at: nothing is said of others. What an entry of the agency says in
 * its words, wherever it stands, counts as seen too. The texts of other agencies are not looked at: another may well have seen the child.
 */
export function findNotSeenByColumn(
  { happenings, open }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const told = happenings.flatMap(({ entries }) =>
    entries.filter(({ childSeen }) => childSeen !== 'not-stated'),
  );
  const files = Map.groupBy(told, ({ agency }) => agency);
  return [...files].flatMap(([agency, own]) => {
    const asking = new Set(own.map(({ origin }) => origin.file));
    const isAsked = ({ entries }: Happening) =>
      entries.some((entry) => entry.agency === agency && asking.has(entry.origin.file));
    const seen = open.filter((happening) => isSeenBy(happening, agency));
    const recorded = happenings.filter((happening) => isAsked(happening) || isSeenBy(happening, agency));
    const long = (stretch: Stretch) => isLong(stretch, limits['child-not-seen']);
    return cutStretches(recorded, agency)
      .filter(long)
      .flatMap((stretch) => partByOpen(stretch, seen))
      .filter(long)
      .map((stretch) => makePattern(agency, stretch));
  });
}

/**
 * Between two entries that say seen; what comes before the first of them or after the last is open at one end. One begins with the latest day that any
 * entry so far that says seen may mean.
 */
function cutStretches(happenings: readonly Happening[], agency: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let seen: Day | undefined;
  let between: Happening[] = [];
  const end = (to: Day) => {
    const since = seen;
    const own = since === undefined ? between : between.filter(({ from }) => from >= since);
    const from = since ?? own[0]?.to;
    if (from !== undefined) stretches.push({ happenings: own, from, to });
  };
  for (const happening of happenings) {
    if (isSeenBy(happening, agency)) {
      end(happening.from);
      seen = laterDay(seen ?? happening.to, happening.to);
      between = [];
    } else between.push(happening);
  }
  const last = between.at(-1);
  if (last !== undefined) end(last.from);
  return stretches;
}

function isSeenBy({ entries, tellsChildSeen }: Happening, agency: string): boolean {
  const own = entries.filter((entry) => entry.agency === agency);
  if (own.length === entries.length && tellsChildSeen) return true;
  return own.some(({ childSeen }) => childSeen === 'seen' || childSeen === 'seen-alone');
}

function isLong({ happenings, from, to }: Stretch, limits: PatternLimits['child-not-seen']): boolean {
  return daysBetween(from, to) >= limits.daysByColumn && happenings.length >= limits.minimumByColumn;
}

function makePattern(agency: string, { happenings, from, to }: Stretch): Pattern {
  const days = withDoubt(sayCount(daysBetween(from, to), 'day'), happenings);
  return {
    pattern: 'child-not-seen',
    sentence: `${asSentence(agency)} recorded ${sayNumber(happenings.length)} events ${sayBetween(from, to)} (${days}), and its column that tells whether a child was seen does not say so for any of them.`,
    entries: idsOf(happenings),
    from,
    to,
  };
}
