import type { CheckedFile } from '../domain/checked-file.ts';
import type { Field, Origin } from '../domain/entry.ts';
import { makeUnmappedCells } from '../domain/unmapped-cells.ts';

/** What is known of a row by the file that it comes from. */
export interface RowSource {
  readonly file: CheckedFile;
  /** What the column of this heading was taken for; null for one that no field holds. */
  readonly fieldOf: (heading: string) => Field | null;
  /** Cells with text that no field holds, with their headings. */
  readonly unmapped: ReturnType<typeof makeUnmappedCells>;
}

/** Finds where a row comes from. */
export type RowSources = (origin: Origin) => RowSource | null;

/** By the row itself, and not by what its file is called: two agencies' files may be called alike. */
export function makeRowSources(files: readonly CheckedFile[]): RowSources {
  const sources = new Map<Origin, RowSource>();
  for (const file of files) {
    const unmapped = makeUnmappedCells([file]);
    const byPart = new Map<string, RowSource>();
    for (const { origin } of [...file.entries, ...file.setAside]) {
      const source = byPart.get(origin.part) ?? { file, unmapped, fieldOf: makeFieldOf(file, origin.part) };
      byPart.set(origin.part, source);
      sources.set(origin, source);
    }
  }
  return (origin) => sources.get(origin) ?? null;
}

function makeFieldOf({ tables }: CheckedFile, part: string): RowSource['fieldOf'] {
  const fields = new Map<string, Field>();
  for (const { parts, mappings } of tables) {
    if (!parts.includes(part)) continue;
    for (const { column, field } of mappings) if (field !== null) fields.set(column.heading, field);
  }
  return (heading) => fields.get(heading) ?? null;
}

/** "health.docx, Table 2, row 4". A CSV file has neither tables nor sheets, and text above a table no row. */
export function sayPlace(file: CheckedFile, part: string, row: number): string {
  const table = sayPart(file, part);
  const places = row === 0 ? [`above ${table}`] : [table, `row ${row}`];
  return [file.file, ...places].filter((place) => place !== '').join(', ');
}

/** The table or sheet; empty for a CSV file, which is one table without a name. */
export function sayPart({ format }: CheckedFile, part: string): string {
  return format === 'csv' ? '' : part;
}
