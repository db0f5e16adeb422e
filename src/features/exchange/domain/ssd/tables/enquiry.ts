import { type Day, laterDay } from '../../../../../shared/day.ts';
import type { YesNo } from '../../../../protection/domain/entries/base.ts';
import type { EntryKind } from '../../../../protection/domain/entries/entry.ts';
import { outcomeFlag, type SsdFacts } from '../ssd-facts.ts';

/**
 * ssd_s47_enquiry. The outcome is known by the day on which the enquiry was completed; where it has one and no such
 * day, by its conference, or else by the day on which the extract was drawn.
 */
export function enquiryFacts(facts: SsdFacts): void {
  const start = facts.day('s47e_s47_start_date', 'enquiry-start');
  const end = facts.day('s47e_s47_end_date', 'enquiry-end');
  const enquiry = facts.text('s47e_s47_enquiry_id') ?? `enquiry-${facts.row.line}`;
  if (start !== null) {
    facts.add('enquiry-start', start, 's47e_s47_start_date', {
      enquiry,
      episode: facts.text('s47e_referral_id'),
    });
  }
  if (end !== null) facts.add('enquiry-end', end, 's47e_s47_end_date', { enquiry });
  const conference = outcomeOf(facts);
  const known =
    end ?? conferenceDay(facts, enquiry) ?? laterDay(start ?? facts.child.drawnOn, facts.child.drawnOn);
  if (conference !== null) {
    facts.add('enquiry-outcome', known, 's47e_s47_outcome_json', { enquiry, conference });
  }
}

/** The flag of the conference decides; where it is silent, that nothing further was done. */
function outcomeOf(facts: SsdFacts): 'required' | 'not-required' | null {
  const flag = outcomeFlag(facts, 's47e_s47_outcome_json', 'CP_CONFERENCE_FLAG');
  const nothingMore = facts.answer('s47e_s47_nfa');
  if (flag === 'yes' && nothingMore === 'yes') {
    facts.tell(
      'outcome-contradicts',
      'error',
      'The enquiry led to a conference, and to no further action: one of the two is wrong. Its outcome is taken as not recorded.',
    );
    return null;
  }
  if (flag === 'yes') return 'required';
  return flag === 'no' || nothingMore === 'yes' ? 'not-required' : null;
}

function conferenceDay({ child }: SsdFacts, enquiry: string): Day | null {
  for (const entry of child.entries) {
    if (entry.kind === 'initial-conference' && entry.enquiry === enquiry) return entry.on;
  }
  return null;
}

function transferKinds(transferIn: YesNo): readonly EntryKind[] {
  return transferIn === 'yes' ? ['transfer-in'] : [];
}

/** ssd_initial_cp_conference: one that was held. Of another authority’s plan, its day is the latest for the notice of it. */
export function conferenceFacts(facts: SsdFacts): void {
  const transferIn = facts.answer('icpc_icpc_transfer_in');
  const on = facts.day('icpc_icpc_date', 'initial-conference', ...transferKinds(transferIn));
  if (on === null) return;
  const flag = facts.answer('icpc_icpc_outcome_cp_flag');
  const inJson = outcomeFlag(facts, 'icpc_icpc_outcome_json', 'CP_FLAG');
  facts.add('initial-conference', on, 'icpc_icpc_date', {
    meeting: facts.text('icpc_icpc_id') ?? `conference-${on}`,
    enquiry: facts.text('icpc_s47_enquiry_id'),
    transferIn,
    planMade: flag === 'not-recorded' ? inJson : flag,
    quorate: 'not-recorded',
    chair: null,
  });
  if (transferIn === 'yes')
    facts.add('transfer-in', on, 'icpc_icpc_date', { planBegan: null, authority: null });
}
