import { buildXlsx, type XlsxCell } from '../../test/builders/xlsx.ts';
import type { AgencyFile, PlannedRow, WrittenFile } from '../agency-file.ts';
import { makeTruthKeeper } from '../row-truth.ts';

/** The chronology's sheet: three title rows, a heading over two rows, date and time in one cell, a total below. */
export function writePoliceExcel(file: AgencyFile): WrittenFile {
  const truth = makeTruthKeeper();
  const rows: XlsxCell[][] = [
    [`${file.agencyName.toUpperCase()} - SAFEGUARDING REVIEW UNIT`],
    [`Chronology of police contact: ${file.family.title}. Owner: PS 0142 Thwaite-Lee, 01632 960199`],
    [],
    ['Incident', null, null, 'What is recorded', null, null],
    ['Date & time', 'Record', 'Persons', 'Summary', 'Action / disposal', 'Notes'],
  ];
  truth.keepFurniture(1, 'title');
  truth.keepFurniture(2, 'title');
  truth.keepFurniture(3, 'blank');
  truth.keepFurniture(4, 'heading');
  truth.keepFurniture(5, 'heading');
  for (const row of file.rows) {
    const { cell, time } = dateCell(row, 'dd/mm/yyyy hh:mm');
    rows.push([cell, row.source, row.account.children.join('; ') || null, row.event, row.response, null]);
    truth.keepRow(rows.length, row, { time });
  }
  rows.push([], ['Total records', file.rows.length]);
  truth.keepFurniture(rows.length - 1, 'blank');
  truth.keepFurniture(rows.length, 'total');
  const abbreviations = abbreviationsSheet();
  return {
    bytes: buildXlsx({
      date1904: file.order.date1904,
      sheets: [
        { name: 'Chronology', rows, merges: ['A4:C4', 'D4:F4'], columnWidths: [18, 26, 28, 78, 42, 12] },
        { name: 'Abbreviations', rows: abbreviations.rows, columnWidths: [14, 60] },
      ],
    }),
    parts: [
      { part: 'Chronology', chronology: true, rows: truth.rows },
      { part: 'Abbreviations', chronology: false, rows: abbreviations.truth.rows },
    ],
  };
}

/** An ordinary row holds a true date cell; whatever is odd was typed as text. */
export function dateCell(
  { date, account }: PlannedRow,
  format: string,
): { cell: XlsxCell; time: string | null } {
  if (date.form === 'serial') return { cell: Number(date.text), time: null };
  const isOrdinary = date.form === 'slash' && date.earliest !== null;
  if (!isOrdinary || date.earliest === null)
    return { cell: date.text === '' ? null : date.text, time: date.time };
  if (account.time === null || !format.includes('hh')) {
    return { cell: { date: date.earliest, format: format.replace(' hh:mm', '') }, time: null };
  }
  return { cell: { date: date.earliest, time: account.time, format }, time: account.time };
}

function abbreviationsSheet() {
  const truth = makeTruthKeeper();
  const rows = [
    ['Term', 'Meaning'],
    ['BWV', 'Body worn video'],
    ['DASH', 'Domestic abuse, stalking and harassment risk tool'],
    ['NFA', 'No further action'],
    ['PPN', 'Public protection notice'],
    ['STORM', 'Command and control system'],
  ];
  rows.forEach((_, place) => {
    truth.keepFurniture(place + 1, place === 0 ? 'heading' : 'title');
  });
  return { rows, truth };
}
