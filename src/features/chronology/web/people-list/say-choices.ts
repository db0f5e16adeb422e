import { kinshipChoices } from '../../../families/operations/adult-given.ts';
import type { KnownPerson, RowTold } from '../../operations/propose-people.ts';

/** The value of what is proposed for a row, as the form has it. */
export function choiceOf({ as, kinship, memberId }: RowTold['proposed']): string {
  if (as === 'adult') return `adult:${kinship ?? 'not-known'}`;
  return as === 'member' ? `member:${memberId ?? ''}` : as;
}

/** All that a row may become. */
export function choicesFor(
  { words }: RowTold,
  known: readonly KnownPerson[],
): readonly { readonly value: string; readonly text: string }[] {
  return [
    { value: 'leave', text: 'Leave out' },
    { value: 'child', text: 'Add as a child' },
    ...kinshipChoices
      .filter(({ value }) => value !== 'other' || words !== null)
      .map(({ value, text }) => ({
        value: `adult:${value}`,
        text: `Add as an adult: ${(value === 'other' ? (words ?? text) : text).toLowerCase()}`,
      })),
    ...known.map(({ id, name }) => ({ value: `member:${id}`, text: `It is ${name}: add the names` })),
  ];
}
