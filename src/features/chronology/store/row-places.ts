import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry, Origin, SetAsideRow } from '../domain/entry.ts';

/** The place of each row of a file among all of them, from 1: parts in their order, rows in theirs. */
export function placeRows({
  tables,
  entries,
  setAside,
}: Pick<CheckedFile, 'tables' | 'entries' | 'setAside'>): ReadonlyMap<Entry | SetAsideRow, number> {
  const parts = new Map([...new Set(tables.flatMap((table) => table.parts))].map((part, at) => [part, at]));
  const partOf = ({ part }: Origin) => parts.get(part) ?? parts.size;
  const rows = [...entries, ...setAside].sort(
    ({ origin: one }, { origin: other }) => partOf(one) - partOf(other) || one.row - other.row,
  );
  return new Map(rows.map((row, at) => [row, at + 1]));
}
