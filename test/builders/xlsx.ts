import { cellXml, startWorkbook, type Workbook, type XlsxSheet } from './xlsx-cells.ts';
import { contentTypesXml, escapeXml, type Relationship, relationshipsXml, xmlDeclaration } from './xml.ts';
import { buildZip, type ZipEntry } from './zip.ts';

export type { XlsxCell, XlsxSheet } from './xlsx-cells.ts';

export interface XlsxPlan {
  readonly sheets: readonly XlsxSheet[];
  /** Days are counted from 1904, as Excel on older Macs did. */
  readonly date1904?: boolean;
  readonly vbaProject?: boolean;
  readonly macroEnabled?: boolean;
  /** Further relationships of the workbook. */
  readonly relationships?: readonly Relationship[];
  readonly extraEntries?: readonly ZipEntry[];
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of these sheets, byte for byte the same each time. */
export function buildXlsx(plan: XlsxPlan): Uint8Array {
  const workbook = startWorkbook(plan.date1904 ?? false);
  const sheets = plan.sheets.map((sheet, place) => ({
    name: `xl/worksheets/sheet${place + 1}.xml`,
    type: `${sheetType}.worksheet+xml`,
    data: sheetXml(sheet, workbook),
  }));
  const mainType = plan.macroEnabled
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${sheetType}.sheet.main+xml`;
  const parts = [
    { name: 'xl/workbook.xml', type: mainType, data: workbookXml(plan) },
    { name: 'xl/styles.xml', type: `${sheetType}.styles+xml`, data: stylesXml(workbook) },
    { name: 'xl/sharedStrings.xml', type: `${sheetType}.sharedStrings+xml`, data: stringsXml(workbook) },
    ...sheets,
  ];
  return buildZip([
    { name: '[Content_Types].xml', data: contentTypesXml(parts.map(({ name, type }) => [name, type])) },
    {
      name: '_rels/.rels',
      data: relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationshipsXml(workbookRelationships(plan)) },
    ...parts.map(({ name, data }) => ({ name, data })),
    ...(plan.vbaProject ? [{ name: 'xl/vbaProject.bin', data: 'invented macro project' }] : []),
    ...(plan.extraEntries ?? []),
  ]);
}

/** `AB12` for column 28, row 12: both from 1. */
function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function workbookRelationships(plan: XlsxPlan): Relationship[] {
  const sheets = plan.sheets.map((_, place) => ({
    id: `rIdSheet${place + 1}`,
    type: 'worksheet',
    target: `worksheets/sheet${place + 1}.xml`,
  }));
  return [
    ...sheets,
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ...(plan.relationships ?? []),
  ];
}

function workbookXml(plan: XlsxPlan): string {
  const sheets = plan.sheets.map(({ name, hidden }, place) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${place + 1}"${state} r:id="rIdSheet${place + 1}"/>`;
  });
  const properties = plan.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function sheetXml(sheet: XlsxSheet, workbook: Workbook): string {
  const dimension = sheet.dimension === undefined ? '' : `<dimension ref="${sheet.dimension}"/>`;
  const columns = columnsXml(sheet);
  const rows = sheet.rows.map((cells, place) => rowXml(sheet, cells, place + 1, workbook)).join('');
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`).join('');
  return (
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}">${dimension}` +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    `<sheetData>${rows}${sheet.rowsXml ?? ''}</sheetData>` +
    (merges === '' ? '' : `<mergeCells count="${sheet.merges?.length}">${merges}</mergeCells>`) +
    '</worksheet>'
  );
}

function columnsXml({ hiddenColumns = [], columnWidths = [] }: XlsxSheet): string {
  const numbers = new Set([...hiddenColumns, ...columnWidths.map((_, place) => place + 1)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const width = columnWidths[number - 1] ?? 9;
      const hidden = hiddenColumns.includes(number) ? ' hidden="1"' : '';
      return `<col min="${number}" max="${number}" width="${width}" customWidth="1"${hidden}/>`;
    })
    .join('');
}

function rowXml(
  sheet: XlsxSheet,
  cells: XlsxSheet['rows'][number],
  number: number,
  workbook: Workbook,
): string {
  const content = cells
    .map((cell, place) => cellXml(cell, cellAddress(place + 1, number), workbook))
    .join('');
  const hidden = sheet.hiddenRows?.includes(number) ? ' hidden="1"' : '';
  return content === '' && hidden === '' ? '' : `<row r="${number}"${hidden}>${content}</row>`;
}

function stringsXml({ strings }: Workbook): string {
  const items = [...strings.keys()].map((item) => `<si>${item}</si>`).join('');
  return `${xmlDeclaration}<sst xmlns="${mainNamespace}" uniqueCount="${strings.size}">${items}</sst>`;
}

/** Number formats that every workbook knows by number; the rest are written out. */
const builtInFormats: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '@': 49 };

function stylesXml({ formats }: Workbook): string {
  const codes = [...formats.keys()];
  const idOf = (code: string, place: number): number => builtInFormats[code] ?? 164 + place;
  const own = codes.flatMap((code, place) =>
    code in builtInFormats
      ? []
      : [`<numFmt numFmtId="${idOf(code, place)}" formatCode="${escapeXml(code)}"/>`],
  );
  const styles = codes.map(
    (code, place) => `<xf numFmtId="${idOf(code, place)}" applyNumberFormat="1" xfId="0"/>`,
  );
  return (
    `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}">` +
    (own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`) +
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
  );
}
