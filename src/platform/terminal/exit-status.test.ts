import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../../shared/app-error.ts';
import { statusOfErrors } from './exit-status.ts';

/** The codes that docs/errors.md tells under “What was asked”, which are the asker's to mend. */
function codesOfWhatWasAsked(): readonly ErrorCode[] {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith('What was asked')) ?? '';
  const notOfTheAsker = ['output-not-writable', 'internal'];
  return errorCodes.filter((code) => section.includes(`| \`${code}\` |`) && !notOfTheAsker.includes(code));
}

test('what was asked wrongly ends with 2, and what could not be done with 3, as docs/errors.md says', () => {
  const asked = codesOfWhatWasAsked();
  expect(asked).toContain('usage');
  const wrong = errorCodes.filter((code) => statusOfErrors([code]) !== 3);
  // A table that is asked for and not there is told beside the other files without a chronology.
  expect(wrong.toSorted()).toEqual([...asked, 'table-not-found'].toSorted());
});

test('of several errors the graver gives the status', () => {
  expect(statusOfErrors(['usage', 'same-file-twice'])).toBe(2);
  expect(statusOfErrors(['usage', 'file-not-found'])).toBe(3);
});
