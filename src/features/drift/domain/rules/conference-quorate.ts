import { readForLastConference } from '../clock/last-conference.ts';
import { findOfLastConference } from '../meetings/find-of-last-conference.ts';
import { sayConference } from '../meetings/say-conference.ts';
import type { Rule } from '../rule.ts';

const states = { yes: 'ok', no: 'late', 'not-recorded': 'not-recorded' } as const;

/**
 * Whether enough agencies were at the last conference for it to decide. The SSD tells this of reviews alone: of an
 * initial conference it then is not recorded.
 */
export const conferenceQuorate: Rule = {
  id: 'conference-quorate',
  title: 'Conference quorate',
  statement: 'Enough of those who work with the child are at a conference for it to decide.',
  needs: ['plan-start', 'plan-end', 'review-conference.quorate'],
  reads: readForLastConference,
  kind: 'fact',
  answeredBy: ['initial-conference', 'review-conference'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findOfLastConference({
      known,
      settings,
      day,
      facts: () => [],
      view: (conference) => {
        const held = sayConference(conference);
        const sentences = {
          yes: () => `Enough agencies were at ${held} for it to decide.`,
          no: () => `Too few agencies were at ${held} for it to decide: it was not quorate.`,
          'not-recorded': () =>
            `Nothing recorded says whether enough agencies were at ${held} for it to decide.`,
        };
        return { state: states[conference.quorate], say: sentences[conference.quorate] };
      },
    }),
};
