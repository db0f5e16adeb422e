import { expect, test } from 'vitest';
import { checkRows } from '../../../../test/chronologies/checking.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { splitByYear, tellNotesOutsideTime } from './split-by-year.ts';

function entriesOf(...rows: readonly (readonly string[])[]) {
  return mergeChronologies([checkRows(...rows)]).entries;
}

test('author’s notes outside time stand after all else, keep their numbers, and are told of', () => {
  const entries = entriesOf(
    ['01/01/0100', 'Author’s note', 'How to fill in this form'],
    ['12/03/2012', 'Log', 'Home visit'],
    ['undated', 'Log', 'Somebody said so'],
  );
  const stretches = splitByYear(entries, 500);
  expect(stretches.map(({ heading }) => heading)).toEqual(['2012', 'Date not known', 'Notes outside time']);
  expect(stretches.flatMap((stretch) => stretch.entries)).toHaveLength(entries.length);
  expect(tellNotesOutsideTime(entries)).toBe(
    '1 author’s note has a date that means no time. It stands at the end, under “Notes outside time”.',
  );
  expect(tellNotesOutsideTime(entriesOf(['12/03/2012', 'Log', 'Home visit']))).toBeNull();
});
