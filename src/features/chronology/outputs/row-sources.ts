import type { CheckedFile } from '../domain/checked-file.ts';
import { type Entry, isUntold, type Origin } from '../domain/entry.ts';
import { type FieldOfHeading, makeFieldOf } from '../domain/field-of-heading.ts';
import { findUntoldCells, type HeadedCell } from '../domain/untold-cells.ts';

/** What is known of a row by the file that it comes from. */
export interface RowSource {
  readonly file: CheckedFile;
  readonly fieldOf: FieldOfHeading;
  /** Cells that the entry's fields do not tell word for word. */
  readonly untold: (entry: Entry) => readonly HeadedCell[];
}

/** Finds where a row comes from. */
export type RowSources = (origin: Origin) => RowSource | null;

/** By the row itself, and not by what its file is called: two agencies' files may be called alike. */
export function makeRowSources(files: readonly CheckedFile[]): RowSources {
  const sources = new Map<Origin, RowSource>();
  for (const file of files) {
    const byPart = new Map<string, RowSource>();
    for (const { origin } of [...file.entries, ...file.setAside]) {
      const source = byPart.get(origin.part) ?? makeRowSource(file, origin.part);
      byPart.set(origin.part, source);
      sources.set(origin, source);
    }
  }
  return (origin) => sources.get(origin) ?? null;
}

function makeRowSource(file: CheckedFile, part: string): RowSource {
  const fieldOf = makeFieldOf(file, part);
  return { file, fieldOf, untold: (entry) => findUntoldCells(entry, fieldOf) };
}

/** "health.docx, Table 2, row 4". A CSV file has neither tables nor sheets, and text above a table no row. */
export function sayPlace(file: CheckedFile, part: string, row: number): string {
  const table = sayPart(file, part);
  const places = row === 0 ? [`above ${table}`] : isUntold(row) ? [table] : [table, `row ${row}`];
  return [file.file, ...places].filter((place) => place !== '').join(', ');
}

/** The table or sheet; empty for a CSV file, which is one table without a name, and for what was typed. */
export function sayPart({ format }: CheckedFile, part: string): string {
  return format === 'csv' || format === 'typed' ? '' : part;
}
