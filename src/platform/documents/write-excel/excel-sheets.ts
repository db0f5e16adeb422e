import type { Day } from '../../../shared/day.ts';
import type { DocumentProperties } from '../write-office/office-parts.ts';

/** How the text of a cell looks beside the others. */
export interface ExcelLook {
  readonly bold?: boolean;
  /** `#rrggbb`, of the letters. */
  readonly colour?: string;
  /** `#rrggbb`, behind them. */
  readonly ground?: string;
}

/** A place that a cell leads to: a sheet by its name, and a row of it from 0, the heading not counted. */
export interface ExcelPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What a cell holds: nothing, a number, a calendar day, or a text, which is never a formula, whatever it begins with. */
export type ExcelCell =
  | null
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly look?: ExcelLook;
      readonly link?: ExcelPlace;
    }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'text'; readonly text: string; readonly look?: ExcelLook; readonly link?: ExcelPlace };

export interface ExcelColumn {
  readonly heading: string;
  /** In characters of the usual size. */
  readonly width: number;
  readonly centred?: boolean;
}

/** Lines over the rows of a sheet, drawn from its cells: who changes a cell changes the line. */
export interface ExcelChart {
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  /** What is counted, beside the upright scale. */
  readonly unit: string;
  /** The column whose texts stand along the bottom. */
  readonly categories: number;
  readonly series: readonly {
    readonly column: number;
    /** `#rrggbb`. */
    readonly colour: string;
    readonly dash: 'solid' | 'dash' | 'sysDot' | 'lgDashDot';
  }[];
  /** The cell of its upper left corner, from 0, and over how many columns and rows it goes. */
  readonly at: {
    readonly column: number;
    readonly row: number;
    readonly columns: number;
    readonly rows: number;
  };
}

export interface ExcelSheet {
  /** 1 to 31 characters, or 25 where rows may go on on a further sheet; none of `[ ] : * ? / \`, unlike every other sheet’s. */
  readonly name: string;
  readonly columns: readonly ExcelColumn[];
  /** How many rows there are to draw. */
  readonly count: number;
  /** Drawn once, while the workbook is written. */
  readonly rows: Iterable<readonly ExcelCell[]>;
  /** Columns that stay in sight while one moves to the right; none where not said. */
  readonly frozenColumns?: number;
  /** The first columns, that go on paper; all where not said. */
  readonly printedColumns?: number;
  /** Drawn beside the cells; of rows too many for one sheet, over those of the first. */
  readonly chart?: ExcelChart;
}

export interface ExcelWorkbook {
  readonly properties: DocumentProperties;
  readonly sheets: readonly ExcelSheet[];
}

/** What Excel can hold. */
export interface ExcelLimits {
  /** Rows of a sheet, its heading among them. */
  readonly rows: number;
  /** Characters of a cell, in UTF-16 units. */
  readonly characters: number;
  /** Links of a sheet. */
  readonly links: number;
}

export const excelLimits: ExcelLimits = { rows: 1_048_576, characters: 32_767, links: 65_530 };

export function textCell(text: string, more: { look?: ExcelLook; link?: ExcelPlace } = {}): ExcelCell {
  return text === '' ? null : { kind: 'text', text, ...more };
}

export function numberCell(
  number: number | null,
  more: { look?: ExcelLook; link?: ExcelPlace } = {},
): ExcelCell {
  return number === null ? null : { kind: 'number', number, ...more };
}

export function dayCell(day: Day | null): ExcelCell {
  return day === null ? null : { kind: 'day', day };
}
