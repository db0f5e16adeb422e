import type { StatedColumn } from '../domain/chronology-table.ts';
import { type Field, fields } from '../domain/entry.ts';
import type { FileAccount } from '../store/file-account.ts';
import type { FileRow } from '../store/list-rows.ts';

/** A column of a file: what it was read as, and what somebody has stated of it. */
export interface ColumnRead {
  readonly heading: string;
  readonly field: Field | null;
  /** What the words of the heading, or the cells, were judged by; null where nothing was. */
  readonly confidence: 'stated' | 'certain' | 'likely' | 'by-content' | null;
  readonly reason: string | null;
  readonly samples: readonly string[];
  /** `undefined` where nobody has stated anything; null where it is stated to be left out. */
  readonly stated: Field | null | undefined;
}

export interface TableRead {
  /** The tables or sheets that it stands in. */
  readonly parts: readonly string[];
  readonly columns: readonly ColumnRead[];
}

export { type Field, fields };

const mostSamples = 3;
const longestSample = 120;

/** Every table of a file with its columns in their order, and some cells of each. */
export function describeTables(
  { tables }: FileAccount,
  stated: readonly StatedColumn[],
  rows: readonly FileRow[],
): readonly TableRead[] {
  const statedFor = new Map(stated.map(({ heading, field }) => [heading, field]));
  return tables.map(({ parts, mappings }) => {
    const own = rows.map(originOf).filter(({ part }) => parts.includes(part));
    return {
      parts,
      columns: mappings.map(({ column: { heading }, field, confidence, reason }) => ({
        heading,
        field,
        confidence,
        reason,
        samples: findSamples(own.map(({ cells }) => cells[heading] ?? '')),
        stated: statedFor.get(heading),
      })),
    };
  });
}

function originOf(row: FileRow) {
  return 'entry' in row ? row.entry.origin : row.setAside.origin;
}

function findSamples(cells: readonly string[]): readonly string[] {
  const filled = new Set(cells.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''));
  return [...filled].slice(0, mostSamples).map(shorten);
}

function shorten(text: string): string {
  return text.length <= longestSample ? text : `${text.slice(0, longestSample - 1).trimEnd()}…`;
}

/** Headings of all tables, each once: a statement is about every column of that name. */
export function listHeadings({ tables }: Pick<FileAccount, 'tables'>): readonly string[] {
  return [...new Set(tables.flatMap(({ mappings }) => mappings.map(({ column }) => column.heading)))];
}
