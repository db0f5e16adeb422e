import type { DocumentProperties } from '../write-office/office-parts.ts';

/** The styles of a paragraph, by the names that Word shows. `word-styles.ts` says how each looks. */
export type WordStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Normal'
  | 'ListBullet'
  | 'Notice'
  | 'Account'
  | 'Reason'
  | 'TableHeading'
  | 'TableHeadingRight'
  | 'TableText'
  | 'TableSmall'
  | 'TableMark'
  | 'TableNumber'
  | 'TableDoubt';

/** A stretch of text that looks alike. Its line ends become line breaks. */
export interface WordRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
  /** `#rrggbb`, behind the text. */
  readonly ground?: string;
  /** The bookmark in this document that it leads to. */
  readonly link?: string;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** A name to lead to: letters, digits and `_`, a letter first, 40 at most, once in a document. */
  readonly bookmark?: string;
  /** Begins a new page. */
  readonly newPage?: boolean;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** `#rrggbb`. */
  readonly ground?: string;
  /** Next to no room beside its text: for a few letters in a narrow column. */
  readonly tight?: boolean;
  /** Columns that it covers; 1 where not said. */
  readonly span?: number;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Repeated at the top of every page that the table reaches. */
  readonly heading?: boolean;
  /** Kept on one page: for rows that are sure to find room on one. */
  readonly whole?: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  /** What the table holds, for people who hear it read. */
  readonly caption: string;
  /** Of each column, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Drawn once, while the document is written. */
  readonly rows: Iterable<WordRow>;
}

export type WordBlock = WordParagraph | WordTable;

export interface WordDocument {
  readonly properties: DocumentProperties;
  /** At the foot of every page, before its number. */
  readonly footer: string;
  /** Drawn once, while the document is written. */
  readonly blocks: Iterable<WordBlock>;
}

/** The width between the margins of an A4 page in landscape, in twentieths of a point: what a table may take. */
export const textWidth = 14_798;

/** Of headings, and behind the white letters of heading rows. */
export const headingInk = '#14304f';

/** A paragraph of one style; a plain text is one run. */
export function paragraph(
  style: WordStyle,
  content: string | readonly WordRun[],
  more: Pick<WordParagraph, 'bookmark' | 'newPage'> = {},
): WordParagraph {
  return {
    kind: 'paragraph',
    style,
    runs: typeof content === 'string' ? [{ text: content }] : content,
    ...more,
  };
}
