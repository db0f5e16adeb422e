import { findPaperOfConference } from '../meetings/find-paper-of-conference.ts';
import type { Rule } from '../rule.ts';

/** Whether the record of the last conference went out in time. */
export const conferenceRecordSent: Rule = {
  id: 'conference-record-sent',
  title: 'Conference record sent',
  statement: 'The record of a conference is sent to those who were, or should have been, there.',
  needs: ['plan-start', 'plan-end', 'initial-conference', 'review-conference', 'paper-sent.record'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'initial-conference',
    'review-conference',
    'paper-sent',
  ],
  kind: 'clock',
  answeredBy: ['paper-sent'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findPaperOfConference(known, settings, day, {
      paper: 'record',
      isOwed: () => true,
      words: { asks: 'its record to be sent', done: 'It was sent' },
    }),
};
