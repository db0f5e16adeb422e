import {
  contentTypes,
  packageParts,
  part,
  relationships,
  relationshipTypes,
} from '../write-office/office-parts.ts';
import { type OfficePart, settleArchive } from '../write-office/settle-archive.ts';
import { xmlText } from '../write-office/xml-text.ts';
import { startStyles } from './cell-styles.ts';
import { chartParts, chartPath, drawingPath } from './chart-parts.ts';
import { type ExcelLimits, type ExcelSheet, type ExcelWorkbook, excelLimits } from './excel-sheets.ts';
import { startLongTexts } from './long-texts.ts';
import { columnLetters, shareName } from './sheet-names.ts';
import { type SheetShare, sheetXml, type Workbook } from './sheet-xml.ts';

/**
 * An Excel workbook (`.xlsx`): typed days and numbers, texts that are never formulas, headings that stay in sight and
 * filters on every sheet. Nothing is cut: a text too long for a cell stands whole on the sheet “Long texts”, and rows too
 * many for a sheet go on on another. The same workbook gives the same bytes, and names no author and no day of making.
 */
export function writeExcel(workbook: ExcelWorkbook, limits: ExcelLimits = excelLimits): Uint8Array {
  return settleArchive(workbookParts(workbook, limits));
}

/** The sheets are drawn first: which styles and which further sheets there are shows only then. */
function* workbookParts({ properties, sheets }: ExcelWorkbook, limits: ExcelLimits): Generator<OfficePart> {
  const longTexts = startLongTexts(limits);
  const shared: Workbook = { styles: startStyles(), longTexts, limits };
  yield* packageParts('xl/workbook.xml', properties);
  const written: SheetShare[] = [];
  for (const sheet of sheets) yield* sheetParts(sheet, written, shared);
  const long = longTexts.sheet();
  if (long !== null) yield* sheetParts(long, written, shared);
  yield shared.styles.part();
  yield workbookPart(written);
  yield relationships('xl/_rels/workbook.xml.rels', [
    ...written.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
  yield contentTypes([
    ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
    ...written.map((_, index) => [pathOf(index), 'spreadsheetml.worksheet'] as const),
    ...written.flatMap(({ chart }) =>
      chart === null
        ? []
        : ([
            [drawingPath(chart), 'drawing'],
            [chartPath(chart), 'drawingml.chart'],
          ] as const),
    ),
    ['xl/styles.xml', 'spreadsheetml.styles'],
  ]);
}

function pathOf(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function* sheetParts(sheet: ExcelSheet, written: SheetShare[], shared: Workbook): Generator<OfficePart> {
  const perShare = shared.limits.rows - 1;
  const rows = sheet.rows[Symbol.iterator]();
  for (let from = 0; from === 0 || from < sheet.count; from += perShare) {
    const name = shareName(sheet.name, from / perShare);
    const charts = written.filter(({ chart }) => chart !== null).length;
    const chart = sheet.chart !== undefined && from === 0 && sheet.count > 0 ? charts + 1 : null;
    const share = { name, sheet, rows, from, count: Math.min(perShare, sheet.count - from), chart };
    const path = pathOf(written.length);
    written.push(share);
    yield { path, pieces: sheetXml(share, shared) };
    if (sheet.chart === undefined || chart === null) continue;
    yield relationships(`xl/worksheets/_rels/sheet${written.length}.xml.rels`, [
      ['drawing', `../drawings/drawing${chart}.xml`],
    ]);
    yield* chartParts({
      chart: sheet.chart,
      sheet: name,
      columns: sheet.columns,
      rows: share.count,
      number: chart,
    });
  }
}

/** Names that Excel gives to what it repeats on every printed page, and to what a filter covers. */
function workbookPart(shares: readonly SheetShare[]): OfficePart {
  const names = shares.flatMap(({ name, sheet, count, chart }, index) => {
    const sheetName = `'${xmlText(name)}'`;
    const rangeOf = (columns: number, rows = count + 1) => `$A$1:$${columnLetters(columns - 1)}$${rows}`;
    const printed = sheet.printedColumns ?? sheet.columns.length;
    const drawn = chart === null ? undefined : sheet.chart?.at;
    const area =
      drawn === undefined
        ? rangeOf(printed)
        : rangeOf(
            Math.max(printed, drawn.column + drawn.columns),
            Math.max(count + 1, drawn.row + drawn.rows),
          );
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheetName}!${rangeOf(sheet.columns.length)}</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${sheetName}!${area}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheetName}!$1:$1</definedName>`,
    ];
  });
  return part('xl/workbook.xml', [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationshipTypes}">`,
    '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets>',
    ...shares.map(
      ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    `</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ]);
}
