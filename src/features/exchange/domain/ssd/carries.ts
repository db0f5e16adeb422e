import type { Carries } from '../extract.ts';

/** What each table carries, and the column that each thing is read from. */
const carried: readonly (readonly [keyof Carries, string, string])[] = [
  ['birth', 'ssd_person', 'pers_dob'],
  ['birth-expected', 'ssd_person', 'pers_expected_dob'],
  ['death', 'ssd_person', 'pers_death_date'],
  ['contact', 'ssd_contacts', 'cont_contact_date'],
  ['referral', 'ssd_cin_episodes', 'cine_referral_date'],
  ['referral.noFurtherAction', 'ssd_cin_episodes', 'cine_referral_nfa'],
  ['case-closed', 'ssd_cin_episodes', 'cine_close_date'],
  ['assessment-start', 'ssd_cin_assessments', 'cina_assessment_start_date'],
  ['assessment-end', 'ssd_cin_assessments', 'cina_assessment_auth_date'],
  ['assessment-end.childSeen', 'ssd_cin_assessments', 'cina_assessment_child_seen'],
  ['enquiry-start', 'ssd_s47_enquiry', 's47e_s47_start_date'],
  ['enquiry-outcome', 'ssd_s47_enquiry', 's47e_s47_outcome_json'],
  ['enquiry-end', 'ssd_s47_enquiry', 's47e_s47_end_date'],
  ['initial-conference', 'ssd_initial_cp_conference', 'icpc_icpc_date'],
  ['initial-conference.transferIn', 'ssd_initial_cp_conference', 'icpc_icpc_transfer_in'],
  ['initial-conference.planMade', 'ssd_initial_cp_conference', 'icpc_icpc_outcome_cp_flag'],
  ['plan-start', 'ssd_cp_plans', 'cppl_cp_plan_start_date'],
  ['plan-start.category', 'ssd_cp_plans', 'cppl_cp_plan_initial_category'],
  ['plan-start.otherAuthority', 'ssd_cp_plans', 'cppl_cp_plan_ola'],
  ['plan-end', 'ssd_cp_plans', 'cppl_cp_plan_end_date'],
  ['visit', 'ssd_cp_visits', 'cppv_cp_visit_date'],
  ['visit.seen', 'ssd_cp_visits', 'cppv_cp_visit_seen'],
  ['visit.seenAlone', 'ssd_cp_visits', 'cppv_cp_visit_seen_alone'],
  ['visit.bedroomSeen', 'ssd_cp_visits', 'cppv_cp_visit_bedroom'],
  ['visit.child-in-need', 'ssd_cin_visits', 'cinv_cin_visit_date'],
  ['review-conference', 'ssd_cp_reviews', 'cppr_cp_review_date'],
  ['review-conference.continues', 'ssd_cp_reviews', 'cppr_cp_review_outcome_continue_cp'],
  ['review-conference.quorate', 'ssd_cp_reviews', 'cppr_cp_review_quorate'],
  ['review-conference.childTookPart', 'ssd_cp_reviews', 'cppr_cp_review_participation'],
  ['review-planned', 'ssd_cp_reviews', 'cppr_cp_review_due'],
  ['plan-start.child-in-need', 'ssd_cin_plans', 'cinp_cin_plan_start_date'],
  ['allocation', 'ssd_involvements', 'invo_involvement_start_date'],
  ['allocation.social-worker', 'ssd_involvements', 'invo_involvement_start_date'],
  ['allocation.chair', 'ssd_involvements', 'invo_involvement_start_date'],
  ['allocation-end', 'ssd_involvements', 'invo_involvement_end_date'],
  ['legal-step', 'ssd_pre_proceedings', 'prep_pre_pro_decision_date'],
  ['care-start', 'ssd_legal_status', 'lega_legal_status_start_date'],
  ['care-end', 'ssd_legal_status', 'lega_legal_status_end_date'],
];

/**
 * What the tables that are there can tell. The notice of a transfer is not among it: the dataset has the day of the
 * conference only. `rolesMet` are the roles of the workers that the extract has: without any chair among them the
 * chairs are not told, which is not the same as that there are none.
 */
export function carriesOf(
  columns: ReadonlyMap<string, ReadonlySet<string>>,
  rolesMet: ReadonlySet<string>,
): Carries {
  const carries: Record<string, 'all' | 'latest'> = {};
  for (const [kind, table, column] of carried) {
    if (columns.get(table)?.has(column) !== true) continue;
    const role = /^allocation\.(.+)$/.exec(kind)?.[1];
    if (role === undefined || rolesMet.has(role)) carries[kind] = 'all';
  }
  if (columns.get('ssd_cp_plans')?.has('cppl_cp_plan_latest_category') === true)
    carries['plan-category'] = 'latest';
  return carries;
}
