import type { FileIssue } from './checked-file.ts';

/** What is told of a file's columns, without counting its rows or quoting from them. */
const ofColumns: readonly FileIssue['code'][] = [
  'agency-from-file-name',
  'source-from-file',
  'source-from-agency',
  'no-heading',
  'several-tables',
];

/** What may be told of a file to somebody from whom some of its entries are kept: nothing that counts or quotes rows. */
export function tellOfColumns(issues: readonly FileIssue[]): readonly FileIssue[] {
  return issues.filter(({ code }) => ofColumns.includes(code));
}
