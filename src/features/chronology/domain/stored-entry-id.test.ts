import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { makeStoredEntryId, makeToldEntryId } from './stored-entry-id.ts';

test('the id of a row is a UUID, the same for the same row of the same file, and another for any other', () => {
  const ids = [0, 1, 2].flatMap((file) =>
    Array.from({ length: 100 }, (_row, at) => makeStoredEntryId('key', `file ${file}`, `row ${at}`)),
  );
  expect(new Set(ids).size).toBe(300);
  expect(ids.filter((id) => validate(id) && version(id) === 8)).toHaveLength(300);
  expect(makeStoredEntryId('key', 'file 0', 'row 0')).toBe(ids[0]);
});

test('with another partnership’s key the id of the same row is another, so that nobody without the key can try out rows', () => {
  expect(makeStoredEntryId('key', 'file 0', 'row 0')).not.toBe(makeStoredEntryId('other', 'file 0', 'row 0'));
});

test('the id that is told in a document looks as the engine’s do, and follows from the stored one alone', () => {
  const told = makeToldEntryId('018f2f6e-0000-8000-8000-000000000001');
  expect(told).toMatch(/^[0-9a-f]{16}$/);
  expect(makeToldEntryId('018f2f6e-0000-8000-8000-000000000001')).toBe(told);
  expect(makeToldEntryId('018f2f6e-0000-8000-8000-000000000002')).not.toBe(told);
});
