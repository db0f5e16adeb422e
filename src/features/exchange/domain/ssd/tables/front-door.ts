import type { SsdFacts } from '../ssd-facts.ts';

export function contactFacts(facts: SsdFacts): void {
  const on = facts.day('cont_contact_date', 'contact');
  const source = facts.text('cont_contact_source_desc') ?? facts.text('cont_contact_source_code');
  if (on !== null) facts.add('contact', on, 'cont_contact_date', { source });
}

/** ssd_cin_episodes: a referral, and the closing of the episode that it opened. */
export function episodeFacts(facts: SsdFacts): void {
  const on = facts.day('cine_referral_date', 'referral');
  const closed = facts.day('cine_close_date', 'case-closed');
  const episode = facts.text('cine_referral_id') ?? `referral-${facts.row.line}`;
  if (on !== null) {
    const source = facts.text('cine_referral_source_desc') ?? facts.text('cine_referral_source_code');
    const noFurtherAction = facts.answer('cine_referral_nfa');
    facts.add('referral', on, 'cine_referral_date', { episode, source, noFurtherAction });
  }
  if (closed === null) return;
  const reason = facts.text('cine_close_reason');
  facts.add('case-closed', closed, 'cine_close_date', {
    episode,
    reason: /\bRC\d+\b/i.exec(reason ?? '')?.[0].toUpperCase() ?? reason,
  });
}

export function assessmentFacts(facts: SsdFacts): void {
  const start = facts.day('cina_assessment_start_date', 'assessment-start');
  const end = facts.day('cina_assessment_auth_date', 'assessment-end');
  const assessment = facts.text('cina_assessment_id') ?? `assessment-${facts.row.line}`;
  const episode = facts.text('cina_referral_id');
  const childSeen = facts.answer('cina_assessment_child_seen');
  if (start !== null)
    facts.add('assessment-start', start, 'cina_assessment_start_date', { assessment, episode });
  if (end !== null)
    facts.add('assessment-end', end, 'cina_assessment_auth_date', { assessment, episode, childSeen });
}
