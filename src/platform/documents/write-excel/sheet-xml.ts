import { needsFormulaMark } from '../formula-safe.ts';
import { relationshipTypes, xmlHead } from '../write-office/office-parts.ts';
import { xmlText } from '../write-office/xml-text.ts';
import type { CellStyles } from './cell-styles.ts';
import { daySerial, shownDay } from './day-serial.ts';
import type { ExcelCell, ExcelLimits, ExcelPlace, ExcelSheet } from './excel-sheets.ts';
import type { LongTexts } from './long-texts.ts';
import { rowHeight } from './row-height.ts';
import { columnLetters, locationOf } from './sheet-names.ts';
import { plainLines, sheetText } from './sheet-text.ts';

/** What the sheets of one workbook share. */
export interface Workbook {
  readonly styles: CellStyles;
  readonly longTexts: LongTexts;
  readonly limits: ExcelLimits;
}

/** One sheet of the file: all rows of a sheet, or those that are its share where they are too many for one. */
export interface SheetShare {
  readonly name: string;
  readonly sheet: ExcelSheet;
  readonly rows: Iterator<readonly ExcelCell[]>;
  /** The first of its rows and how many there are, counted from 0 over all shares. */
  readonly from: number;
  readonly count: number;
  /** The number of its chart in the workbook, from 1; null where it has none. */
  readonly chart: number | null;
}

interface LinkedCell {
  readonly at: string;
  readonly to: ExcelPlace;
}

/** The sheet as SpreadsheetML, row by row: the heading stays in sight, and every column can be filtered. */
export function* sheetXml(share: SheetShare, workbook: Workbook): Generator<string> {
  const { sheet, count } = share;
  const lastColumn = columnLetters(sheet.columns.length - 1);
  const range = `A1:${lastColumn}${count + 1}`;
  yield [
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
    ` xmlns:r="${relationshipTypes}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="13"/>',
    `<cols>${sheet.columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${headingXml(sheet, workbook.styles)}`,
  ].join('');
  const links: LinkedCell[] = [];
  for (let row = 0; row < count; row += 1) {
    const next = share.rows.next();
    if (next.done === true) break;
    yield rowXml(next.value, row, share, workbook, links);
  }
  yield `</sheetData><autoFilter ref="${range}"/>`;
  yield* linksXml(links, workbook.limits);
  yield [
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
    // The one relationship that a sheet can have.
    share.chart === null ? '' : '<drawing r:id="rId1"/>',
    '</worksheet>',
  ].join('');
}

function viewXml({ frozenColumns = 0 }: ExcelSheet): string {
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const first = `${columnLetters(frozenColumns)}2`;
  return [
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane${split} ySplit="1" topLeftCell="${first}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`,
  ].join('');
}

function headingXml({ columns }: ExcelSheet, styles: CellStyles): string {
  const cells = columns.map(({ heading, centred = false }, index) =>
    textXml(`${columnLetters(index)}1`, heading, styles.numberOf({ kind: 'heading', centred })),
  );
  return `<row r="1" ht="30" customHeight="1">${cells.join('')}</row>`;
}

function rowXml(
  cells: readonly ExcelCell[],
  row: number,
  share: SheetShare,
  workbook: Workbook,
  links: LinkedCell[],
): string {
  const inside = cells.map((cell, column) => {
    const at = `${columnLetters(column)}${row + 2}`;
    if (cell === null) return `<c r="${at}" s="${workbook.styles.numberOf({ kind: 'text' })}"/>`;
    const { heading = '', centred = false } = share.sheet.columns[column] ?? {};
    const place = { sheet: share.sheet.name, row: share.from + row };
    const told = shortened(cell, place, heading, workbook);
    if (told.link !== undefined) links.push({ at, to: told.link });
    return cellXml(told.cell, at, centred, workbook.styles);
  });
  const height = rowHeight(cells, share.sheet.columns);
  return `<row r="${row + 2}" ht="${height}">${inside.join('')}</row>`;
}

type FilledCell = Exclude<ExcelCell, null>;

/** The cell as it can stand, and where it leads: a text that is too long leads to the whole of it. */
function shortened(
  cell: FilledCell,
  place: ExcelPlace,
  heading: string,
  { longTexts }: Workbook,
): { readonly cell: FilledCell; readonly link: ExcelPlace | undefined } {
  if (cell.kind === 'day') return { cell, link: undefined };
  if (cell.kind === 'number') return { cell, link: cell.link };
  const { text, whole } = longTexts.shorten(plainLines(cell.text), place, heading);
  return { cell: { ...cell, text }, link: whole ?? cell.link };
}

function cellXml(cell: FilledCell, at: string, centred: boolean, styles: CellStyles): string {
  if (cell.kind === 'day') {
    const serial = daySerial(cell.day);
    return serial === null
      ? textXml(at, shownDay(cell.day), styles.numberOf({ kind: 'text', centred }))
      : `<c r="${at}" s="${styles.numberOf({ kind: 'day', centred })}"><v>${serial}</v></c>`;
  }
  const look = { ...cell.look, centred };
  if (cell.kind === 'number') {
    const kind = cell.link === undefined ? 'number' : 'link';
    return `<c r="${at}" s="${styles.numberOf({ kind, ...look })}"><v>${cell.number}</v></c>`;
  }
  const kind = cell.link === undefined ? 'text' : 'link';
  const style = styles.numberOf({ kind, ...look, quoted: needsFormulaMark(cell.text) });
  return textXml(at, cell.text, style);
}

function textXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

/** Excel keeps no more links than so many on a sheet; the cells beyond say the same without one. */
function* linksXml(links: readonly LinkedCell[], limits: ExcelLimits): Generator<string> {
  if (links.length === 0) return;
  yield '<hyperlinks>';
  for (const { at, to } of links.slice(0, limits.links)) {
    yield `<hyperlink ref="${at}" location="${xmlText(locationOf(to, limits))}"/>`;
  }
  yield '</hyperlinks>';
}
