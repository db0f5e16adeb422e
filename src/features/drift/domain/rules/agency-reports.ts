import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { findAgencies } from '../meetings/find-agencies.ts';
import type { Rule } from '../rule.ts';

/** Which agencies gave the last conference a report, and which did not. */
export const agencyReports: Rule = {
  id: 'agency-reports',
  title: 'Agency reports',
  statement: 'Each agency gives the conference its report.',
  needs: [...needsOfLastConference, 'attendance.reportGiven'],
  reads: [...readForLastConference, 'attendance'],
  kind: 'fact',
  answeredBy: ['attendance'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findAgencies(known, settings, day, {
      answer: 'reportGiven',
      did: 'gave a report to',
      didNot: 'gave no report to',
    }),
};
