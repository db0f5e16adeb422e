import { escapeXml } from './xml.ts';

/** Text with its marks. A tab and a line break inside the text become Word's own. */
export interface DocxTextRun {
  readonly text: string;
  readonly superscript?: boolean;
  readonly hidden?: boolean;
  readonly bold?: boolean;
  readonly change?: 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
  /** The address of a hyperlink. */
  readonly link?: string;
  /** The instruction of a field whose last result is the text. */
  readonly field?: string;
  /** Written as one element with its result, or as marks around the result. */
  readonly fieldForm?: 'simple' | 'complex';
  /** The number of a footnote, whose mark stands after the text. */
  readonly footnote?: number;
}

export type DocxRun = string | DocxTextRun | { readonly xml: string };

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text?: string;
  readonly runs?: readonly DocxRun[];
  readonly style?: string;
}

export interface DocxCell {
  readonly text?: string;
  readonly runs?: readonly DocxRun[];
  readonly paragraphs?: readonly (string | readonly DocxRun[])[];
  /** Columns that the cell covers. */
  readonly span?: number;
  readonly vMerge?: 'restart' | 'continue';
  /** A table inside the cell, after its text. */
  readonly table?: DocxTable;
}

export interface DocxRow {
  readonly cells: readonly (string | DocxCell)[];
  readonly heading?: boolean;
  readonly gridBefore?: number;
  readonly gridAfter?: number;
  /** The whole row was inserted or deleted by a tracked change. */
  readonly change?: 'inserted' | 'deleted';
  readonly hidden?: boolean;
}

export interface DocxTable {
  readonly kind: 'table';
  readonly rows: readonly DocxRow[];
  /** Of each column, in twentieths of a point; all alike where it is not said. */
  readonly widths?: readonly number[];
  /** The table stands inside a content control. */
  readonly contentControl?: boolean;
}

export type DocxBlock = DocxParagraph | DocxTable;

/** The hyperlinks met so far, by their number. */
export interface DocxLinks {
  readonly targets: string[];
}

/** Twentieths of a point. */
const evenWidth = 2400;

const author = 'w:author="A N Other" w:date="2024-01-15T09:00:00Z"';

export function blockXml(block: DocxBlock, links: DocxLinks): string {
  return block.kind === 'table' ? tableXml(block, links) : paragraphXml(runsOf(block), links, block.style);
}

function runsOf(holder: { readonly text?: string; readonly runs?: readonly DocxRun[] }): readonly DocxRun[] {
  return holder.runs ?? (holder.text === undefined ? [] : [holder.text]);
}

function paragraphXml(runs: readonly DocxRun[], links: DocxLinks, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.map((run) => runXml(run, links)).join('')}</w:p>`;
}

function tableXml(table: DocxTable, links: DocxLinks): string {
  const columns = Math.max(1, ...table.rows.map(gridWidth));
  const widths = Array.from({ length: columns }, (_, place) => table.widths?.[place] ?? evenWidth);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const properties = `<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  const rows = table.rows.map((row) => rowXml(row, widths, links)).join('');
  const xml = `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
  return table.contentControl ? `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>` : xml;
}

function gridWidth(row: DocxRow): number {
  const covered = row.cells.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : (cell.span ?? 1)), 0);
  return (row.gridBefore ?? 0) + covered + (row.gridAfter ?? 0);
}

function rowXml(row: DocxRow, widths: readonly number[], links: DocxLinks): string {
  const properties = [
    row.gridBefore ? `<w:gridBefore w:val="${row.gridBefore}"/>` : '',
    row.gridAfter ? `<w:gridAfter w:val="${row.gridAfter}"/>` : '',
    row.hidden ? '<w:hidden/>' : '',
    row.heading ? '<w:tblHeader/>' : '',
    row.change === 'inserted' ? `<w:ins w:id="90" ${author}/>` : '',
    row.change === 'deleted' ? `<w:del w:id="91" ${author}/>` : '',
  ].join('');
  let column = row.gridBefore ?? 0;
  const cells = row.cells.map((item) => {
    const cell = typeof item === 'string' ? { text: item } : item;
    const covered = widths.slice(column, column + (cell.span ?? 1));
    column += cell.span ?? 1;
    return cellXml(
      cell,
      covered.reduce((sum, width) => sum + width, 0),
      links,
    );
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

function cellXml(cell: DocxCell, width: number, links: DocxLinks): string {
  const span = cell.span === undefined ? '' : `<w:gridSpan w:val="${cell.span}"/>`;
  const restart = cell.vMerge === 'restart' ? ' w:val="restart"' : '';
  const merge = cell.vMerge === undefined ? '' : `<w:vMerge${restart}/>`;
  const paragraphs = cell.paragraphs?.map((item) => (typeof item === 'string' ? [item] : item)) ?? [
    runsOf(cell),
  ];
  const content = paragraphs.map((runs) => paragraphXml(runs, links)).join('');
  // Word calls a cell damaged that does not end with a paragraph.
  const nested = cell.table === undefined ? '' : `${tableXml(cell.table, links)}<w:p/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}${nested}</w:tc>`;
}

function runXml(run: DocxRun, links: DocxLinks): string {
  if (typeof run === 'string') return textRunXml({ text: run });
  return 'xml' in run ? run.xml : markedRunXml(run, links);
}

function markedRunXml(run: DocxTextRun, links: DocxLinks): string {
  const plain = textRunXml(run) + footnoteXml(run);
  const changed = changeXml(run, plain);
  const inField = fieldXml(run, changed);
  if (run.link === undefined) return inField;
  links.targets.push(run.link);
  return `<w:hyperlink r:id="rIdLink${links.targets.length - 1}">${inField}</w:hyperlink>`;
}

function footnoteXml({ footnote }: DocxTextRun): string {
  return footnote === undefined ? '' : `<w:r><w:footnoteReference w:id="${footnote}"/></w:r>`;
}

const changeElements = { inserted: 'ins', deleted: 'del', 'moved-from': 'moveFrom', 'moved-to': 'moveTo' };

function changeXml({ change }: DocxTextRun, content: string): string {
  if (change === undefined) return content;
  const name = changeElements[change];
  return `<w:${name} w:id="1" ${author}>${content}</w:${name}>`;
}

function fieldXml({ field, fieldForm = 'simple' }: DocxTextRun, content: string): string {
  if (field === undefined) return content;
  if (fieldForm === 'simple') return `<w:fldSimple w:instr="${escapeXml(field)}">${content}</w:fldSimple>`;
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve">${escapeXml(field)}</w:instrText></w:r>`;
  return `${mark('begin')}${instruction}${mark('separate')}${content}${mark('end')}`;
}

function textRunXml(run: DocxTextRun): string {
  const properties = [
    run.bold ? '<w:b/>' : '',
    run.hidden ? '<w:vanish/>' : '',
    run.superscript ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  const element = run.change === 'deleted' ? 'delText' : 't';
  const pieces = run.text.split(/([\t\n])/).map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (piece === '\n') return '<w:br/>';
    return piece === '' ? '' : `<w:${element} xml:space="preserve">${escapeXml(piece)}</w:${element}>`;
  });
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
}
