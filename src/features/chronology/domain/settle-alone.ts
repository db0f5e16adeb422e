import { readWhen } from '../../../shared/when/read-when.ts';
import type { WhenReading } from '../../../shared/when/when.ts';
import { type ReadingFrame, readDateCell } from './read-date-cell.ts';
import { textAt } from './row-cells.ts';
import type { RecordRow } from './sort-rows.ts';

/** Settles what a row's date says without any other row: with its year or month columns, and against second readings. */
export function settleAlone(records: readonly RecordRow[], frame: ReadingFrame): readonly RecordRow[] {
  const joined = records.map((record) => withYearColumn(record, frame));
  const doubts = findSecondReadings(joined);
  if (doubts.size === 0) return joined;
  return joined.map((record, at) => {
    const doubt = doubts.get(at);
    return doubt === undefined ? record : { ...record, alone: doubt, isAmbiguous: true };
  });
}

/** "2012" beside "12 March", or "2012", "March" and "12" in columns of their own. */
function withYearColumn(record: RecordRow, frame: ReadingFrame): RecordRow {
  const { row, segment, fields, alone } = record;
  if (alone?.status !== 'not-read') return record;
  const inColumn = (name: RegExp) => {
    const column = segment.columns.find(({ heading }) => name.test(heading.trim()));
    return column === undefined ? '' : textAt(row, column.index);
  };
  const year = inColumn(/^(calendar )?year$/i);
  const cell = fields.cell(row, 'date');
  if (cell === null || !/^(19|20)\d\d$/.test(year)) return record;
  const why = `The year ${year} is taken from its own column.`;
  const month = /^(day|date)$/i.test(cell.column.heading.trim()) ? inColumn(/^month$/i) : '';
  const found =
    alone.lacks === 'year'
      ? readDateCell(cell, { ...frame, settled: { year: Number(year), why } })
      : month !== '' && /^\d{1,2}(st|nd|rd|th)?$/.test(cell.text)
        ? readWhen([cell.text, month, year].join(/^\d+$/.test(month) ? '/' : ' '), frame)
        : alone;
  return found.status === 'read' ? { ...record, alone: found } : record;
}

const monthFirst = /^\s*(0?[1-9]|1[0-2])[/.-](1[3-9]|2\d|3[01])[/.-](\d{4}|\d\d)\b/;
const dayFirst = /^\s*(1[3-9]|2\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\d{4}|\d\d)\b/;

/** Dates that read well by themselves and may mean something else, as the rows around them show; by place in the list. */
function findSecondReadings(records: readonly RecordRow[]): ReadonlyMap<number, WhenReading> {
  return new Map([...findMonthFirst(records), ...findClockYears(records)]);
}

function dateText({ row, fields }: RecordRow): string {
  return fields.text(row, 'date');
}

/** Where some dates can only have the month first, and none only the day, the rest may have the month first too. */
function findMonthFirst(records: readonly RecordRow[]): readonly (readonly [number, WhenReading])[] {
  const witness = records.find((record) => monthFirst.test(dateText(record)));
  if (witness === undefined || records.some((record) => dayFirst.test(dateText(record)))) return [];
  return records.flatMap((record, at) => {
    const { alone } = record;
    const isOpen =
      alone?.status === 'read' && alone.when.notes.some(({ code }) => code === 'day-first-assumed');
    const reason = `Row ${witness.row.number} has the month first (${dateText(witness).trim()}), so this may have it first too.`;
    return isOpen ? [[at, ambiguous(dateText(record), reason, 'Write the month in letters.')] as const] : [];
  });
}

/** "2012" below a row with a time may be 20:12. */
function findClockYears(records: readonly RecordRow[]): readonly (readonly [number, WhenReading])[] {
  const found: (readonly [number, WhenReading])[] = [];
  let followsTime = false;
  for (const [at, record] of records.entries()) {
    const { alone } = record;
    const text = dateText(record);
    const digits = /^\s*([01]\d|2[0-3])([0-5]\d)\s*$/.exec(text);
    if (digits === null) {
      followsTime = alone?.status === 'read' ? alone.when.time !== null : alone?.lacks === 'day' && at > 0;
      continue;
    }
    if (!followsTime || alone?.status !== 'read') continue;
    const reason = `Below a row with a time it may be the year, or the time ${digits[1]}:${digits[2]}.`;
    found.push([at, ambiguous(text, reason, 'Write the date in full.')]);
  }
  return found;
}

function ambiguous(text: string, reason: string, suggestion: string): WhenReading {
  return { status: 'not-read', text, reason, suggestion, lacks: 'none' };
}
