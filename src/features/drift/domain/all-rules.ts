import { stopWithChildhood } from './clock/childhood.ts';
import { doubtUnreadable } from './clock/unreadable-dates.ts';
import type { Rule } from './rule.ts';
import { actionNotSmart } from './rules/action-not-smart.ts';
import { actionOverdue } from './rules/action-overdue.ts';
import { agencyAttendance } from './rules/agency-attendance.ts';
import { agencyReports } from './rules/agency-reports.ts';
import { assessment } from './rules/assessment.ts';
import { careProfileUnchanged } from './rules/care-profile-unchanged.ts';
import { changeOfChair } from './rules/change-of-chair.ts';
import { changeOfWorker } from './rules/change-of-worker.ts';
import { childInfluence } from './rules/child-influence.ts';
import { childNotSeen } from './rules/child-not-seen.ts';
import { concernUnresolved } from './rules/concern-unresolved.ts';
import { conferenceChronology } from './rules/conference-chronology.ts';
import { conferenceInvitations } from './rules/conference-invitations.ts';
import { conferencePlanSent } from './rules/conference-plan-sent.ts';
import { conferenceQuorate } from './rules/conference-quorate.ts';
import { conferenceRecordSent } from './rules/conference-record-sent.ts';
import { coreGroup } from './rules/core-group.ts';
import { coreGroupRecord } from './rules/core-group-record.ts';
import { enquiryOnOpenPlan } from './rules/enquiry-on-open-plan.ts';
import { familyInterpreter } from './rules/family-interpreter.ts';
import { firstCoreGroup } from './rules/first-core-group.ts';
import { firstCoreGroupChair } from './rules/first-core-group-chair.ts';
import { firstReview } from './rules/first-review.ts';
import { handover } from './rules/handover.ts';
import { historyAlone } from './rules/history-alone.ts';
import { incidentUnanswered } from './rules/incident-unanswered.ts';
import { initialConference } from './rules/initial-conference.ts';
import { legalStep } from './rules/legal-step.ts';
import { noContingency } from './rules/no-contingency.ts';
import { noProgress } from './rules/no-progress.ts';
import { noWorker } from './rules/no-worker.ts';
import { notSeenAlone } from './rules/not-seen-alone.ts';
import { notSeenByAnyAgency } from './rules/not-seen-by-any-agency.ts';
import { parentNotEngaged } from './rules/parent-not-engaged.ts';
import { parentsHistory } from './rules/parents-history.ts';
import { planLengthRules } from './rules/plan-length.ts';
import { planUnchanged } from './rules/plan-unchanged.ts';
import { referralDecided } from './rules/referral-decided.ts';
import { referrerTold } from './rules/referrer-told.ts';
import { relapseWatch } from './rules/relapse-watch.ts';
import { repeatPlan } from './rules/repeat-plan.ts';
import { review } from './rules/review.ts';
import { reviewAfterBirth } from './rules/review-after-birth.ts';
import { strategyDiscussion } from './rules/strategy-discussion.ts';
import { supervision } from './rules/supervision.ts';
import { transferInConference } from './rules/transfer-in-conference.ts';
import { visit } from './rules/visit.ts';
import { visitIntervalAgreed } from './rules/visit-interval-agreed.ts';

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
  firstCoreGroup,
  firstCoreGroupChair,
  coreGroup,
  coreGroupRecord,
  firstReview,
  review,
  reviewAfterBirth,
  visit,
  childNotSeen,
  notSeenAlone,
  notSeenByAnyAgency,
  visitIntervalAgreed,
  supervision,
  ...planLengthRules,
  repeatPlan,
  relapseWatch,
  changeOfWorker,
  changeOfChair,
  noWorker,
  handover,
  noProgress,
  actionOverdue,
  actionNotSmart,
  planUnchanged,
  noContingency,
  careProfileUnchanged,
  parentsHistory,
  parentNotEngaged,
  historyAlone,
  concernUnresolved,
  incidentUnanswered,
  legalStep,
];

/** Every rule, in the order of `ruleIds`; each is silent once childhood is over, and doubts what cannot be read. */
export const allRules: readonly Rule[] = rules.map(doubtUnreadable).map(stopWithChildhood);
