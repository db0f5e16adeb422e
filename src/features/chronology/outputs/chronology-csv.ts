import { csvText } from '../../../platform/documents/write-csv.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { sayWhen } from '../domain/say-when.ts';
import { makeUnmappedCells, type UnmappedCells } from '../domain/unmapped-cells.ts';

const headings = [
  'Status',
  'Date as written',
  'Date as understood',
  'Earliest day',
  'Latest day',
  'Start time',
  'End time',
  'EDTF',
  'Agency',
  'Source',
  'Event',
  'Response',
  'Outcome',
  'Impact on child',
  'Children',
  'Child seen',
  'Author role',
  'Recorded on',
  'Comment',
  'Sequence',
  'Other cells',
  'To check',
  'File',
  'Table or sheet',
  'Row',
  'Id',
];

/**
 * The merged chronology as CSV: one row for each entry and author's note, in order, and below them the
 * rows set aside, with all of their cells. Safe to open in a spreadsheet.
 */
export function chronologyCsv({ files, entries, setAside }: MergedChronology): string {
  const agencies = new Map(files.map((file) => [file.file, file.agency]));
  const unmapped = makeUnmappedCells(files);
  return csvText([
    headings,
    ...entries.map((entry) => entryRow(entry, unmapped)),
    ...setAside.map((row) => setAsideRow(row, agencies.get(row.origin.file) ?? '')),
  ]);
}

function entryRow(entry: Entry, unmapped: UnmappedCells): readonly string[] {
  const { when, origin } = entry;
  return [
    entry.note ? 'Author’s note' : 'Entry',
    when.text,
    sayWhen(when),
    when.earliest ?? '',
    when.latest ?? '',
    when.time?.start ?? '',
    when.time?.end ?? '',
    when.edtf ?? '',
    entry.agency,
    entry.source,
    entry.event,
    entry.response ?? '',
    entry.outcome ?? '',
    entry.impact ?? '',
    entry.children.join('; '),
    childSeenWords[entry.childSeen],
    entry.authorRole ?? '',
    entry.recordedOn?.text ?? '',
    entry.comment ?? '',
    entry.sequence === null ? '' : String(entry.sequence),
    linesOf(unmapped(entry)),
    entry.issues.map((issue) => issue.message).join('\n'),
    origin.file,
    origin.part,
    String(origin.row),
    entry.id,
  ];
}

const childSeenWords = {
  'seen-alone': 'Seen alone',
  seen: 'Seen',
  'not-seen': 'Not seen',
  'not-stated': '',
} as const;

function setAsideRow({ origin, issues }: SetAsideRow, agency: string): readonly string[] {
  const known: Readonly<Record<string, string>> = {
    Status: 'Set aside',
    Agency: agency,
    'Other cells': linesOf(Object.entries(origin.cells).filter(([, text]) => text.trim() !== '')),
    'To check': issues.map((issue) => issue.message).join('\n'),
    File: origin.file,
    'Table or sheet': origin.part,
    Row: String(origin.row),
  };
  return headings.map((heading) => known[heading] ?? '');
}

function linesOf(cells: readonly (readonly [heading: string, text: string])[]): string {
  return cells.map(([heading, text]) => `${heading}: ${text}`).join('\n');
}
