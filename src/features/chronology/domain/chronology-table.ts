import type { Part, Row } from '../../../shared/document.ts';
import type { Field } from './entry.ts';

/** A cell that something rests on. Row and column as a person would count them, from 1. */
export interface CellRef {
  readonly part: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Column {
  /** Place in the grid, from 0. */
  readonly index: number;
  /** As shown and as the key of the cells: never empty, never twice in a table. */
  readonly heading: string;
  /** The texts that its field is looked up by, the most telling first; empty for a column without heading. */
  readonly readings: readonly string[];
  readonly cells: readonly CellRef[];
}

/** A stretch of rows under one heading, or a part that has none. */
export interface Segment {
  readonly part: Part;
  /** Rows above the heading; none when there is no heading. */
  readonly above: readonly Row[];
  readonly headingRows: readonly Row[];
  readonly columns: readonly Column[];
  /** Rows below the heading, or all of them. */
  readonly rows: readonly Row[];
}

/** How it is known what a column holds: the person said so, its heading, or only its cells. */
export type MappingConfidence = 'stated' | 'certain' | 'likely' | 'by-content';

export interface ColumnMapping {
  readonly column: Column;
  readonly field: Field | null;
  readonly confidence: MappingConfidence | null;
  /** Why the column is mapped so, or not, where that needs words. */
  readonly reason: string | null;
}

/** What a person has said of columns: heading as written, and the field, or null to leave it out. */
export interface StatedColumn {
  readonly heading: string;
  readonly field: Field | null;
}

/** One chronology of a file: segments that belong together, and what their columns mean. */
export interface ChronologyTable {
  readonly segments: readonly Segment[];
  readonly mappings: readonly ColumnMapping[];
  readonly headingFound: boolean;
}

export const furnitureKinds = [
  'title',
  'heading',
  'repeated-heading',
  'period-heading',
  'section-heading',
  'total',
  'blank',
  'other-table',
  'text',
  'unwritten',
] as const;

export type FurnitureKind = (typeof furnitureKinds)[number];

/** A row that is no record, or the text above a table. Listed with its cells, so that nothing vanishes. */
export interface Furniture {
  readonly part: string;
  /** 0 for text that stands above the table. */
  readonly row: number;
  readonly kind: FurnitureKind;
  /** The cells that hold text; of text above a table, its paragraphs. */
  readonly cells: readonly string[];
}
