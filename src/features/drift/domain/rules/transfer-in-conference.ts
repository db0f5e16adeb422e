import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { Rule } from '../rule.ts';

/** A conference takes over the plan of a child who moved here. Working Together: within 15 working days. */
export const transferInConference: Rule = {
  id: 'transfer-in-conference',
  title: 'Transfer-in conference',
  statement: 'A child who moves here on another authority’s plan has a conference here in time.',
  needs: ['transfer-in', 'initial-conference.transferIn'],
  reads: ['transfer-in', 'initial-conference'],
  kind: 'clock',
  answeredBy: ['initial-conference'],
  counts: 'child',
  find: (known, settings, day) =>
    happened(known, 'transfer-in', day).flatMap((told) => {
      const setting = settings(told.on);
      if (setting === null) return [];
      const held = happened(known, 'initial-conference', day);
      const from = told.authority === null ? 'another authority' : told.authority;
      return deadline({
        about: null,
        start: told.on,
        due: dueDay(told.on, setting),
        setting,
        day,
        met: held.find(({ transferIn, on }) => transferIn === 'yes' && on >= told.on) ?? null,
        entries: [told],
        say: (clock) =>
          sayDeadline(clock, {
            began: `On ${sayDay(told.on)} it was told that the child has moved here on a plan of ${from}`,
            asks: 'a transfer-in conference',
            done: 'It was held',
          }),
      });
    }),
};
