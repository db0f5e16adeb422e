import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { happened } from '../clock/facts.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Rule } from '../rule.ts';

type Score = EntryOf<'tool-score'>;

/** Whether the care given has got better, area by area: good care in one area never hides poor care in another. */
export const careProfileUnchanged: Rule = {
  id: 'care-profile-unchanged',
  title: 'Care profile unchanged',
  statement: 'Where the care given is scored again, it has got better in each area.',
  needs: ['plan-start', 'plan-end', 'tool-score'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'tool-score'],
  kind: 'fact',
  answeredBy: ['tool-score'],
  counts: 'child',
  find: (known, settings, day) => {
    if (runningPlans(known, day).length === 0) return [];
    return [...scoresByArea(happened(known, 'tool-score', day))].flatMap(([about, scores]) => {
      const last = scores.at(-1);
      const before = scores.at(-2);
      if (last === undefined || before === undefined || settings(last.on) === null) return [];
      return [
        holds({
          about,
          state: isBetter(last, before) ? 'ok' : 'late',
          since: last.on,
          entries: [before, last],
          say: () => sayScores(last, before),
        }),
      ];
    });
  },
};

function scoresByArea(scores: readonly Score[]): ReadonlyMap<string, readonly Score[]> {
  const areas = new Map<string, Score[]>();
  for (const score of scores) {
    const area = `${score.instrument}/${score.area}`;
    areas.set(area, [...(areas.get(area) ?? []), score]);
  }
  return areas;
}

function isBetter(last: Score, before: Score): boolean {
  return last.better === 'lower' ? last.score < before.score : last.score > before.score;
}

function sayScores(last: Score, before: Score): string {
  const area = `The care given in the area “${last.area}” (${last.instrument})`;
  const scores = `${before.score} on ${sayDay(before.on)}, and ${last.score} on ${sayDay(last.on)}`;
  const means = `where ${last.better} is better`;
  if (isBetter(last, before)) return `${area} has got better: it was scored ${scores}, ${means}.`;
  const change = last.score === before.score ? 'has not changed' : 'has not got better';
  return `${area} ${change}: it was scored ${scores}, ${means}.`;
}
