import type { Day } from '../../../shared/day.ts';
import { dayParts } from '../../../shared/day.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import type { WhenContext, WhenReading } from '../../../shared/when/when.ts';
import { whenFromDay } from '../../../shared/when/when-from-day.ts';
import { detailAt } from './row-cells.ts';
import type { FieldCell } from './row-reader.ts';

/** What every row of a file is read with. */
export interface ReadingFrame {
  readonly today: Day;
  readonly window: { readonly from: Day | null; readonly to: Day | null } | undefined;
}

/**
 * Reads a date by its own words alone, with nothing lent by the rows around it. Where a spreadsheet's cell holds a year
 * that it does not show, the year of the heading above is only told beside it.
 */
export function readDateAlone(
  cell: FieldCell,
  { today, window }: ReadingFrame,
  headingYear: number | null,
): WhenReading {
  const reading = readDateCell(cell, { today, window });
  const value = detailAt(cell.row, cell.column.index)?.value;
  if (reading.status === 'not-read' || value?.kind !== 'date' || value.shows !== 'day-and-month')
    return reading;
  const { year } = dayParts(value.day);
  const differs = headingYear !== null && headingYear !== year;
  const against = differs ? `, and the heading above says ${headingYear}` : '';
  const message = `The cell shows no year. The workbook holds ${year}${against}.`;
  const notes = [...reading.when.notes, { code: 'year-from-context', message } as const];
  return { status: 'read', when: { ...reading.when, notes } };
}

/**
 * A spreadsheet's own date is exact, unless the cell shows less of it: Excel makes 1 March of a typed
 * "March 2012", and shows the month. Where it shows no year, the date itself has it.
 */
export function readDateCell(cell: FieldCell, context: WhenContext): WhenReading {
  const value = detailAt(cell.row, cell.column.index)?.value;
  if (value?.kind !== 'date') return readWhen(cell.text, context);
  const { year } = dayParts(value.day);
  const settled = { year, why: `The cell itself holds the year ${year}.` };
  const shown = readWhen(cell.text, { today: context.today, window: context.window, settled });
  const showsLess = shown.status === 'read' && shown.when.extent !== 'day' && shown.when.extent !== 'unknown';
  if (showsLess) return shown;
  return { status: 'read', when: whenFromDay(cell.text, value.day, value.time, context) };
}
