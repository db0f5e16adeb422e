import type { Day } from '../../../../shared/day.ts';
import { dayFromSerial } from '../../../../shared/day-serial.ts';
import type { CellDetail, CellValue, Part, Row } from '../../../../shared/document.ts';
import { cleanCell, isErrorValue, saysNothing } from '../cells/clean-cell.ts';
import type { DateCell, DateOrder } from '../cells/date-order.ts';
import { readDay } from '../cells/read-day.ts';
import type { RuleReport } from '../extract.ts';
import { shorten } from '../shorten.ts';
import type { FoundList } from './find-list.ts';

/** Fields that hold a day. */
const dayFields: ReadonlySet<string> = new Set([
  'born',
  'contact',
  'referral',
  'start',
  'end',
  'conference',
  'lastSeen',
  'visit',
  'review',
]);

export const planList = 7;

/** A row of a list whose days have been read. */
export interface ListRow {
  readonly child: string;
  readonly list: number;
  /** The sheet’s name. */
  readonly part: string;
  readonly line: number;
  /** Unlike every other row’s; the same for the same row in every reading. */
  readonly name: string;
  readonly days: ReadonlyMap<string, Day>;
  /** Fields whose day is there, but cannot be read. */
  readonly unread: ReadonlySet<string>;
  /** Cleaned texts by field, without those that say nothing. */
  readonly texts: ReadonlyMap<string, string>;
  /** The headings of the fields, as the sheet has them. */
  readonly headings: ReadonlyMap<string, string>;
}

export type Tell = (report: Pick<RuleReport, 'rule' | 'severity' | 'line' | 'message'>) => void;

type ReadCells = Pick<ListRow, 'days' | 'unread' | 'texts' | 'headings'>;

/** Has the dates of a row looked at for their order, before any row is read. */
export function noteDates(row: Row, part: string, found: FoundList, dates: DateOrder): void {
  for (const [field, place] of found.columns.places) {
    if (dayFields.has(field)) dates.note(dateCell(row, part, found, place));
  }
}

/** A date is written as a text would have it, to be held against the texts of its column. */
function dateCell(row: Row, part: string, { header }: FoundList, place: number): DateCell {
  const column = cleanCell(header.cells[place] ?? '');
  const value = row.details?.[place]?.value;
  if (value?.kind !== 'date')
    return { part, column, line: row.number, text: cleanCell(row.cells[place] ?? '') };
  const text = value.day.split('-').reverse().join('/');
  return { part, column, line: row.number, text, made: true };
}

/**
 * Reads the cells of a row that are read at all. What is no day where one should be is told and left out; so is what
 * may be either of two days, which is told with its column.
 */
export function readCells(row: Row, sheet: Part, found: FoundList, dates: DateOrder, tell: Tell): ReadCells {
  const { columns, header } = found;
  const days = new Map<string, Day>();
  const unread = new Set<string>();
  const texts = new Map<string, string>();
  const headings = new Map<string, string>();
  for (const [field, place] of columns.places) {
    const heading = cleanCell(header.cells[place] ?? '');
    headings.set(field, heading);
    const text = cleanCell(row.cells[place] ?? '');
    const detail = row.details?.[place] ?? {};
    const say: Say = (rule, severity, message) =>
      tell({ rule, severity, line: row.number, message: `“${heading}”: ${message}` });
    if (tellNoResult(text, detail, dayFields.has(field), say)) unread.add(field);
    else if (!saysNothing(text)) {
      texts.set(field, text);
      if (dayFields.has(field))
        readInto(field, text, detail.value, dateCell(row, sheet.name, found, place), say);
    }
  }
  return { days, unread, texts, headings };

  function readInto(
    field: string,
    text: string,
    value: CellValue | undefined,
    cell: DateCell,
    say: Say,
  ): void {
    const day = dates.isDoubtful(cell) ? 'unread' : readCellDay(text, value, sheet.date1904 === true, say);
    if (day === 'unread') unread.add(field);
    else if (day !== null) days.set(field, day);
  }
}

/** Tells of a formula that gives nothing which can be read. Whether the cell holds one. */
function tellNoResult(text: string, { value, withoutResult }: CellDetail, isDay: boolean, say: Say): boolean {
  if (withoutResult === true) {
    say(
      'formula-without-result',
      'error',
      'the cell has a formula whose result is not in the file. Open the workbook in Excel, save it, and read it again.',
    );
    return true;
  }
  if (value?.kind !== 'error' && !isErrorValue(text)) return false;
  say(
    'error-value',
    isDay ? 'error' : 'warning',
    `the cell shows ${text}, and what it should hold cannot be known. Mend the formula, or clear the cell where nothing belongs there.`,
  );
  return true;
}

type Say = (rule: string, severity: RuleReport['severity'], message: string) => void;

/** Null for what a database writes where there is no day. */
function readCellDay(
  text: string,
  value: CellValue | undefined,
  date1904: boolean,
  say: Say,
): Day | 'unread' | null {
  if (value?.kind === 'date') return wholeDay(text, value, say);
  if (value?.kind === 'number') return serialDay(value.number, date1904, say);
  const reading = readDay(text);
  if ('day' in reading) return reading.day;
  if (reading.wrong === 'date-placeholder') {
    say(reading.wrong, 'warning', `${shorten(text)} ${reading.why}. It is taken as not recorded.`);
    return null;
  }
  say(
    reading.wrong,
    'error',
    `${shorten(text)} ${reading.why}. It was not read, and not turned round: write it as day/month/year, such as 31/03/2024.`,
  );
  return 'unread';
}

function wholeDay(text: string, value: CellValue & { kind: 'date' }, say: Say): Day | 'unread' {
  if (value.shows === undefined) return value.day;
  say(
    'date-format',
    'error',
    `the cell shows only ${shorten(text)}, so that its day is the program’s, not a person’s. It was not read: write the whole date.`,
  );
  return 'unread';
}

/** Days of the last hundred years or so: smaller numbers are years, ages or counts. */
const firstSerial = 3654;

function serialDay(number: number, date1904: boolean, say: Say): Day | 'unread' {
  const day = number >= firstSerial ? dayFromSerial(Math.floor(number), date1904) : null;
  if (day === null) {
    say(
      'date-format',
      'error',
      `${number} is a number and no date. It was not read: write the date as day/month/year.`,
    );
    return 'unread';
  }
  say(
    'date-serial',
    'warning',
    `the cell holds the number ${number}, which Excel shows as ${day} once the cell is formatted as a date. It was read so.`,
  );
  return day;
}
