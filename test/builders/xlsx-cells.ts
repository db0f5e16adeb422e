import { escapeXml } from './xml.ts';

/** What a cell of the sheet holds. `null` is an empty cell. */
export type XlsxCell =
  | string
  | number
  | boolean
  | null
  /** A date cell: a day, a clock time or both, and the number format that shows it. */
  | { readonly date: string; readonly time?: string; readonly format?: string }
  | { readonly time: string; readonly format?: string }
  | { readonly number: number; readonly format: string }
  /** A formula and its last result; `null` when the file holds none. */
  | { readonly formula: string; readonly value: string | number | boolean | null; readonly format?: string }
  | { readonly error: string }
  /** Text whose runs are formatted one by one, as a superscript ordinal is. */
  | { readonly richText: readonly string[] }
  /** Text that stands in the sheet itself. */
  | { readonly inline: string }
  /** The cell's element as it is, without its address. */
  | { readonly attributes: string; readonly xml: string };

export interface XlsxSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Such as `A1:B2`. */
  readonly merges?: readonly string[];
  /** Row numbers, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Of the first columns, in characters. */
  readonly columnWidths?: readonly number[];
  /** Column numbers, from 1. */
  readonly hiddenColumns?: readonly number[];
  /** Put after the last row, inside the rows' element. */
  readonly rowsXml?: string;
  /** What the sheet claims as its used range. */
  readonly dimension?: string;
}

/** The strings and number formats that the cells of all sheets share. */
export interface Workbook {
  readonly date1904: boolean;
  readonly strings: Map<string, number>;
  readonly formats: Map<string, number>;
}

export function startWorkbook(date1904: boolean): Workbook {
  return { date1904, strings: new Map(), formats: new Map([['General', 0]]) };
}

/** The element of one cell; '' for an empty one. */
export function cellXml(cell: XlsxCell, address: string, workbook: Workbook): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return sharedCell(`<t xml:space="preserve">${escapeXml(cell)}</t>`, address, workbook);
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('formula' in cell) return formulaCell(cell, address, workbook);
  if ('error' in cell) return `<c r="${address}" t="e"><v>${escapeXml(cell.error)}</v></c>`;
  if ('inline' in cell)
    return `<c r="${address}" t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`;
  if ('xml' in cell) return `<c r="${address}" ${cell.attributes}>${cell.xml}</c>`;
  if ('richText' in cell) return richCell(cell.richText, address, workbook);
  return numberCell(cell, address, workbook);
}

function sharedCell(item: string, address: string, { strings }: Workbook): string {
  return `<c r="${address}" t="s"><v>${numberOf(strings, item)}</v></c>`;
}

function richCell(runs: readonly string[], address: string, workbook: Workbook): string {
  const items = runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(run)}</t></r>`);
  return sharedCell(items.join(''), address, workbook);
}

function formulaCell(
  cell: {
    readonly formula: string;
    readonly value: string | number | boolean | null;
    readonly format?: string;
  },
  address: string,
  workbook: Workbook,
): string {
  const style = cell.format === undefined ? '' : ` s="${numberOf(workbook.formats, cell.format)}"`;
  const formula = `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.value === null) return `<c r="${address}"${style}>${formula}</c>`;
  const { type, value } = cachedResult(cell.value);
  return `<c r="${address}"${style}${type}>${formula}<v>${escapeXml(value)}</v></c>`;
}

function cachedResult(value: string | number | boolean): { readonly type: string; readonly value: string } {
  if (typeof value === 'string') return { type: ' t="str"', value };
  if (typeof value === 'boolean') return { type: ' t="b"', value: value ? '1' : '0' };
  return { type: '', value: String(value) };
}

function numberCell(
  cell:
    | { readonly date: string; readonly time?: string; readonly format?: string }
    | { readonly time: string; readonly format?: string }
    | { readonly number: number; readonly format: string },
  address: string,
  { date1904, formats }: Workbook,
): string {
  const usual = 'date' in cell ? (cell.time === undefined ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm') : 'hh:mm';
  const format = numberOf(formats, cell.format ?? usual);
  const value =
    'number' in cell
      ? cell.number
      : ('date' in cell ? daySerial(cell.date, date1904) : 0) + timeFraction(cell.time ?? '00:00');
  return `<c r="${address}" s="${format}"><v>${value}</v></c>`;
}

/** The day's number in one of the two date systems; Excel's own 1900 counts a 29 February that never was. */
function daySerial(date: string, date1904: boolean): number {
  const since1970 = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const serial = since1970 + 25_569;
  if (date1904) return serial - 1462;
  return serial <= 60 ? serial - 1 : serial;
}

function timeFraction(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function numberOf(list: Map<string, number>, item: string): number {
  const known = list.get(item);
  if (known !== undefined) return known;
  list.set(item, list.size);
  return list.size - 1;
}
