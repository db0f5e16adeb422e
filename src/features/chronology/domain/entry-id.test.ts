import { expect, test } from 'vitest';
import { makeEntryId } from './entry-id.ts';

const hash = 'a'.repeat(64);

test('the same agency, file, table and row always give the same id', () => {
  expect(makeEntryId('Police', hash, 'Sheet1', 4)).toBe(makeEntryId('Police', hash, 'Sheet1', 4));
  expect(makeEntryId('Police', hash, 'Sheet1', 4)).toMatch(/^[0-9a-f]{16}$/);
});

test('another agency, file, table or row gives another id', () => {
  const ids = [
    makeEntryId('Police', hash, 'Sheet1', 4),
    makeEntryId('School', hash, 'Sheet1', 4),
    makeEntryId('Police', 'b'.repeat(64), 'Sheet1', 4),
    makeEntryId('Police', hash, 'Sheet2', 4),
    makeEntryId('Police', hash, 'Sheet1', 5),
    makeEntryId('Police', hash, 'Sheet', 14),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
