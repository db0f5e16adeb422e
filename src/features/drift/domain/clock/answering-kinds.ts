import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { Rule } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';

const conferences = ['initial-conference', 'review-conference'] as const;

/** The kinds that meet no rule, but of which one more fact may stop its clock, or start it anew. */
const otherKinds: Readonly<Partial<Record<RuleId, readonly EntryKind[]>>> = {
  'referral-decided': ['case-closed', 'assessment-start', 'enquiry-start'],
  'referrer-told': ['case-closed', 'assessment-end'],
  assessment: ['case-closed'],
  'initial-conference': ['enquiry-outcome', 'case-closed', 'care-start'],
  'conference-invitations': conferences,
  'agency-reports': conferences,
  'agency-attendance': conferences,
  'conference-chronology': conferences,
  'conference-plan-sent': conferences,
  'conference-record-sent': conferences,
  'conference-quorate': conferences,
  'family-interpreter': conferences,
  'child-influence': conferences,
  'core-group-record': ['core-group'],
  visit: ['visit-interval'],
  'relapse-watch': ['plan-start'],
  'no-progress': ['review-conference'],
  'action-overdue': ['plan-action'],
  'plan-unchanged': ['review-conference'],
  'concern-unresolved': ['concern-stage'],
  'legal-step': ['legal-step-planned'],
};

/** Rules that look at plans, and ask of none that runs. */
const withoutPlan: ReadonlySet<RuleId> = new Set(['initial-conference', 'relapse-watch']);

/**
 * The kinds of which one more fact may answer a rule that is late, or stop or move its clock: `docs/drift-rules.md`,
 * “Unreadable dates” and “What may answer”.
 */
export function answeringKinds({ id, answeredBy, reads }: Rule): readonly EntryKind[] {
  const endOfPlan: EntryKind[] = reads.includes('plan-end') && !withoutPlan.has(id) ? ['plan-end'] : [];
  return [...answeredBy, ...(otherKinds[id] ?? []), ...endOfPlan, 'death'];
}
