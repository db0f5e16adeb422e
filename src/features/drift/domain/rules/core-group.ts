import { coreGroupsOf } from '../meetings/core-groups.ts';
import { findLaterMeetings } from '../meetings/find-later-meetings.ts';
import type { Rule } from '../rule.ts';

/** Whether the core group, once it has met, goes on meeting at the profile’s interval. */
export const coreGroup: Rule = {
  id: 'core-group',
  title: 'Core groups',
  statement: 'The core group goes on meeting at a steady interval.',
  needs: ['plan-start', 'plan-end', 'core-group'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'core-group'],
  kind: 'clock',
  answeredBy: ['core-group'],
  counts: 'plan',
  find: (known, settings, day) =>
    findLaterMeetings(known, settings, day, {
      kind: 'core-group',
      heldOf: coreGroupsOf,
      words: {
        last: 'The last core group recorded met on',
        none: 'and no core group is recorded since',
        asks: 'the next core group',
        things: 'core groups',
      },
    }),
};
