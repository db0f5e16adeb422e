import type { EntryOf } from '../../../../src/features/protection/domain/entries/entry.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import type { ToldChild } from '../told-child.ts';
import {
  type EnquiryFacts,
  enquiryFacts,
  episodeAt,
  episodeFacts,
  type KnownFacts,
  planFacts,
} from './known-facts.ts';
import { idsOf, type Put, yesNo } from './ssd-row.ts';

/** The section 47 enquiries and initial conferences of a child. */
export function tellEnquiries(put: Put, child: ToldChild, facts: KnownFacts): void {
  for (const enquiry of enquiryFacts(facts)) tellEnquiry(put, child, enquiry);
  for (const held of facts.of('initial-conference')) tellConference(put, child, facts, held);
}

function tellEnquiry(put: Put, child: ToldChild, { start, required, ended }: EnquiryFacts): void {
  const id = idsOf(child);
  const flag = (is: boolean) => (is ? 'Y' : 'N');
  const outcome = {
    NFA_FLAG: 'N',
    PROV_OF_SERVICES_FLAG: flag(required === 'not-required'),
    CP_CONFERENCE_FLAG: flag(required === 'required'),
    TOTAL_NO_OF_OUTCOMES: 1,
  };
  put('ssd_s47_enquiry', {
    s47e_s47_enquiry_id: id(start.enquiry),
    s47e_referral_id: start.episode === null ? null : id(start.episode),
    s47e_person_id: child.child,
    s47e_s47_start_date: start.on,
    s47e_s47_end_date: ended,
    s47e_s47_nfa: required === null ? null : 'N',
    s47e_s47_outcome_json: required === null ? null : JSON.stringify(outcome),
  });
}

function tellConference(
  put: Put,
  child: ToldChild,
  facts: KnownFacts,
  held: EntryOf<'initial-conference'>,
): void {
  const id = idsOf(child);
  const enquiry = facts.of('enquiry-start').find((start) => start.enquiry === held.enquiry);
  const plan = planFacts(facts).find(({ start }) => start.meeting === held.meeting);
  const episode = episodeAt(episodeFacts(facts), held.on);
  put('ssd_initial_cp_conference', {
    icpc_icpc_id: id(held.meeting),
    icpc_icpc_meeting_id: id(held.meeting),
    icpc_s47_enquiry_id: enquiry === undefined ? null : id(enquiry.enquiry),
    icpc_person_id: child.child,
    icpc_cp_plan_id: plan === undefined ? null : id(plan.start.plan),
    icpc_referral_id: episode === null ? null : id(episode.referral.episode),
    icpc_icpc_transfer_in: yesNo(held.transferIn),
    icpc_icpc_target_date: enquiry === undefined ? null : addWorkingDays(enquiry.on, 15),
    icpc_icpc_date: held.on,
    icpc_icpc_outcome_cp_flag: yesNo(held.planMade),
  });
}
