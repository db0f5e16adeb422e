import type { LegalStepName } from '../../../../src/features/protection/domain/entries/legal.ts';
import type { Day } from '../../../../src/shared/day.ts';
import type { ToldChild } from '../told-child.ts';
import type { KnownFacts } from './known-facts.ts';
import { idsOf, type Put } from './ssd-row.ts';

/** The column of each step that the dataset has one for, in the order in which they are taken. */
const columns: readonly (readonly [LegalStepName, string])[] = [
  ['pre-proceedings-decision', 'prep_pre_pro_decision_date'],
  ['letter-before-proceedings', 'prep_pre_pro_letter_date'],
  ['pre-proceedings-meeting', 'prep_initial_pre_pro_meeting_date'],
  ['pre-proceedings-ended', 'prep_agree_stepdown_issue_date'],
];

/** The steps before court and the times in care of a child. */
export function tellLegal(put: Put, child: ToldChild, facts: KnownFacts): void {
  tellPreProceedings(put, child, facts);
  const ends = facts.of('care-end');
  facts.of('care-start').forEach(({ on, status }, at) => {
    put('ssd_legal_status', {
      lega_legal_status_id: idsOf(child)(`legal-status-${at + 1}`),
      lega_person_id: child.child,
      lega_legal_status: status,
      lega_legal_status_start_date: on,
      lega_legal_status_end_date: ends.find((end) => end.on >= on)?.on ?? null,
    });
  });
}

/** One row holds one round of steps: a step that comes again, or an earlier one, begins another. */
function tellPreProceedings(put: Put, child: ToldChild, facts: KnownFacts): void {
  const rounds: Map<string, Day>[] = [];
  let last = columns.length;
  for (const { on, step } of facts.of('legal-step')) {
    const at = columns.findIndex(([name]) => name === step);
    const column = columns[at]?.[1];
    if (column === undefined) continue;
    if (at <= last) rounds.push(new Map());
    last = at;
    rounds.at(-1)?.set(column, on);
  }
  rounds.forEach((days, at) => {
    put('ssd_pre_proceedings', {
      prep_table_id: idsOf(child)(`pre-proceedings-${at + 1}`),
      prep_person_id: child.child,
      prep_plo_family_id: child.family,
      ...Object.fromEntries(days),
    });
  });
}
