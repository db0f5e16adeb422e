import { expect, test } from 'vitest';
import { followIds } from './seen-ids.ts';

test('an id that came before is counted, however many others there are', () => {
  const occurrenceOf = followIds();
  const ids = Array.from({ length: 20_000 }, (_, number) => `INVENTED${number}`);
  expect(ids.filter((id) => occurrenceOf(id) !== 0)).toEqual([]);
  expect(ids.map(occurrenceOf).every((count) => count === 1)).toBe(true);
  expect(occurrenceOf('INVENTED7')).toBe(2);
  expect(occurrenceOf('INVENTED7 ')).toBe(0);
});
