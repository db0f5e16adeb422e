import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findPaperOfConference } from '../meetings/find-paper-of-conference.ts';
import type { Rule } from '../rule.ts';

/** Whether the record of the last conference went out in time. */
export const conferenceRecordSent: Rule = {
  id: 'conference-record-sent',
  title: 'Conference record sent',
  statement: 'The record of a conference is sent to those who were, or should have been, there.',
  needs: [...needsOfLastConference, 'paper-sent.record'],
  reads: [...readForLastConference, 'paper-sent'],
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
