import type { SsdFacts } from './ssd-facts.ts';
import { conferenceFacts, enquiryFacts } from './tables/enquiry.ts';
import { assessmentFacts, contactFacts, episodeFacts } from './tables/front-door.ts';
import { personFacts } from './tables/identity.ts';
import { legalStatusFacts, preProceedingsFacts } from './tables/legal.ts';
import { involvementFacts } from './tables/people.ts';
import { planOfNeedFacts, protectionPlanFacts } from './tables/plan.ts';
import { protectionVisitFacts, reviewFacts, visitOfNeedFacts } from './tables/seeing.ts';

export interface TableFacts {
  readonly table: string;
  readonly write: (facts: SsdFacts) => void;
  /** Why a row gave nothing, as the end of a sentence. */
  readonly otherwise: string;
  /** How such a row is told; null where nothing is amiss with one. */
  readonly severity: 'error' | 'warning' | null;
  /** The column that names the plan in what is told of a row. */
  readonly plan: string | null;
  /** Columns that name a row of another table, which the child should have. */
  readonly links: readonly { readonly column: string; readonly table: string; readonly key: string }[];
}

const toReferral = (column: string) => ({ column, table: 'ssd_cin_episodes', key: 'cine_referral_id' });
const toPlan = (column: string) => ({ column, table: 'ssd_cp_plans', key: 'cppl_cp_plan_id' });

/** In the order in which the rows of a child are read: a conference before its enquiry, the person last. */
export const tableFacts: readonly TableFacts[] = [
  {
    table: 'ssd_contacts',
    write: contactFacts,
    otherwise: 'it has no day of the contact',
    severity: 'error',
    plan: null,
    links: [],
  },
  {
    table: 'ssd_cin_episodes',
    write: episodeFacts,
    otherwise: 'it has neither a day of the referral nor one of the closing',
    severity: 'error',
    plan: null,
    links: [],
  },
  {
    table: 'ssd_cin_assessments',
    write: assessmentFacts,
    otherwise: 'it has no day of the assessment',
    severity: 'error',
    plan: null,
    links: [toReferral('cina_referral_id')],
  },
  {
    table: 'ssd_initial_cp_conference',
    write: conferenceFacts,
    otherwise: 'no conference was held, as far as it tells',
    severity: null,
    plan: 'icpc_cp_plan_id',
    links: [{ column: 'icpc_s47_enquiry_id', table: 'ssd_s47_enquiry', key: 's47e_s47_enquiry_id' }],
  },
  {
    table: 'ssd_s47_enquiry',
    write: enquiryFacts,
    otherwise: 'it has no day of the enquiry',
    severity: 'error',
    plan: null,
    links: [toReferral('s47e_referral_id')],
  },
  {
    table: 'ssd_cp_plans',
    write: protectionPlanFacts,
    otherwise: 'it has no day of the plan',
    severity: 'error',
    plan: 'cppl_cp_plan_id',
    links: [
      toReferral('cppl_referral_id'),
      { column: 'cppl_icpc_id', table: 'ssd_initial_cp_conference', key: 'icpc_icpc_id' },
    ],
  },
  {
    table: 'ssd_cp_visits',
    write: protectionVisitFacts,
    otherwise: 'it has no day of the visit',
    severity: 'error',
    plan: 'cppv_cp_plan_id',
    links: [toPlan('cppv_cp_plan_id')],
  },
  {
    table: 'ssd_cp_reviews',
    write: reviewFacts,
    otherwise: 'it names no plan, or has no day',
    severity: 'error',
    plan: 'cppr_cp_plan_id',
    links: [toPlan('cppr_cp_plan_id')],
  },
  {
    table: 'ssd_cin_plans',
    write: planOfNeedFacts,
    otherwise: 'it has no day of the plan',
    severity: 'error',
    plan: null,
    links: [toReferral('cinp_referral_id')],
  },
  {
    table: 'ssd_cin_visits',
    write: visitOfNeedFacts,
    otherwise: 'it has no day of the visit',
    severity: 'error',
    plan: null,
    links: [],
  },
  {
    table: 'ssd_involvements',
    write: involvementFacts,
    otherwise: 'it has no worker, no role or no day',
    severity: 'warning',
    plan: null,
    links: [],
  },
  {
    table: 'ssd_pre_proceedings',
    write: preProceedingsFacts,
    otherwise: 'it has no day of a step before proceedings',
    severity: 'warning',
    plan: null,
    links: [],
  },
  {
    table: 'ssd_legal_status',
    write: legalStatusFacts,
    otherwise: 'the child is not looked after by this status, or it has no day',
    severity: null,
    plan: null,
    links: [],
  },
  {
    table: 'ssd_person',
    write: personFacts,
    otherwise: 'it has no date of birth, none on which a birth is expected, and none of a death',
    severity: 'warning',
    plan: null,
    links: [],
  },
];
