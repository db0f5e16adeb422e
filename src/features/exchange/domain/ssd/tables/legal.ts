import type { Day } from '../../../../../shared/day.ts';
import { addDays } from '../../../../../shared/day.ts';
import type { LegalStepName } from '../../../../protection/domain/entries/legal.ts';
import type { SsdRow } from '../kept-rows.ts';
import { readSsdDay, type SsdFacts } from '../ssd-facts.ts';
import { statusesInCare } from '../ssd-tables.ts';

const steps: readonly (readonly [string, LegalStepName])[] = [
  ['prep_pre_pro_decision_date', 'pre-proceedings-decision'],
  ['prep_pre_pro_letter_date', 'letter-before-proceedings'],
  ['prep_initial_pre_pro_meeting_date', 'pre-proceedings-meeting'],
  ['prep_agree_stepdown_issue_date', 'pre-proceedings-ended'],
];

/** ssd_pre_proceedings. The letter of the intention to issue is no step: it is not the day of issue. */
export function preProceedingsFacts(facts: SsdFacts): void {
  for (const [column, step] of steps) {
    const on = facts.day(column, 'legal-step');
    if (on !== null) facts.add('legal-step', on, column, { step });
  }
}

/** ssd_legal_status: those by which a child is looked after. Care ends with a status that no other takes over from. */
export function legalStatusFacts(facts: SsdFacts): void {
  const status = statusIn(facts.row);
  if (status === null) return;
  const start = facts.day('lega_legal_status_start_date', 'care-start');
  const end = facts.day('lega_legal_status_end_date', 'care-end');
  if (start !== null) facts.add('care-start', start, 'lega_legal_status_start_date', { status });
  if (end !== null && !goesOn(facts, end)) facts.add('care-end', end, 'lega_legal_status_end_date', {});
}

function statusIn(row: SsdRow): string | null {
  const code = /^[A-Z]\d\b/i.exec(row.cell('lega_legal_status'))?.[0].toUpperCase() ?? '';
  return statusesInCare.has(code) ? code : null;
}

function goesOn({ child, row }: SsdFacts, end: Day): boolean {
  const nextDay = addDays(end, 1);
  return child.rowsOf('ssd_legal_status').some((other) => {
    if (other === row || statusIn(other) === null) return false;
    const dayIn = (column: string) => readSsdDay(other, 'ssd_legal_status', column, child.dates);
    const from = dayIn('lega_legal_status_start_date');
    const to = dayIn('lega_legal_status_end_date');
    return from !== null && from <= nextDay && (to === null || to > end);
  });
}
