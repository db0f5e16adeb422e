import type { CheckedFile } from './checked-file.ts';
import { tellOfColumns } from './doubts-about-columns.ts';

/** What a file is called wherever its own name is not told. */
export function titleOfFile(agency: string, number: number): string {
  return `${agency}, file ${number}`;
}

/** A file under another name: what is told of it as a whole quotes its own. */
export function calledOtherwise<File extends Pick<CheckedFile, 'file' | 'tables' | 'issues'>>(
  account: File,
  file: string,
): File {
  return { ...account, file, issues: tellOfColumns({ file, tables: account.tables, issues: [] }) };
}
