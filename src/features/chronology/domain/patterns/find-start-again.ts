import { addDays } from '../../../../shared/day.ts';
import { type ChangeOfWorker, gatherChanges } from './find-changes-of-worker.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { Signal } from './read-signals.ts';
import { beginningWithin, type FamilyRecord } from './record.ts';
import { sayFirst, sayOn } from './say.ts';

interface Sign {
  readonly happening: Happening;
  readonly words: readonly string[];
}

const quoted = 3;

/**
 * A change of worker after which the record says that what was known did not pass on, or that work began anew. The
 * words are quoted: whether it was a start again is for people to say.
 */
export function findStartAgain({ happenings }: FamilyRecord, limits: PatternLimits): readonly Pattern[] {
  const { days } = limits['start-again-after-handover'];
  return gatherChanges(happenings, limits).flatMap((change) => tellChange(change, happenings, days));
}

function tellChange(
  { first, happenings: ofChange }: ChangeOfWorker,
  happenings: readonly Happening[],
  days: number,
): readonly Pattern[] {
  const after = first.to >= '9999-01-01' ? first.to : addDays(first.to, days);
  const later = beginningWithin(happenings, first.from, after).filter(
    (happening) => !happening.themes.has('change-of-worker'),
  );
  const signs = [
    ...ofChange.map((happening) => signOf(happening, ['historyNotPassedOn', 'startsAgain'])),
    ...later.map((happening) => signOf(happening, ['startsAgain'])),
  ].filter(({ words }) => words.length > 0);
  if (signs.length === 0) return [];
  const rests = [...new Set([first, ...signs.map(({ happening }) => happening)])];
  const words = [...new Set(signs.flatMap((sign) => sign.words))].map((text) => `“${text}”`);
  return [
    {
      pattern: 'start-again-after-handover',
      sentence: `After the change of worker recorded ${sayOn(first.day)} the records say ${sayFirst(words, quoted)}.`,
      entries: idsOf(rests),
      ...spanOf(rests),
    },
  ];
}

function signOf(happening: Happening, signals: readonly Signal[]): Sign {
  return { happening, words: signals.flatMap((signal) => happening.signals.get(signal) ?? []) };
}
