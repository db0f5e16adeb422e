import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { RuleId } from '../rule-ids.ts';

const conference = ['initial-conference', 'review-conference', 'plan-end'] as const;
const freshLook = ['panel', 'stop-and-review', 'legal-step', 'plan-end'] as const;

/**
 * The kinds of which one more fact may answer a rule that is late, or stop or move its clock: `docs/drift-rules.md`,
 * “Unreadable dates”. A death may answer every rule, and is not named here.
 */
const answering: Readonly<Record<RuleId, readonly EntryKind[]>> = {
  'referral-decided': ['referral-decision', 'case-closed'],
  'referrer-told': ['referrer-told', 'case-closed'],
  'strategy-discussion': ['strategy-discussion'],
  assessment: ['assessment-end', 'case-closed'],
  'initial-conference': ['initial-conference', 'plan-start', 'enquiry-outcome', 'case-closed', 'care-start'],
  'enquiry-on-open-plan': [],
  'transfer-in-conference': ['initial-conference'],
  'conference-invitations': conference,
  'agency-reports': [...conference, 'attendance'],
  'agency-attendance': [...conference, 'attendance'],
  'conference-chronology': conference,
  'conference-plan-sent': [...conference, 'paper-sent'],
  'conference-record-sent': [...conference, 'paper-sent'],
  'conference-quorate': conference,
  'family-interpreter': conference,
  'child-influence': [...conference, 'child-influence'],
  'first-core-group': ['core-group', 'plan-end'],
  'first-core-group-chair': ['core-group', 'plan-end'],
  'core-group': ['core-group', 'plan-end'],
  'core-group-record': ['core-group', 'paper-sent', 'plan-end'],
  'first-review': ['review-conference', 'plan-end'],
  review: ['review-conference', 'plan-end'],
  'review-after-birth': ['review-conference', 'core-group', 'plan-end'],
  visit: ['visit', 'visit-interval', 'plan-end'],
  'child-not-seen': ['visit', 'plan-end'],
  'not-seen-alone': ['visit', 'plan-end'],
  'not-seen-by-any-agency': ['visit', 'child-seen', 'plan-end'],
  'visit-interval-agreed': ['visit-interval', 'plan-end'],
  supervision: ['supervision', 'plan-end'],
  'plan-9-months': freshLook,
  'plan-12-months': freshLook,
  'plan-15-months': freshLook,
  'plan-18-months': freshLook,
  'plan-21-months': freshLook,
  'plan-24-months': freshLook,
  'repeat-plan': ['plan-end'],
  'relapse-watch': ['plan-start'],
  'change-of-worker': ['plan-end'],
  'change-of-chair': ['plan-end'],
  'no-worker': ['allocation', 'plan-end'],
  handover: ['handover', 'plan-end'],
  'no-progress': ['review-conference', 'risk-scale', 'plan-end'],
  'action-overdue': ['action-done', 'plan-action', 'plan-end'],
  'action-not-smart': ['action-done', 'plan-action', 'plan-end'],
  'plan-unchanged': ['review-conference', 'plan-written', 'plan-end'],
  'no-contingency': ['plan-written', 'plan-end'],
  'care-profile-unchanged': ['tool-score', 'plan-end'],
  'parents-history': ['parents-history', 'plan-end'],
  'parent-not-engaged': ['parent-engaged', 'plan-end'],
  'history-alone': ['risk-view', 'plan-end'],
  'concern-unresolved': ['concern-stage', 'concern-resolved'],
  'incident-unanswered': ['strategy-discussion', 'incident-response', 'plan-end'],
  'legal-step': ['legal-step', 'legal-step-planned'],
};

/** Every kind that may answer a rule, a death among them. */
export function answeringKinds(rule: RuleId): readonly EntryKind[] {
  return [...answering[rule], 'death'];
}
