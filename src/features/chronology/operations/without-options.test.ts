import { expect, test } from 'vitest';
import { withoutOptions } from './without-options.ts';

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
