import { tellOfColumns } from '../domain/doubts-about-columns.ts';
import { tellKnownHeadings } from '../domain/told-headings.ts';
import type { FileAccount } from '../store/file-account.ts';
import type { FileRow } from '../store/list-rows.ts';

/** A file, and its rows, as somebody may be told them. */
export interface ToldFile {
  readonly file: FileAccount | null;
  row(row: FileRow): FileRow;
}

/**
 * Where rows of its agency are kept from them, only headings that cannot be the words of a row, of tables that hold one which they may read.
 *
 * @param seen the sheets and tables that do; null where nothing is kept from them.
 */
export function tellFile(file: FileAccount | null, seen: ReadonlySet<string> | null): ToldFile {
  if (file === null || seen === null) return { file, row: (row) => row };
  const { tables, entry, setAside } = tellKnownHeadings(file, seen);
  return {
    file: { ...file, tables, issues: tellOfColumns({ ...file, tables }) },
    row: (row) =>
      'entry' in row ? { ...row, entry: entry(row.entry) } : { ...row, setAside: setAside(row.setAside) },
  };
}
