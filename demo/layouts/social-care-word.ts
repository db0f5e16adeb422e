import type { Day } from '../../src/shared/day.ts';
import { dayParts } from '../../src/shared/day.ts';
import { buildDocx, type DocxBlock, type DocxRow } from '../../test/builders/docx.ts';
import type { AgencyFile, PlannedRow, WrittenFile } from '../agency-file.ts';
import { makeTruthKeeper, type RowStatement } from '../row-truth.ts';
import { eventCell, typographic } from './word-text.ts';

const headings = [
  'Start Date',
  'Start Time',
  'End Date',
  'End Time',
  'Sequence',
  'Source of Information',
  'Event',
  'Response / comments',
];
const widths = [1500, 950, 1400, 950, 1250, 2200, 4200, 2300];

/** Author's notes: dated, but not events. Those of the year 0100 stand at the top for the compiler. */
const openingNotes = [
  [
    '01/01/0100',
    '# Administrator',
    'Please use one row for each event and give the record it was taken from.',
  ],
  ['02/01/0100', '# Administrator', 'Child’s name to be used, not “the child”, where there are siblings.'],
] as const;
const laterNotes = [
  ['^ Reviewer', 'Compare with the school’s account of this week.'],
  ['¬ Compiler', 'Two case notes of this day not found in the electronic record.'],
  ['~ Compiler', 'Paper file opened here.'],
] as const;

/** A table in the manner of the usual chronology macros: start and end columns, sequence, source first. */
export function writeSocialCareWord(file: AgencyFile): WrittenFile {
  const truth = makeTruthKeeper();
  const table: DocxRow[] = [
    { heading: true, cells: headings.map((text) => ({ runs: [{ text, bold: true }] })) },
  ];
  truth.keepFurniture(1, 'heading');
  const note = (date: string, source: string, text: string) => {
    table.push({ cells: [date, '', '', '', '', source, text, ''] });
    truth.keepNote(table.length);
  };
  for (const [date, source, text] of openingNotes) note(date, source, text);
  const notePlaces = laterNotes.map((_, place) => Math.floor(((place + 1) * file.rows.length) / 4));
  file.rows.forEach((row, place) => {
    const later = laterNotes[notePlaces.indexOf(place)];
    if (later !== undefined && canStandBefore(row)) note(slashed(row.account.day), later[0], later[1]);
    const { cells, statement } = rowCells(file, row, place);
    table.push({ cells });
    truth.keepRow(table.length, row, statement);
  });
  const blocks: DocxBlock[] = [
    { kind: 'paragraph', runs: [{ text: `${file.agencyName}: internal chronology`, bold: true }] },
    {
      kind: 'paragraph',
      text: `${file.family.title}. Period: ${slashed(file.family.window.from)} to ${slashed(file.family.window.to)}`,
    },
    { kind: 'table', rows: table, widths },
  ];
  return { bytes: buildDocx(blocks), parts: [{ part: 'Table 1', chronology: true, rows: truth.rows }] };
}

/** A note must not come between a row and the row above that it leans on. */
function canStandBefore(row: PlannedRow): boolean {
  return row.date.reading === 'must' && row.date.form !== 'no-year';
}

function rowCells(file: AgencyFile, row: PlannedRow, place: number) {
  const [start, end] = startAndEnd(row);
  const time = row.date.time === null ? statedTime(file, row, place) : null;
  const sequence = sequenceOf(file.rows, place);
  const source = row.source === '' ? '' : `${file.agencyName}: ${row.source}`;
  const cells = [
    ...[start, time ?? '', end, '', sequence === null ? '' : String(sequence)],
    ...[source, eventCell(row), typographic(row.response)],
  ];
  const text = end === '' ? start : `${start} to ${end}`;
  const statement: RowStatement = {
    ...(time === null ? {} : { time: time.replace('?', '') }),
    sequence,
    text,
  };
  return { cells, statement };
}

/** What lasted several days has its first and last day in two columns. */
function startAndEnd({ date }: PlannedRow): [string, string] {
  const isSpan = date.form === 'days-together' && date.earliest !== null && date.latest !== null;
  if (!isSpan || date.earliest === null || date.latest === null) return [date.text, ''];
  return [slashed(date.earliest), slashed(date.latest)];
}

/** The time column is filled for some rows, and doubted for a few; never for a row whose day is vague. */
function statedTime({ random }: AgencyFile, { account, date }: PlannedRow, place: number): string | null {
  const ofRow = random.fork(`time-${place}`);
  if (account.time === null || date.extent !== 'day' || !ofRow.chance(0.55)) return null;
  return ofRow.chance(0.12) ? `?${account.time}` : account.time;
}

/** Numbers for the rows of a day that has several. */
function sequenceOf(rows: readonly PlannedRow[], place: number): number | null {
  const day = rows[place]?.account.day;
  const ofDay = [...rows.keys()].filter((other) => rows[other]?.account.day === day);
  return ofDay.length > 1 ? ofDay.indexOf(place) + 1 : null;
}

function slashed(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}
