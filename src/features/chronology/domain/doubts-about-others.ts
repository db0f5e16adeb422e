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

/** “The row above”, “row 3”, “below an evening”: all but what is said of the row itself. */
const speaksOfRows = /(?<!in a |this )\brows?\b(?! of its own)|\bbelow an evening\b/i;
/** The cell that it is about, before what is said of it. */
const ownCell = /^“[^”]*”: /;
/** Half of a quotation: a cell of another row may be quoted, with a full stop in it. */
const brokenQuotation = /^[^“]*”|“[^”]*$/;

/**
 * What is said of a row, less every sentence that speaks of others: it would tell that they are there, on which day, or what their cells
 * say. A sentence with “But” goes with the one before it.
 */
function withoutRows<Told extends { readonly message: string }>(told: Told): Told {
  if (!speaksOfRows.test(told.message)) return told;
  const [cell = ''] = ownCell.exec(told.message) ?? [];
  const sentences = told.message.slice(cell.length).split(/(?<=[.!?])\s+/);
  const kept = sentences.filter(
    (sentence, at) =>
      !isOfOthers(sentence) && !(sentence.startsWith('But ') && isOfOthers(sentences[at - 1] ?? '')),
  );
  return { ...told, message: `${cell}${[...kept, 'It rests on other rows of the file.'].join(' ')}` };
}

function isOfOthers(sentence: string): boolean {
  return speaksOfRows.test(sentence) || brokenQuotation.test(sentence);
}
