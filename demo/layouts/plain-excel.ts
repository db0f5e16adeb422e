import { dayParts } from '../../src/shared/day.ts';
import { buildXlsx, type XlsxCell, type XlsxSheet } from '../../test/builders/xlsx.ts';
import type { AgencyFile, PlannedRow, WrittenFile } from '../agency-file.ts';
import { makeTruthKeeper } from '../row-truth.ts';
import type { PartTruth } from '../truth.ts';
import { dateCell } from './police-excel.ts';

/** A workbook with its heading in the first row, as a team administrator keeps it: one sheet, or one a year. */
export function writePlainExcel(file: AgencyFile): WrittenFile {
  const years = new Map<string, PlannedRow[]>();
  for (const row of file.rows) {
    const name = file.order.sheetPerYear ? String(dayParts(row.account.day).year) : 'Sheet1';
    years.set(name, [...(years.get(name) ?? []), row]);
  }
  const written = [...years].map(([name, rows]) => writeSheet(file, name, rows));
  return {
    bytes: buildXlsx({ date1904: file.order.date1904, sheets: written.map(({ sheet }) => sheet) }),
    parts: written.map(({ part }) => part),
  };
}

function writeSheet(
  file: AgencyFile,
  name: string,
  planned: readonly PlannedRow[],
): { sheet: XlsxSheet; part: PartTruth } {
  const truth = makeTruthKeeper();
  const rows: XlsxCell[][] = [['Date', 'Time', 'Record', 'What happened', 'What was done', 'Child']];
  truth.keepFurniture(1, 'heading');
  planned.forEach((row, place) => {
    const { cell } = dateCell(row, 'dd-mmm-yy');
    const time = statedTime(file, row, `${name}-${place}`);
    const timeCell = time === null ? null : { time, format: 'hh:mm' };
    rows.push([cell, timeCell, row.source, row.event, row.response, row.account.children.join(', ')]);
    truth.keepRow(rows.length, row, time === null ? {} : { time });
  });
  return {
    sheet: { name, rows, columnWidths: [14, 8, 24, 80, 40, 18], hiddenRows: chooseHidden(file, rows.length) },
    part: { part: name, chronology: true, rows: truth.rows },
  };
}

/** Rows that a filter hid, and that nobody brought back. */
function chooseHidden({ order, random }: AgencyFile, rows: number): number[] {
  const numbers = Array.from({ length: rows - 1 }, (_, place) => place + 2);
  return random.fork('hidden').shuffle(numbers).slice(0, order.hidden);
}

/** The time column is filled for about half of the rows whose day is certain. */
function statedTime({ random }: AgencyFile, { account, date }: PlannedRow, label: string): string | null {
  const isPlain = date.extent === 'day' && date.time === null;
  return isPlain && random.fork(label).chance(0.5) ? account.time : null;
}
