import { expect, test } from 'vitest';
import { auditEvents } from '../../src/platform/audit-log/audit-events.ts';
import { findingWords } from '../../src/platform/audit-log/finding.ts';
import { filesBelow, projectFile } from './source-files.ts';

/** The first two cells of each row of a page's tables that begins with a code. */
function rowsOf(page: string): readonly (readonly [string, string])[] {
  const rows = projectFile(page).matchAll(/^\|\s*`([^`]+)`\s*\|\s*([^|]+?)\s*\|/gm);
  return [...rows].map(([, code = '', words = '']) => [code, words] as const);
}

function byCode(rows: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...rows].sort(([first], [second]) => (first < second ? -1 : 1));
}

test('every event of the audit log is told in docs/audit-events.md, in the same words, and none beside', () => {
  expect(byCode(rowsOf('docs/audit-events.md'))).toEqual(byCode(Object.entries(auditEvents)));
});

test('every finding about the audit log is told in docs/audit-log.md, and none beside', () => {
  const told = rowsOf('docs/audit-log.md').map(([code]) => code);
  expect([...told].sort()).toEqual(Object.keys(findingWords).sort());
});

test('every event of the audit log is written somewhere', () => {
  const program = filesBelow('src', ['.ts', '.tsx'])
    .filter(({ path }) => !/\.test\.tsx?$/.test(path) && !path.endsWith('/audit-events.ts'))
    .map(({ text }) => text)
    .join('\n');
  expect(Object.keys(auditEvents).filter((event) => !program.includes(`'${event}'`))).toEqual([]);
});
