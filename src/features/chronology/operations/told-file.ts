import { tellKnownHeadings } from '../domain/told-headings.ts';
import type { FileAccount } from '../store/file-account.ts';
import type { FileRow } from '../store/list-rows.ts';

/** A file, and its rows, as somebody may be told them. */
export interface ToldFile {
  readonly file: FileAccount | null;
  row(row: FileRow): FileRow;
}

/** Where rows of its agency are kept from them, only headings that cannot be the words of a row. */
export function tellFile(file: FileAccount | null, hidesRows: boolean): ToldFile {
  if (file === null || !hidesRows) return { file, row: (row) => row };
  const { tables, entry, setAside } = tellKnownHeadings(file.tables);
  return {
    file: { ...file, tables },
    row: (row) =>
      'entry' in row ? { ...row, entry: entry(row.entry) } : { ...row, setAside: setAside(row.setAside) },
  };
}
