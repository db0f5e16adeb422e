import { asSentence } from '../as-sentence.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import { type FamilyRecord, withOpen } from './record.ts';
import { sayBetween, sayTimes, withDoubt } from './say.ts';

/**
 * A child recorded as seen time after time and never as seen alone. Only where a column of the chronology tells seen
 * from seen alone: texts seldom say it.
 */
export function findNotSeenAlone(
  { happenings, open }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const usesAlone = happenings.some(isSeenAlone);
  if (!usesAlone) return [];
  const runs: Happening[][] = [[]];
  for (const happening of withOpen(happenings, new Set(open.filter(isSeenAlone)))) {
    if (isSeenAlone(happening)) runs.push([]);
    else if (isSeen(happening)) runs.at(-1)?.push(happening);
  }
  return runs
    .filter((run) => run.length >= limits['child-not-seen'].visitsNotAlone)
    .map((run) => {
      const { from, to } = spanOf(run);
      return {
        pattern: 'child-not-seen' as const,
        sentence: `${asSentence(withDoubt(sayBetween(from, to), run))}${run.every(({ isCertain }) => isCertain) ? '' : ','} a child is recorded as seen ${sayTimes(run.length)}, and never as seen alone.`,
        entries: idsOf(run),
        from,
        to,
      };
    });
}

function isSeenAlone({ entries }: Happening): boolean {
  return entries.some(({ childSeen }) => childSeen === 'seen-alone');
}

function isSeen({ entries }: Happening): boolean {
  return entries.some(({ childSeen }) => childSeen === 'seen');
}
