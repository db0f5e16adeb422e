import { addDays } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Theme } from '../themes/theme.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { concernThemes, type PatternLimits, sayTheme } from './limits.ts';
import type { Pattern } from './pattern.ts';
import { beginningWithin, type FamilyRecord } from './record.ts';
import { sayList, sayNumber, sayOn, withDoubt } from './say.ts';

type RelapseLimits = PatternLimits['improvement-then-relapse'];

/** Concerns soon after a child protection plan has ended because things had improved. */
export function findRelapseAfterPlan(
  { happenings, plans }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const relapseLimits = limits['improvement-then-relapse'];
  const ends = new Set(plans.flatMap(({ end }) => end ?? []));
  return [...ends].flatMap((end) => tellRelapse(end, happenings, relapseLimits));
}

function tellRelapse(
  end: Happening,
  happenings: readonly Happening[],
  { days, minimumConcerns }: RelapseLimits,
): readonly Pattern[] {
  if (end.to >= '9999-01-01') return [];
  const from = addDays(end.to, 1);
  const to = addDays(end.to, days);
  const concerns = beginningWithin(happenings, from, to).filter(
    (happening) => happening.to <= to && kindOf(happening) !== undefined,
  );
  if (concerns.length < minimumConcerns) return [];
  const rests = [end, ...concerns];
  return [
    {
      pattern: 'improvement-then-relapse',
      sentence: `A child protection plan was recorded as ended ${sayOn(end.day)}; in ${withDoubt(`the ${days} days after it`, rests)}${rests.every(({ isCertain }) => isCertain) ? '' : ','} ${sayNumber(concerns.length)} events of concern were recorded, the first ${sayOn(concerns[0]?.day ?? sayDay(from))}: ${sayKinds(concerns)}.`,
      entries: idsOf(rests),
      ...spanOf(rests),
    },
  ];
}

/** An event of several concerns is told under the first of the list. */
function kindOf({ happened }: Happening): Theme | undefined {
  return concernThemes.find((theme) => happened.has(theme));
}

function sayKinds(concerns: readonly Happening[]): string {
  const counts = Map.groupBy(concerns, kindOf);
  return sayList(
    concernThemes.flatMap((theme) => {
      const count = counts.get(theme)?.length ?? 0;
      return count === 0 ? [] : `${sayTheme(theme, count)} (${count})`;
    }),
  );
}
