import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findAgencies } from '../meetings/find-agencies.ts';
import type { Rule } from '../rule.ts';

/** Which agencies came to the last conference, and which did not. */
export const agencyAttendance: Rule = {
  id: 'agency-attendance',
  title: 'Agency attendance',
  statement: 'Each agency that works with the child comes to the conference.',
  needs: [...needsOfLastConference, 'attendance.attended'],
  reads: [...readForLastConference, 'attendance'],
  kind: 'fact',
  answeredBy: ['attendance'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findAgencies(known, settings, day, { answer: 'attended', did: 'attended', didNot: 'did not attend' }),
};
