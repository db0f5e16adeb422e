import { deadline } from '../clock/deadline.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import { coreGroupsOf } from '../meetings/core-groups.ts';
import { firstSent } from '../meetings/papers.ts';
import type { Rule } from '../rule.ts';

/** Whether the record of the latest core group went out in time. */
export const coreGroupRecord: Rule = {
  id: 'core-group-record',
  title: 'Core group’s record',
  statement: 'The record of a core group is sent to its members.',
  needs: ['plan-start', 'plan-end', 'core-group', 'paper-sent.record'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'core-group', 'paper-sent'],
  kind: 'clock',
  answeredBy: ['paper-sent'],
  counts: 'meeting',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap(({ key }) => {
      const latest = coreGroupsOf(known, key, day).at(-1);
      const setting = latest === undefined ? null : settings(latest.on);
      if (latest === undefined || setting === null) return [];
      return [
        deadline({
          about: latest.meeting,
          start: latest.on,
          due: dueDay(latest.on, setting),
          setting,
          day,
          met: firstSent(known, latest.meeting, 'record', day),
          entries: [latest],
          say: (told) =>
            sayDeadline(told, {
              began: `The core group met on ${sayDay(latest.on)}`,
              asks: 'its record to be sent',
              done: 'It was sent',
            }),
        }),
      ];
    }),
};
