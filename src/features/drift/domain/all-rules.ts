import { stopWithChildhood } from './clock/childhood.ts';
import type { Rule } from './rule.ts';
import { agencyAttendance } from './rules/agency-attendance.ts';
import { agencyReports } from './rules/agency-reports.ts';
import { assessment } from './rules/assessment.ts';
import { childInfluence } from './rules/child-influence.ts';
import { conferenceChronology } from './rules/conference-chronology.ts';
import { conferenceInvitations } from './rules/conference-invitations.ts';
import { conferencePlanSent } from './rules/conference-plan-sent.ts';
import { conferenceQuorate } from './rules/conference-quorate.ts';
import { conferenceRecordSent } from './rules/conference-record-sent.ts';
import { enquiryOnOpenPlan } from './rules/enquiry-on-open-plan.ts';
import { familyInterpreter } from './rules/family-interpreter.ts';
import { initialConference } from './rules/initial-conference.ts';
import { referralDecided } from './rules/referral-decided.ts';
import { referrerTold } from './rules/referrer-told.ts';
import { strategyDiscussion } from './rules/strategy-discussion.ts';
import { transferInConference } from './rules/transfer-in-conference.ts';

const rules: readonly Rule[] = [
  referralDecided,
  referrerTold,
  strategyDiscussion,
  assessment,
  initialConference,
  enquiryOnOpenPlan,
  transferInConference,
  conferenceInvitations,
  agencyReports,
  agencyAttendance,
  conferenceChronology,
  conferencePlanSent,
  conferenceRecordSent,
  conferenceQuorate,
  familyInterpreter,
  childInfluence,
];

/** Every rule, in the order of `ruleIds`; each is silent once childhood is over. */
export const allRules: readonly Rule[] = rules.map(stopWithChildhood);
