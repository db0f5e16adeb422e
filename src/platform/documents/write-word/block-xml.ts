import { xmlText } from '../write-office/xml-text.ts';
import { hex, runsRightToLeft, runXml } from './run-xml.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './word-blocks.ts';

/** Gives each bookmark its number: Word wants one beside the name. */
export interface BookmarkNumbers {
  readonly next: () => number;
}

/** Blocks as WordprocessingML, piece by piece: a row of a table is one. */
export function* blocksXml(blocks: Iterable<WordBlock>): Generator<string> {
  let last = 0;
  const numbers: BookmarkNumbers = {
    next: () => {
      last += 1;
      return last;
    },
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield paragraphXml(block, numbers);
    else yield* tableXml(block, numbers);
  }
}

function paragraphXml({ style, runs, bookmark, newPage }: WordParagraph, numbers: BookmarkNumbers): string {
  const properties = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    newPage === true ? '<w:pageBreakBefore/>' : '',
    runsRightToLeft(runs) ? '<w:bidi/>' : '',
  ].join('');
  const content = runs.map(runXml).join('');
  return [
    '<w:p>',
    properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`,
    bookmark === undefined ? content : marked(bookmark, content, numbers.next()),
    '</w:p>',
  ].join('');
}

function marked(name: string, content: string, number: number): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${xmlText(name)}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

function* tableXml({ caption, widths, rows }: WordTable, numbers: BookmarkNumbers): Generator<string> {
  const total = widths.reduce((sum, width) => sum + width, 0);
  yield [
    '<w:tbl><w:tblPr><w:tblStyle w:val="ChronologyTable"/>',
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
  ].join('');
  for (const row of rows) yield rowXml(row, widths, numbers);
  // Two tables that touch are one to Word: a paragraph of no height stands between.
  yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';
}

function rowXml(
  { cells, heading, whole }: WordRow,
  widths: readonly number[],
  numbers: BookmarkNumbers,
): string {
  const properties = `${whole === true ? '<w:cantSplit/>' : ''}${heading === true ? '<w:tblHeader/>' : ''}`;
  let column = 0;
  const inside = cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    const width = widths.slice(from, column).reduce((sum, one) => sum + one, 0);
    return cellXml(cell, width, numbers);
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inside.join('')}</w:tr>`;
}

const tightMargins = '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>';

const emptyParagraph: WordParagraph = { kind: 'paragraph', style: 'TableText', runs: [] };

function cellXml(
  { paragraphs, ground, span, tight }: WordCell,
  width: number,
  numbers: BookmarkNumbers,
): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`,
    ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(ground)}"/>`,
    tight === true ? tightMargins : '',
  ].join('');
  const inside = paragraphs.length === 0 ? [emptyParagraph] : paragraphs;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.map((one) => paragraphXml(one, numbers)).join('')}</w:tc>`;
}
