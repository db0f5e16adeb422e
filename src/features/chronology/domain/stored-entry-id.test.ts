import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { makeStoredEntryId } from './stored-entry-id.ts';

test('the id of a row is a UUID, the same for the same row of the same file, and another for any other', () => {
  const ids = [0, 1, 2].flatMap((file) =>
    Array.from({ length: 100 }, (_row, at) => makeStoredEntryId(`file ${file}`, `row ${at}`)),
  );
  expect(new Set(ids).size).toBe(300);
  expect(ids.filter((id) => validate(id) && version(id) === 8)).toHaveLength(300);
  expect(makeStoredEntryId('file 0', 'row 0')).toBe(ids[0]);
});
