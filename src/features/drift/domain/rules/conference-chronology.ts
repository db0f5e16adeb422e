import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { sayDay } from '../clock/say.ts';
import { findOfLastConference } from '../meetings/find-of-last-conference.ts';
import { firstSent } from '../meetings/papers.ts';
import { sayConference, sayHeld } from '../meetings/say-conference.ts';
import type { Rule } from '../rule.ts';

/** Whether the last conference had a chronology before it. */
export const conferenceChronology: Rule = {
  id: 'conference-chronology',
  title: 'Chronology for the conference',
  statement: 'A conference has a chronology of the child’s life to work from.',
  needs: [...needsOfLastConference, 'paper-sent.chronology'],
  reads: [...readForLastConference, 'paper-sent'],
  kind: 'fact',
  answeredBy: ['paper-sent'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findOfLastConference({
      known,
      settings,
      day,
      facts: ({ meeting }) => [firstSent(known, meeting, 'chronology', day)].filter((sent) => sent !== null),
      view: (conference, [sent]) =>
        sent === undefined
          ? {
              state: 'not-recorded',
              say: () => `${sayHeld(conference)}. No chronology sent for it is recorded.`,
            }
          : {
              state: 'ok',
              since: sent.on,
              say: () => `A chronology for ${sayConference(conference)} was sent on ${sayDay(sent.on)}.`,
            },
    }),
};
