import { expect, test } from 'vitest';
import { fileOnPage, withoutOptions } from './without-options.ts';

test.each([
  [
    '“Notes” was not used. It is empty. To use it instead: --map "No. of notes=FIELD".',
    '“Notes” was not used. It is empty.',
  ],
  ['Two tables were read. To read only one of them, name it with --table.', 'Two tables were read.'],
  ['The agency is called “Health”. Say it with --agency.', 'The agency is called “Health”.'],
  ['“Response” is empty in 3 rows.', '“Response” is empty in 3 rows.'],
])('%s', (message, told) => {
  expect(withoutOptions(message)).toBe(told);
});

test('a document of the browser tells of a file without options, and all else of it as it is', () => {
  const issue = { code: 'column-not-used', severity: 'warning' } as const;
  const message = '“Notes” was not used. To use it instead: --map "Notes=FIELD".';
  const file = { file: 'health.docx', issues: [{ ...issue, message }] };
  expect(fileOnPage(file)).toEqual({ ...file, issues: [{ ...issue, message: '“Notes” was not used.' }] });
});
