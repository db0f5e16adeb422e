import { kinshipChoices } from '../../../families/operations/adult-given.ts';
import type { KnownPerson, RowTold } from '../../operations/propose-people.ts';

/** The value of what is proposed for a row, as the form has it. */
export function choiceOf({ as, kinship, memberId }: RowTold['proposed']): string {
  if (as === 'adult') return `adult:${kinship ?? 'not-known'}`;
  return as === 'member' ? `member:${memberId ?? ''}` : as;
}

interface RowChoice {
  readonly value: string;
  readonly text: string;
}

interface ChoiceGroup {
  /** Null for what stands in no group. */
  readonly label: string | null;
  readonly choices: readonly RowChoice[];
}

/** All that a row may become. What all of a group are is said once, above it: a narrow screen cuts what is longer. */
export function choicesFor({ words }: RowTold, known: readonly KnownPerson[]): readonly ChoiceGroup[] {
  const adults = kinshipChoices
    .filter(({ value }) => value !== 'other' || words !== null)
    .map(({ value, text }) => ({
      value: `adult:${value}`,
      text: `Adult: ${(value === 'other' ? (words ?? text) : text).toLowerCase()}`,
    }));
  const members = known.map(({ id, name }) => ({ value: `member:${id}`, text: `It is ${name}` }));
  return [
    {
      label: null,
      choices: [
        { value: 'leave', text: 'Leave out' },
        { value: 'child', text: 'Add as a child' },
      ],
    },
    { label: 'Add as an adult or carer', choices: adults },
    ...(members.length === 0 ? [] : [{ label: 'Add the names to somebody in the record', choices: members }]),
  ];
}
