import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import type { ChildHistory } from '../../src/features/protection/domain/child-history.ts';
import type { Said } from './look.ts';

/** The rules that ask of no running plan, and for which the end of one answers nothing. */
const withoutPlan = [
  'referral-decided',
  'referrer-told',
  'strategy-discussion',
  'assessment',
  'initial-conference',
  'transfer-in-conference',
  'relapse-watch',
  'concern-unresolved',
  'legal-step',
];

/** “What may answer”, line by line as the page has it: rules, and the kinds named for them. */
const lines: readonly (readonly [rules: string, kinds: string])[] = [
  ['referral-decided', 'referral-decision case-closed assessment-start enquiry-start'],
  ['referrer-told', 'referrer-told case-closed assessment-end'],
  ['strategy-discussion', 'strategy-discussion'],
  ['assessment', 'assessment-end case-closed'],
  ['initial-conference', 'initial-conference plan-start enquiry-outcome case-closed care-start'],
  ['transfer-in-conference', 'initial-conference'],
  [
    'conference-invitations agency-reports agency-attendance conference-chronology conference-plan-sent',
    'initial-conference review-conference',
  ],
  [
    'conference-record-sent conference-quorate family-interpreter child-influence',
    'initial-conference review-conference',
  ],
  ['agency-reports agency-attendance', 'attendance'],
  ['conference-invitations conference-plan-sent conference-record-sent', 'paper-sent'],
  ['family-interpreter', 'interpreter'],
  ['child-influence', 'child-influence'],
  ['first-core-group first-core-group-chair core-group core-group-record', 'core-group'],
  ['core-group-record', 'paper-sent'],
  ['first-review review review-after-birth', 'review-conference'],
  ['review-after-birth', 'core-group'],
  ['visit child-not-seen not-seen-alone not-seen-by-any-agency', 'visit'],
  ['visit visit-interval-agreed', 'visit-interval'],
  ['not-seen-by-any-agency', 'child-seen'],
  ['supervision', 'supervision'],
  ['plan-9-months plan-12-months plan-15-months', 'panel stop-and-review legal-step'],
  ['plan-18-months plan-21-months plan-24-months', 'panel stop-and-review legal-step'],
  ['relapse-watch', 'plan-start'],
  ['no-worker', 'allocation'],
  ['handover', 'handover'],
  ['no-progress', 'review-conference risk-scale'],
  ['plan-unchanged', 'review-conference plan-written'],
  ['no-contingency', 'plan-written'],
  ['action-overdue action-not-smart', 'action-done plan-action'],
  ['care-profile-unchanged', 'tool-score'],
  ['parents-history', 'parents-history'],
  ['parent-not-engaged', 'parent-engaged'],
  ['history-alone', 'risk-view'],
  ['concern-unresolved', 'concern-stage concern-resolved'],
  ['incident-unanswered', 'strategy-discussion incident-response'],
  ['legal-step', 'legal-step legal-step-planned'],
];

/** What is late, unless a date that nobody can read may answer it. */
export function doubt(said: Said, { unreadable = [] }: ChildHistory): Said {
  if (said.state !== 'late' || !unreadable.some((kind) => mayAnswer(said.rule, kind))) return said;
  const { rule, about, since } = said;
  return { rule, about, state: 'not-recorded', since, due: null };
}

function mayAnswer(rule: RuleId, kind: string): boolean {
  if (kind === 'death') return true;
  if (kind === 'plan-end' && !withoutPlan.includes(rule)) return true;
  return lines.some(([rules, kinds]) => rules.split(' ').includes(rule) && kinds.split(' ').includes(kind));
}
