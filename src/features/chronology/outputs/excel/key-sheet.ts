import { type ExcelSheet, textCell } from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { CastMember } from '../../domain/names/terms/cast.ts';
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

type KeyRow = readonly [about: string, word: string, meaning: string];

const columnsExplained: readonly (readonly [string, string])[] = [
  ['No.', 'The number of an entry or note in this chronology, the same in every document made from it.'],
  ['Mark', 'Letters that tell the agency, on its colour.'],
  ['Date', 'As the record writes it.'],
  [
    'First day, Last day',
    'The days between which it lies, as days that can be sorted and filtered. Empty where open or not known. Days before 1900 are texts, since Excel has no such days.',
  ],
  [
    'Read as',
    'The date as it was understood, where that says more than what the record writes. A time that the record does not give is never made up.',
  ],
  [
    'How likely, Sureness',
    'On the sheet of same events: how likely it is that a group tells of one event, in words, and a figure to sort by.',
  ],
  ['To check', 'Doubts about the row: look at the agency’s file before relying on it.'],
  [
    'Perhaps also told in',
    'Numbers of other entries that may tell of the same event, after “Confirmed” those of which people said so. Nothing is merged.',
  ],
  ['Perhaps looks back', 'The record seems to retell the past, or people say that it does.'],
  ['Status', 'An author’s note was marked as such by its author: it is no event, and is not counted.'],
  [
    'Set aside',
    'A sheet of rows with an error: they are no entries until somebody mends them in the agency’s file.',
  ],
  ['No records', 'A sheet of titles, headings, totals and other texts of the files.'],
];

/** The columns that a record has on which people have worked. */
const saidExplained: readonly (readonly [string, string])[] = [
  [
    'Shared with',
    'Who was told of the entry, and who was not, as people say. Only where somebody has said so.',
  ],
  ['The plan', 'What people say that the entry tells of a risk or an action of the plan.'],
  ['Comments of people', 'What people wrote beside the entry, where comments were asked for.'],
];

/** What the workbook is, how to read it, who is who, and what abbreviations stand for. */
export function keySheet({ report }: ReportLookups): ExcelSheet {
  const { merged, analysis, cast, names, said } = report;
  const explained = [...columnsExplained, ...(said === undefined ? [] : saidExplained)];
  const record = sayRecord(report);
  const rows: readonly KeyRow[] = [
    ['About', 'Title', titleOf(report)],
    ...(record === null ? [] : [['About', 'Whose, and of when', record] as const]),
    ['About', 'What went in', summariseMerged(merged)],
    ...aboutPeriod(report).map((sentence) => ['About', 'Period', sentence] as const),
    ...sayLeftOut(report).map((sentence) => ['About', 'Left out', sentence] as const),
    ...(names.anonymised ? [['About', 'Anonymised', anonymisedLine] as const] : []),
    ['About', 'Suggestions', suggestionLine],
    ...explained.map(([word, meaning]) => ['How to read', word, meaning] as const),
    ...(cast ?? []).map((member) => personRow(member, names.anonymised)),
    ...analysis.abbreviations.map(
      ({ abbreviation, meaning, ambiguous, times }) =>
        [
          'Abbreviation',
          abbreviation,
          `${ambiguous ? 'may stand for: ' : ''}${meaning} (used ${times.toLocaleString('en-GB')} times)`,
        ] as const,
    ),
  ];
  return {
    name: 'Key',
    columns: [
      { heading: 'About', width: 16 },
      { heading: 'Word', width: 26 },
      { heading: 'Meaning', width: 110 },
    ],
    count: rows.length,
    rows: rows.map((row) => row.map((text) => textCell(text))),
  };
}

function personRow({ name, otherNames, role, pseudonym, born }: CastMember, anonymised: boolean): KeyRow {
  if (anonymised) return ['Person', pseudonym, role];
  const also = otherNames.length === 0 ? '' : `, also called ${otherNames.join(', ')}`;
  return ['Person', name, `${role}${also}${born === null ? '' : `, born ${sayDay(born)}`}`];
}
