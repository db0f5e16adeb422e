import type { CheckedFile, FileIssue } from './checked-file.ts';
import { tellTable } from './file-issues.ts';

/** What is told of a file's columns, without counting its rows or quoting from them. */
const ofTables: readonly FileIssue['code'][] = ['no-heading', 'source-from-file', 'source-from-agency'];

/**
 * What may be told of a file to somebody from whom some of its entries are kept: nothing that counts or quotes rows. Of its tables it is said
 * anew, by those that they are told alone: the file's own words name all of them, and quote what stands above.
 *
 * @param file with its tables as they are told (`tellKnownHeadings`).
 */
export function tellOfColumns({
  file,
  tables,
  issues,
}: Pick<CheckedFile, 'file' | 'tables' | 'issues'>): readonly FileIssue[] {
  return [
    ...issues.filter(({ code }) => code === 'agency-from-file-name'),
    ...tables
      .flatMap((table) => tellTable(table, { fileName: file }))
      .filter(({ code }) => ofTables.includes(code)),
  ];
}
