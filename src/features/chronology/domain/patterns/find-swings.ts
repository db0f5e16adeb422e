import { daysBetween } from '../../../../shared/day.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { type PatternLimits, type Swing, swings } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayBetween, sayOn, sayTimes, withDoubt } from './say.ts';

type RelapseLimits = PatternLimits['improvement-then-relapse'];

/** A record of something as better, and the next that tells of a concern about the same. */
interface Turn {
  readonly better: Happening;
  readonly worse: Happening;
}

const listed = 4;

/**
 * One thing about a family that is recorded as better and soon as a concern again, several times over: what single
 * visits do not show. Something is better only where the words say so of it and the entry tells of positive change. What was broken in an
 * incident of domestic abuse tells of that, not of how the home is kept.
 */
export function findSwings({ happenings }: FamilyRecord, limits: PatternLimits): readonly Pattern[] {
  return swings.flatMap((swing) => tellSwing(swing, happenings, limits['improvement-then-relapse']));
}

function tellSwing(
  swing: Swing,
  happenings: readonly Happening[],
  limits: RelapseLimits,
): readonly Pattern[] {
  const turns = findTurns(swing, happenings, limits.days);
  if (turns.length < limits.minimumSwings) return [];
  const rests = turns.flatMap(({ better, worse }) => [better, worse]);
  const { from, to } = spanOf(rests);
  const days = turns.map(
    ({ better, worse }) => `better ${sayOn(better.day)} and a concern ${sayOn(worse.day)}`,
  );
  return [
    {
      pattern: 'improvement-then-relapse',
      sentence: `${swing.words}: recorded as better and then as a concern again ${sayTimes(turns.length)} ${withDoubt(sayBetween(from, to), rests)} (${sayTurns(days)}).`,
      entries: idsOf(rests),
      from,
      to,
    },
  ];
}

function findTurns(
  { theme, better }: Swing,
  happenings: readonly Happening[],
  days: number,
): readonly Turn[] {
  const turns: Turn[] = [];
  let last: Happening | null = null;
  for (const happening of happenings) {
    const isBetter = happening.signals.has(better) && happening.happened.has('positive-change');
    const isConcern =
      happening.happened.has(theme) &&
      !happening.themes.has('positive-change') &&
      !happening.happened.has('domestic-abuse');
    if (isBetter) last = happening;
    else if (isConcern && last !== null && happening.from > last.to) {
      if (daysBetween(last.from, happening.to) <= days) turns.push({ better: last, worse: happening });
      last = null;
    }
  }
  return turns;
}

function sayTurns(days: readonly string[]): string {
  const more = days.length - listed;
  return [...days.slice(0, listed), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
