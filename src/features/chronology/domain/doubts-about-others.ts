import type { When } from '../../../shared/when/when.ts';
import type { Entry, IssueCode, SetAsideRow } from './entry.ts';

/** Doubts that speak of other rows of the file: where one of those is kept from a reader, such a doubt would tell of it. */
export const doubtsAboutOthers: readonly IssueCode[] = ['repeated-row', 'out-of-order'];

/** An entry as it may be shown to somebody from whom others of the family are kept. */
export function withoutHints(entry: Entry, hiding: boolean): Entry {
  if (!hiding) return entry;
  const issues = entry.issues.filter(({ code }) => !doubtsAboutOthers.includes(code));
  return {
    ...entry,
    when: whenWithoutRows(entry.when),
    recordedOn: entry.recordedOn === null ? null : whenWithoutRows(entry.recordedOn),
    issues: issues.map(withoutRows),
  };
}

/** A row that was set aside, for the same reader: why it was may rest on the date of a row that is kept from them. */
export function setAsideWithoutHints(row: SetAsideRow, hiding: boolean): SetAsideRow {
  return hiding ? { ...row, issues: row.issues.map(withoutRows) } : row;
}

function whenWithoutRows(when: When): When {
  return { ...when, notes: when.notes.map(withoutRows) };
}

const namesRow = /\brows? \d/i;

/** What is said of a row, less the sentences that name others, with their dates. */
function withoutRows<Told extends { readonly message: string }>(told: Told): Told {
  if (!namesRow.test(told.message)) return told;
  const sentences = told.message.split(/(?<=[.!?])\s+/).filter((sentence) => !namesRow.test(sentence));
  return {
    ...told,
    message: sentences.length > 0 ? sentences.join(' ') : 'It rests on other rows of the file.',
  };
}
