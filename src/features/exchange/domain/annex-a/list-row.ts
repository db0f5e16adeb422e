import { type Day, parseDay } from '../../../../shared/day.ts';
import { dayFromSerial } from '../../../../shared/day-serial.ts';
import type { CellValue, Row } from '../../../../shared/document.ts';
import { cleanCell, isErrorValue, saysNothing, shorten } from '../cells/clean-cell.ts';
import { readDay } from '../cells/read-day.ts';
import type { RuleReport } from '../extract.ts';
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
  /** Cleaned texts by field, without those that say nothing. */
  readonly texts: ReadonlyMap<string, string>;
  /** The headings of the fields, as the sheet has them. */
  readonly headings: ReadonlyMap<string, string>;
}

export type Tell = (report: Pick<RuleReport, 'rule' | 'severity' | 'line' | 'message'>) => void;

type ReadCells = Pick<ListRow, 'days' | 'texts' | 'headings'>;

/** Reads the cells of a row that are read at all. What is no day where one should be is told and left out. */
export function readCells(row: Row, { columns, header }: FoundList, tell: Tell): ReadCells {
  const days = new Map<string, Day>();
  const texts = new Map<string, string>();
  const headings = new Map<string, string>();
  for (const [field, place] of columns.places) {
    const heading = cleanCell(header.cells[place] ?? '');
    headings.set(field, heading);
    const text = cleanCell(row.cells[place] ?? '');
    const value = row.details?.[place]?.value;
    const say = (rule: string, severity: RuleReport['severity'], message: string): void =>
      tell({ rule, severity, line: row.number, message: `“${heading}”: ${message}` });
    if (value?.kind === 'error' || isErrorValue(text)) {
      say(
        'error-value',
        'warning',
        `the cell shows ${text}, so that nothing is recorded. Mend the formula or clear the cell.`,
      );
    } else if (!saysNothing(text)) {
      texts.set(field, text);
      const day = dayFields.has(field) ? readCellDay(text, value, say) : null;
      if (day !== null) days.set(field, day);
    }
  }
  return { days, texts, headings };
}

type Say = (rule: string, severity: RuleReport['severity'], message: string) => void;

function readCellDay(text: string, value: CellValue | undefined, say: Say): Day | null {
  if (value?.kind === 'date') return wholeDay(text, value, say);
  if (value?.kind === 'number') return serialDay(value.number, say);
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
  return null;
}

function wholeDay(text: string, value: CellValue & { kind: 'date' }, say: Say): Day | null {
  if (value.shows === undefined) return parseDay(value.day);
  say(
    'date-format',
    'error',
    `the cell shows only ${shorten(text)}, so that its day is the program’s, not a person’s. It was not read: write the whole date.`,
  );
  return null;
}

/** Days of the last hundred years or so: smaller numbers are years, ages or counts. */
const firstSerial = 3654;

function serialDay(number: number, say: Say): Day | null {
  const day = number >= firstSerial ? dayFromSerial(Math.floor(number), false) : null;
  if (day === null) {
    say(
      'date-format',
      'error',
      `${number} is a number and no date. It was not read: write the date as day/month/year.`,
    );
    return null;
  }
  say(
    'date-serial',
    'warning',
    `the cell holds the number ${number}, which Excel shows as ${day} once the cell is formatted as a date. It was read so.`,
  );
  return day;
}
