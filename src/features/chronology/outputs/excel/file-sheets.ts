import {
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import type { CheckedFile } from '../../domain/checked-file.ts';
import { findSpeakingFurniture, furnitureWords } from '../furniture-words.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayPart } from '../row-sources.ts';

const placeColumns = [
  { heading: 'Agency', width: 18 },
  { heading: 'File', width: 24 },
  { heading: 'Table or sheet', width: 14 },
  { heading: 'Row in file', width: 10 },
];

/** Row 0 stands for what is written above a table. */
function placeCells(file: CheckedFile, part: string, row: number): readonly ExcelCell[] {
  return [
    textCell(file.agency),
    textCell(file.file),
    textCell(sayPart(file, part)),
    row === 0 ? textCell('above') : numberCell(row),
  ];
}

/** The rows that could not become entries, whole, with what is wrong. */
export function setAsideSheet({ report }: ReportLookups): ExcelSheet {
  const rows = report.merged.files.flatMap((file) =>
    file.setAside.map(({ origin, issues }) => [
      ...placeCells(file, origin.part, origin.row),
      textCell(issues.map(({ message }) => message).join('\n')),
      textCell(linesOf(Object.entries(origin.cells))),
    ]),
  );
  return {
    name: 'Set aside',
    columns: [
      ...placeColumns,
      { heading: 'What is wrong', width: 50 },
      { heading: 'What it says', width: 90 },
    ],
    count: rows.length,
    rows,
  };
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
      { heading: 'Mark', width: 6, centred: true },
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
      ...placeCells(file, part, row),
      textCell(furnitureWords[kind][0]),
      textCell(cells.join('\n')),
    ]),
  );
  return {
    name: 'No records',
    columns: [...placeColumns, { heading: 'Taken for', width: 22 }, { heading: 'What it says', width: 90 }],
    count: rows.length,
    rows,
  };
}
