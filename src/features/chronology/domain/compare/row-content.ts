import { hash } from 'node:crypto';
import type { CheckedFile } from '../checked-file.ts';
import type { Entry, Origin, SetAsideRow } from '../entry.ts';
import { type FieldOfHeading, makeFieldOf } from '../field-of-heading.ts';

/** A row of a file as it is compared with those of another. */
export interface ComparedRow {
  readonly agency: string;
  readonly status: 'entry' | 'note' | 'set-aside';
  readonly row: Entry | SetAsideRow;
  /** What the row says, by field or, for a column that no field holds, by its heading; blank cells left out. */
  readonly content: ReadonlyMap<string, string>;
  /** What its date means, in a form that can be compared; null for a row set aside. */
  readonly date: string | null;
  /** The same for rows that say the same, whatever file, format or place they stand in. */
  readonly key: string;
}

/** The rows of a file in its order: entries and notes first, then those set aside. */
export function listRows(file: CheckedFile, agency: string): readonly ComparedRow[] {
  const fieldOfPart = new Map<string, FieldOfHeading>();
  const fieldOf = (part: string) => {
    const found = fieldOfPart.get(part) ?? makeFieldOf(file, part);
    fieldOfPart.set(part, found);
    return found;
  };
  return [
    ...file.entries.map((entry) =>
      makeRow(agency, entry.note ? 'note' : 'entry', entry, fieldOf(entry.origin.part)),
    ),
    ...file.setAside.map((row) => makeRow(agency, 'set-aside', row, fieldOf(row.origin.part))),
  ];
}

function makeRow(
  agency: string,
  status: ComparedRow['status'],
  row: Entry | SetAsideRow,
  fieldOf: FieldOfHeading,
): ComparedRow {
  const content = contentOf(row.origin, fieldOf);
  const date = 'when' in row ? dateKey(row) : null;
  const told = [...content].filter(([label]) => date === null || label !== 'date').toSorted(byLabel);
  const bytes = JSON.stringify([
    agency,
    status === 'note',
    date,
    told.map(([label, text]) => [label, plain(text)]),
  ]);
  return { agency, status, row, content, date, key: hash('sha256', bytes, 'base64url') };
}

/**
 * A cell about an appointment goes by its heading, as that of a column which no field holds: so a row that was read before such cells were says
 * the same still, and keeps its id and what people decided of it.
 */
function contentOf({ cells }: Origin, fieldOf: FieldOfHeading): ReadonlyMap<string, string> {
  const content = new Map<string, string>();
  for (const [heading, text] of Object.entries(cells)) {
    if (text.trim() === '') continue;
    const field = fieldOf(heading);
    const isNamed = field !== null && field !== 'detail' && !content.has(field);
    content.set(isNamed ? field : heading, text.trim());
  }
  return content;
}

/** Two ways of writing one day are no change; another day is one, even where the words are the same. */
function dateKey({ when }: Entry): string {
  const { earliest, latest, extent, certainty, time } = when;
  const known = earliest !== null || latest !== null;
  return JSON.stringify(
    known ? [earliest, latest, extent, certainty, time?.start, time?.end] : plain(when.text),
  );
}

function byLabel([first]: readonly [string, string], [second]: readonly [string, string]): number {
  return first < second ? -1 : 1;
}

/** Texts that differ only in spaces, capitals of headings, quotation marks or dashes say the same. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
