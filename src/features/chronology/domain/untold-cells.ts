import type { Entry, Field } from './entry.ts';
import { sayDetail } from './entry-detail.ts';
import { kindWords } from './kinds.ts';

/** A cell with text, under its heading. */
export type HeadedCell = readonly [heading: string, text: string];

/**
 * The cells of an entry's row that its fields do not tell word for word: those of columns that were not
 * mapped, and those that reading made into something else ("Yes, but only through the window" is more
 * than *seen*). Shown beside the fields, they make every output hold every cell.
 */
export function findUntoldCells(
  entry: Entry,
  fieldOf: (heading: string) => Field | null,
): readonly HeadedCell[] {
  return Object.entries(entry.origin.cells).filter(([heading, text]) => {
    const words = plain(text);
    if (words === '') return false;
    const field = fieldOf(heading);
    return field === null || !wordsOf(entry, field).some((told) => plain(told) === words);
  });
}

function wordsOf(entry: Entry, field: Field): readonly string[] {
  const { when, children } = entry;
  switch (field) {
    case 'date':
      return [when.text];
    case 'children':
      return [children.join(', ')];
    case 'recordedOn':
      return [entry.recordedOn?.text ?? ''];
    case 'sequence':
      return [entry.sequence === null ? '' : String(entry.sequence)];
    case 'time':
      return [when.time?.start ?? ''];
    case 'endTime':
      return [when.time?.end ?? ''];
    case 'kind':
      return [entry.kind, kindWords[entry.kind]];
    case 'detail':
      return entry.detail === undefined ? [] : [sayDetail(entry.detail)];
    case 'childSeen':
    case 'endDate':
      return [];
    default:
      return [entry[field] ?? ''];
  }
}

/** White space is laid out anew by every output. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
