import {
  headingInk,
  paragraph,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordRow,
  type WordRun,
  type WordStyle,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { AgencyMark } from '../mark-agencies.ts';

/** LibreOffice cannot lay out a table of thousands of rows, and Word is slow with one. */
export const rowsOfTable = 500;

/** A row of so few characters surely finds room on a page, and is kept on one. */
const shortRow = 1500;

export function cell(content: string | readonly WordParagraph[], style: WordStyle = 'TableText'): WordCell {
  return { paragraphs: typeof content === 'string' ? linesOf(content, style) : content };
}

/** A text, its paragraphs parted where it has an empty line; lines within one stay lines. */
export function linesOf(
  text: string,
  style: WordStyle,
  before: readonly WordRun[] = [],
): readonly WordParagraph[] {
  const [first = '', ...rest] = text.trim().split(/(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+/);
  return [paragraph(style, [...before, { text: first }]), ...rest.map((lines) => paragraph(style, lines))];
}

/** The letters of an agency in white on its colour. */
export function markCell(mark: AgencyMark | undefined): WordCell {
  if (mark === undefined) return cell('');
  return { paragraphs: [paragraph('TableMark', mark.letters)], ground: mark.colour, tight: true };
}

export function headingRow(headings: readonly (string | WordCell)[]): WordRow {
  const cells = headings.map((heading) => ({
    ground: headingInk,
    ...(typeof heading === 'string' ? cell([paragraph('TableHeading', heading)]) : heading),
  }));
  return { cells, heading: true, whole: true };
}

/** The heading of a column of figures. */
export function figureHeading(heading: string): WordCell {
  return cell([paragraph('TableHeadingRight', heading)]);
}

/** A row that stays on one page where it is short enough to. */
export function bodyRow(cells: readonly WordCell[]): WordRow {
  return { cells, whole: lengthOf(cells) < shortRow };
}

function lengthOf(cells: readonly WordCell[]): number {
  return Math.max(
    ...cells.map(({ paragraphs }) =>
      paragraphs.reduce(
        (sum, { runs }) => sum + 40 + runs.reduce((all, { text }) => all + text.length, 0),
        0,
      ),
    ),
  );
}

/** Rows under a heading, in as many tables as they need. */
export function* longTable(
  caption: string,
  widths: readonly number[],
  headings: readonly (string | WordCell)[],
  rows: readonly WordRow[],
): Generator<WordBlock> {
  for (let from = 0; from < rows.length; from += rowsOfTable) {
    const some = [headingRow(headings), ...rows.slice(from, from + rowsOfTable)];
    yield { kind: 'table', caption, widths, rows: some };
  }
}

/** Names with what stands under them, each pair a paragraph of its own. */
export function pairsOf(
  pairs: readonly (readonly [name: string, text: string])[],
  style: WordStyle,
): readonly WordParagraph[] {
  return pairs
    .filter(([, text]) => text.trim() !== '')
    .flatMap(([name, text]) => linesOf(text, style, [{ text: `${name}: `, bold: true }]));
}
