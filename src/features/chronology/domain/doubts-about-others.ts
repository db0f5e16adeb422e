import type { When } from '../../../shared/when/when.ts';
import type { Entry, IssueCode, SetAsideRow } from './entry.ts';

/** Doubts that speak of other rows of the file: whether a row has one can tell of a row that is kept from its reader. */
export const doubtsAboutOthers: readonly IssueCode[] = [
  'repeated-row',
  'out-of-order',
  'abbreviation-unknown',
];

/** An entry as it may be shown wherever other rows of its file may be kept from the reader. */
export function withoutHints(entry: Entry): Entry {
  const issues = entry.issues.filter(({ code }) => !doubtsAboutOthers.includes(code));
  return {
    ...entry,
    when: whenWithoutRows(entry.when),
    recordedOn: entry.recordedOn === null ? null : whenWithoutRows(entry.recordedOn),
    issues: issues.map(withoutRows),
  };
}

/** A row that was set aside, for the same reader: why it was may rest on the date of a row that is kept from them. */
export function setAsideWithoutHints(row: SetAsideRow): SetAsideRow {
  return { ...row, issues: row.issues.map(withoutRows) };
}

function whenWithoutRows(when: When): When {
  return { ...when, notes: when.notes.map(withoutRows) };
}

const namesRow = /\brows? \d/i;

/** What is said of a row, less the sentences that name others, with their dates. */
function withoutRows<Told extends { readonly message: string }>(told: Told): Told {
  if (!namesRow.test(told.message)) return told;
  const sentences = told.message.split(/(?<=[.!?])\s+/).filter((sentence) => !namesRow.test(sentence));
  return { ...told, message: [...sentences, 'It rests on other rows of the file.'].join(' ') };
}
