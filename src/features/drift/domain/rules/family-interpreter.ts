import { happened } from '../clock/facts.ts';
import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findOfLastConference } from '../meetings/find-of-last-conference.ts';
import { sayConference } from '../meetings/say-conference.ts';
import type { Rule } from '../rule.ts';

/** Whether somebody of the family had to interpret at the last conference. */
export const familyInterpreter: Rule = {
  id: 'family-interpreter',
  title: 'Interpreter from the family',
  statement: 'Nobody of the family has to interpret at a conference: a professional does.',
  needs: [...needsOfLastConference, 'interpreter'],
  reads: [...readForLastConference, 'interpreter'],
  kind: 'fact',
  answeredBy: ['interpreter'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findOfLastConference({
      known,
      settings,
      day,
      facts: ({ meeting }) => {
        const told = happened(known, 'interpreter', day).filter((one) => one.meeting === meeting);
        return told.length === 0 ? null : told;
      },
      view: (conference, told) => {
        const held = sayConference(conference);
        if (told.some(({ by }) => by === 'family')) {
          return { state: 'late', say: () => `Somebody of the family interpreted at ${held}.` };
        }
        return told.some(({ by }) => by === 'professional')
          ? { state: 'ok', say: () => `A professional interpreted at ${held}.` }
          : { state: 'ok', say: () => `Nobody interpreted at ${held}, as is recorded.` };
      },
    }),
};
