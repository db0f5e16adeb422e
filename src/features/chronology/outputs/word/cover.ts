import {
  paragraph,
  textWidth,
  type WordBlock,
  type WordCell,
  type WordRow,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { Accounts } from '../../domain/checked-file.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayRecord } from '../say-record.ts';
import {
  aboutPeriod,
  anonymisedLine,
  sayLeftOut,
  suggestionLine,
  summariseMerged,
  titleOf,
} from '../summarise-merged.ts';
import { cell, figureHeading, headingRow, longTable, markCell } from './tables.ts';

/** A heading that the contents lead to. */
export interface Section {
  readonly bookmark: string;
  readonly heading: string;
}

/** What the document is, what went into it, and where to find what. */
export function* coverBlocks(lookups: ReportLookups, sections: readonly Section[]): Generator<WordBlock> {
  const { report } = lookups;
  yield paragraph('Title', titleOf(report));
  const record = sayRecord(report);
  if (record !== null) yield paragraph('Subtitle', record);
  yield paragraph('Subtitle', summariseMerged(report.merged));
  for (const sentence of aboutPeriod(report)) yield paragraph('Normal', sentence);
  for (const sentence of sayLeftOut(report)) yield paragraph('Normal', sentence);
  if (report.names.anonymised) {
    yield paragraph('Notice', [{ text: 'Anonymised. ', bold: true }, { text: anonymisedLine }]);
  }
  yield paragraph('Notice', [{ text: 'Suggestions. ', bold: true }, { text: suggestionLine }]);
  yield paragraph('Normal', [
    { text: 'In this document: ', bold: true },
    ...sections.flatMap(({ bookmark, heading }, index) => [
      ...(index === 0 ? [] : [{ text: ' · ' }]),
      { text: heading, link: bookmark },
    ]),
  ]);
  yield* sourcesBlocks(lookups);
}

const widths = [600, 3900, 5458, 1210, 1210, 1210, 1210];
const counts = ['rows', 'entries', 'notes', 'setAside'] as const;

/** Which files went in, whose they are, and what became of every record of theirs. */
function* sourcesBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const { merged } = lookups.report;
  yield paragraph('Heading1', 'Sources and accounts');
  const rows = merged.files.map(({ agency, file, accounts }) => {
    const mark = lookups.marks.get(agency);
    const name = mark === undefined ? {} : { ground: mark.tint };
    return accountRow([markCell(mark), { ...cell(agency), ...name }, cell(file)], accounts);
  });
  const together: Record<(typeof counts)[number], number> = { rows: 0, entries: 0, notes: 0, setAside: 0 };
  for (const { accounts } of merged.files) for (const count of counts) together[count] += accounts[count];
  const bold = [paragraph('TableText', [{ text: 'Together', bold: true }])];
  yield* longTable(
    'Sources and accounts',
    widths,
    ['', 'Agency', 'File', ...['Rows', 'Entries', 'Notes', 'Set aside'].map(figureHeading)],
    [...rows, accountRow([cell(''), cell(bold), cell('')], together)],
  );
  yield paragraph(
    'TableSmall',
    'Rows = entries + author’s notes + rows set aside. All other rows, such as titles and totals, stand under “Rows that are no records”.',
  );
  yield* otherAgencies(lookups);
}

function accountRow(cells: readonly WordCell[], accounts: Accounts): WordRow {
  const figures = counts.map((count) =>
    cell([paragraph('TableNumber', accounts[count].toLocaleString('en-GB'))]),
  );
  return { cells: [...cells, ...figures], whole: true };
}

/** Agencies that files of others name in their rows: they have letters too. */
function* otherAgencies({ report: { merged }, marks }: ReportLookups): Generator<WordBlock> {
  const withFiles = new Set(merged.files.map(({ agency }) => agency));
  const others = Map.groupBy(
    merged.entries.filter(({ agency }) => !withFiles.has(agency)),
    ({ agency }) => agency,
  );
  if (others.size === 0) return;
  yield paragraph('Heading2', 'Agencies named in the rows of these files');
  const rows = [...marks.values()].flatMap((mark) => {
    const entries = others.get(mark.agency);
    if (entries === undefined) return [];
    const name = { ...cell(mark.agency), ground: mark.tint };
    const count = cell([paragraph('TableNumber', entries.length.toLocaleString('en-GB'))]);
    return [{ cells: [markCell(mark), name, count], whole: true }];
  });
  yield* longTable(
    'Agencies named in the rows',
    [600, 5000, 2200],
    ['', 'Agency', figureHeading('Entries and notes')],
    rows,
  );
}

const keyWidths = [2600, textWidth - 2600];

/** How to read the chronology, each sign as it looks there. */
export function* keyBlocks({ marks, report }: ReportLookups): Generator<WordBlock> {
  const [mark] = marks.values();
  const letters =
    mark === undefined
      ? cell('')
      : cell([
          paragraph('TableText', [
            { text: `\u00a0${mark.letters}\u00a0`, bold: true, colour: '#ffffff', ground: mark.colour },
          ]),
        ]);
  const rows: readonly WordRow[] = [
    keyRow(
      letters,
      'Whose record it is: letters of the agency on its colour, with its name beside them. The letters tell agencies apart where colours do not.',
    ),
    keyRow(
      'No.',
      'The number of an entry or note in this chronology. Other parts of the document refer to it; the numbers there are links.',
    ),
    keyRow(
      'Date',
      'First as the record writes it; where more was understood than the words say, it stands below, after “read as”. A time that the record does not give is never made up.',
    ),
    keyRow(
      'Order',
      'By first day, last day and known time. Among entries of one day, those without a time come last, unless their agency’s own sequence says otherwise.',
    ),
    keyRow(
      cell([paragraph('TableDoubt', [{ text: '⚠ Check: ', bold: true }, { text: 'a doubt' }])]),
      'Look at the agency’s file before relying on it. Where it is about the date, “⚠ to check” stands there too.',
    ),
    keyRow(
      cell([paragraph('TableSmall', 'Perhaps also told in')]),
      'Other entries that may tell of the same event; without “Perhaps” where people confirmed it. Nothing is merged: every account stands in its place.',
    ),
    keyRow(
      cell([paragraph('TableSmall', [{ text: 'Perhaps looks back', bold: true }])]),
      'The record seems to retell the past, by the words given. It stands at the date that its agency gave it.',
    ),
    keyRow(
      cell([paragraph('TableSmall', [{ text: 'Themes', bold: true }])]),
      'What the words of the record suggest that it is about.',
    ),
    ...(report.said === undefined ? [] : saidRows),
    keyRow(
      { ...cell([paragraph('TableText', [{ text: 'Author’s note', bold: true }])]), ground: '#f3f2f1' },
      'Its author marked the row as a note. It is no event, and is not counted as an entry.',
    ),
    keyRow(
      'Set aside',
      'A row with an error. It is kept whole, and is no entry until somebody mends it in the agency’s file.',
    ),
  ];
  yield {
    kind: 'table',
    caption: 'How to read this',
    widths: keyWidths,
    rows: [headingRow(['Sign or word', 'What it means']), ...rows],
  };
}

/** What stands in a record on which people have worked. */
const saidRows: readonly WordRow[] = [
  keyRow(
    cell([paragraph('TableSmall', 'Shared with')]),
    'Who was told of the entry, by when and how, as people say; or that they were not. Where nothing stands, nobody has said so.',
  ),
  keyRow(
    cell([paragraph('TableSmall', [{ text: 'The plan', bold: true }])]),
    'What people say that the entry tells of a risk or an action of the plan.',
  ),
];

function keyRow(sign: string | WordCell, meaning: string): WordRow {
  return { cells: [typeof sign === 'string' ? cell(sign) : sign, cell(meaning)], whole: true };
}
