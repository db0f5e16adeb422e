import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { happened } from '../clock/facts.ts';
import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findOfLastConference } from '../meetings/find-of-last-conference.ts';
import { sayConference } from '../meetings/say-conference.ts';
import type { Rule, SignalState } from '../rule.ts';

/** Whether the last conference recorded what the child says life is like, and what changed because of it. */
export const childInfluence: Rule = {
  id: 'child-influence',
  title: 'The child’s influence',
  statement: 'A conference records what the child says life is like, and what changed because of it.',
  needs: [...needsOfLastConference, 'child-influence'],
  reads: [...readForLastConference, 'child-influence'],
  kind: 'fact',
  answeredBy: ['child-influence'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findOfLastConference({
      known,
      settings,
      day,
      facts: ({ meeting }) =>
        happened(known, 'child-influence', day)
          .filter((one) => one.meeting === meeting)
          .slice(-1),
      view: (conference, [told]) => ({
        state: stateOf(told),
        say: () => `The record of ${sayConference(conference)} ${sayInfluence(told)}.`,
      }),
    }),
};

type Influence = EntryOf<'child-influence'>;

function stateOf(told: Influence | undefined): SignalState {
  if (told === undefined) return 'not-recorded';
  if (told.view === 'no' || told.changed === 'no') return 'late';
  return told.view === 'yes' && told.changed === 'yes' ? 'ok' : 'not-recorded';
}

function sayInfluence(told: Influence | undefined): string {
  if (told === undefined)
    return 'is silent on what the child says life is like, and on what changed because of it';
  const view = {
    yes: 'tells what the child says life is like',
    no: 'shows that the child’s view was not told',
    'not-recorded': 'is silent on what the child says life is like',
  }[told.view];
  const changed = {
    yes: 'tells what changed because of it',
    no: 'shows that nothing changed because of it',
    'not-recorded': 'is silent on what changed because of it',
  }[told.changed];
  return `${view}, and ${changed}`;
}
