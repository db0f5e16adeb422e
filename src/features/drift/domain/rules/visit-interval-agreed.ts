import { sayList } from '../../../../shared/say-list.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayCount, sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Rule } from '../rule.ts';
import { isAgreed, isLonger, latestOwnInterval, type VisitInterval } from '../seeing/own-interval.ts';

/** Whether visits further apart than the profile asks for were agreed to by manager and chair, with a reason. */
export const visitIntervalAgreed: Rule = {
  id: 'visit-interval-agreed',
  title: 'Longer visiting interval agreed',
  statement: 'A manager and the chair agree, with a reason, before visits are made further apart.',
  needs: ['plan-start', 'plan-end', 'visit-interval'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'visit-interval'],
  kind: 'fact',
  answeredBy: ['visit-interval'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap(({ key }) => {
      const own = latestOwnInterval(known, key, day);
      if (own === null || settings(own.on) === null) return [];
      const visits = settings(own.on, 'visit');
      if (visits === null || !isLonger(own, visits, own.on)) return [];
      const set = `On ${sayDay(own.on)} visits were set to be made every ${sayCount(own.limit, own.unit)}, and the profile asks for one every ${sayLimit(visits)}`;
      return [
        holds({
          about: key,
          state: isAgreed(own) ? 'ok' : 'late',
          since: own.on,
          entries: [own],
          say: () =>
            isAgreed(own)
              ? `${set}. ${own.manager} and ${own.chair} agreed to it, with a reason: ${own.reason}.`
              : `${set}. Not recorded for it: ${sayList(missingOf(own))}.`,
        }),
      ];
    }),
};

function missingOf({ manager, chair, reason }: VisitInterval): readonly string[] {
  const parts = [
    { given: manager, name: 'the manager who agreed' },
    { given: chair, name: 'the chair who agreed' },
    { given: reason, name: 'the reason' },
  ];
  return parts.filter(({ given }) => given === null).map(({ name }) => name);
}
