import { type Conference, needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findPaperOfConference } from '../meetings/find-paper-of-conference.ts';
import type { Rule } from '../rule.ts';

/** Whether the plan of the last conference went out in time. */
export const conferencePlanSent: Rule = {
  id: 'conference-plan-sent',
  title: 'Plan sent after conference',
  statement: 'The plan that a conference made is sent to those who are to carry it out.',
  needs: [...needsOfLastConference, 'paper-sent.plan'],
  reads: [...readForLastConference, 'paper-sent'],
  kind: 'clock',
  answeredBy: ['paper-sent'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findPaperOfConference(known, settings, day, {
      paper: 'plan',
      isOwed: (conference) => decisionOf(conference) !== 'no',
      words: { asks: 'the plan to be sent', done: 'It was sent' },
    }),
};

/** Whether it decided that there is to be a plan. */
function decisionOf(conference: Conference) {
  return conference.kind === 'initial-conference' ? conference.planMade : conference.continues;
}
