import {
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import type { CheckedFile } from '../../domain/checked-file.ts';
import { type Field, isUntold, type SetAsideRow } from '../../domain/entry.ts';
import { findSpeakingFurniture, furnitureWords } from '../furniture-words.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { type RowSource, sayPart } from '../row-sources.ts';

const agencyColumn = { heading: 'Agency', width: 18 };
const placeColumns = [
  { heading: 'File', width: 24 },
  { heading: 'Table or sheet', width: 14 },
  { heading: 'Row in file', width: 10, centred: true },
];

/** Row 0 stands for what is written above a table. */
function placeCells(file: CheckedFile, part: string, row: number): readonly ExcelCell[] {
  return [
    textCell(file.file),
    textCell(sayPart(file, part)),
    row === 0 ? textCell('above') : numberCell(isUntold(row) ? null : row),
  ];
}

/** The fields that have a column of their own for rows set aside. */
const fieldColumns = {
  date: { heading: 'Date', width: 18 },
  event: { heading: 'Event', width: 60 },
  response: { heading: 'Response', width: 36 },
  outcome: { heading: 'Outcome', width: 30 },
  source: { heading: 'Source', width: 24 },
} as const;

type FieldColumn = keyof typeof fieldColumns;

/** The rows that could not become entries, whole, with what is wrong: their columns are those of the chronology. */
export function setAsideSheet({ report, sources }: ReportLookups): ExcelSheet {
  const rows = report.merged.files.flatMap((file) =>
    file.setAside.map(({ origin, issues }) => {
      const { fields, others } = sortCells(origin.cells, sources(origin));
      return [
        textCell(file.agency),
        ...(Object.keys(fieldColumns) as FieldColumn[]).map((field) => textCell(fields.get(field) ?? '')),
        textCell(linesOf(others)),
        textCell(issues.map(({ message }) => message).join('\n'), { look: { colour: '#8a3a00' } }),
        ...placeCells(file, origin.part, origin.row),
      ];
    }),
  );
  return {
    name: 'Set aside',
    columns: [
      agencyColumn,
      ...Object.values(fieldColumns),
      { heading: 'Other cells of the row', width: 50 },
      { heading: 'What is wrong', width: 50 },
      ...placeColumns,
    ],
    count: rows.length,
    rows,
  };
}

/** A cell whose column is taken, or whose field has none here, stands with its heading among the others. */
function sortCells(
  cells: SetAsideRow['origin']['cells'],
  source: RowSource | null,
): { readonly fields: ReadonlyMap<Field, string>; readonly others: readonly (readonly [string, string])[] } {
  const fields = new Map<Field, string>();
  const others: (readonly [string, string])[] = [];
  for (const [heading, text] of Object.entries(cells)) {
    const field = source?.fieldOf(heading) ?? null;
    if (field === null || !(field in fieldColumns) || fields.has(field)) others.push([heading, text]);
    else if (text.trim() !== '') fields.set(field, text);
  }
  return { fields, others };
}

function linesOf(cells: readonly (readonly [heading: string, text: string])[]): string {
  return cells
    .filter(([, text]) => text.trim() !== '')
    .map(([heading, text]) => `${heading}: ${text}`)
    .join('\n');
}

/** Which files went in, what became of their rows, and what there is to know of each. */
export function sourcesSheet({ report, marks }: ReportLookups): ExcelSheet {
  const { files } = report.merged;
  return {
    name: 'Sources',
    columns: [
      { heading: 'Mark', width: 7, centred: true },
      { heading: 'Agency', width: 24 },
      { heading: 'File', width: 30 },
      { heading: 'Rows', width: 9 },
      { heading: 'Entries', width: 9 },
      { heading: 'Notes', width: 9 },
      { heading: 'Set aside', width: 10 },
      { heading: 'About the file', width: 90 },
    ],
    count: files.length,
    rows: files.map(({ agency, file, accounts, issues }) => {
      const mark = marks.get(agency);
      return [
        textCell(mark?.letters ?? '', {
          look: { bold: true, colour: '#ffffff', ...(mark === undefined ? {} : { ground: mark.colour }) },
        }),
        textCell(agency, mark === undefined ? {} : { look: { ground: mark.tint } }),
        textCell(file),
        numberCell(accounts.rows),
        numberCell(accounts.entries),
        numberCell(accounts.notes),
        numberCell(accounts.setAside),
        textCell(issues.map(({ message, texts = [] }) => [message, ...texts].join('\n')).join('\n')),
      ];
    }),
  };
}

/** What the files say besides their records. */
export function noRecordsSheet({ report }: ReportLookups): ExcelSheet {
  const rows = report.merged.files.flatMap((file) =>
    findSpeakingFurniture(file).map(({ part, row, kind, cells }) => [
      textCell(file.agency),
      ...placeCells(file, part, row),
      textCell(furnitureWords[kind][0]),
      textCell(cells.join('\n')),
    ]),
  );
  return {
    name: 'No records',
    columns: [
      agencyColumn,
      ...placeColumns,
      { heading: 'Taken for', width: 22 },
      { heading: 'What it says', width: 90 },
    ],
    count: rows.length,
    rows,
  };
}
