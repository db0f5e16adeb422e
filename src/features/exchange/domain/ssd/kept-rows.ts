import type { SsdTable } from './ssd-tables.ts';

const between = '\u001f';

/**
 * The rows of one child, each as one text. Of a nation’s extract there are millions: as objects they would need
 * several times the memory, and they would hold on to the texts of whole files.
 */
export type KeptRows = string[];

/** A row again, with its cells by column. */
export interface SsdRow {
  readonly table: number;
  readonly line: number;
  readonly name: string;
  readonly cell: (column: string) => string;
}

/** `name` tells the row from every other of its table. */
export function keepRow(table: SsdTable, line: number, name: string, cells: readonly string[]): string {
  return [String(table.at), String(line), name, ...cells].join(between);
}

/** Whether a kept row is of a table, without taking the row apart. */
export function isRowOf(kept: string, table: SsdTable): boolean {
  return kept.startsWith(`${table.at}${between}`);
}

export function readKept(kept: string, tables: readonly SsdTable[]): SsdRow {
  const [at = '', line = '', name = '', ...cells] = kept.split(between);
  const columns = tables[Number(at)]?.columns ?? [];
  return {
    table: Number(at),
    line: Number(line),
    name,
    cell: (column) => cells[columns.indexOf(column)] ?? '',
  };
}
