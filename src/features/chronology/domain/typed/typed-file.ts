import type { CheckedFile, TableAccount } from '../checked-file.ts';
import type { Entry } from '../entry.ts';

/** What stands in documents for the name of a file where entries were typed. */
export const typedFileName = 'Typed in Sightline';
export const typedPart = 'Entries';

/** What the parts of a typed entry are called, in the words that headings of files use. */
export const typedHeadings = {
  date: 'Date',
  source: 'Source',
  authorRole: 'Author role',
  event: 'Event',
  response: 'Response',
  outcome: 'Outcome',
  impact: 'Impact on child',
  children: 'Children',
  childSeen: 'Child seen',
  kind: 'Kind',
  detail: 'Kind in detail',
  recordedOn: 'Date recorded',
} as const;

/**
 * What an agency typed, as a file that was read and checked: of entries that whoever asks may see, and of no other, so that nothing of
 * it tells of one that is kept from them.
 */
export function makeTypedFile(agency: string, sha256: string, entries: readonly Entry[]): CheckedFile {
  return {
    file: typedFileName,
    format: 'typed',
    sha256,
    agency,
    accounts: { rows: entries.length, entries: entries.length, notes: 0, setAside: 0 },
    tables: [table],
    entries,
    setAside: [],
    furniture: [],
    issues: [],
  };
}

const table: TableAccount = {
  parts: [typedPart],
  lead: [],
  headingFound: true,
  mappings: Object.entries(typedHeadings).map(([field, heading], index) => ({
    column: { index, heading, readings: [heading], cells: [] },
    // The keys are fields, each under its own heading.
    field: field as keyof typeof typedHeadings,
    confidence: 'certain',
    reason: null,
  })),
  direction: 'none',
};
