import { describe, expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import { sayUnderstood } from './entry-words.ts';

function understood(date: string): string | null {
  const rows = [
    ['Date', 'Source', 'Event'],
    ['05/02/2023', 'Log', 'Visit'],
    [date, 'Log', 'Visit'],
  ];
  const entry = check(makeTable(rows, 'log.docx')).entries.at(-1);
  if (entry?.when.text !== date) throw new Error(`no entry of ${date}`);
  return sayUnderstood(entry);
}

describe('what was understood of a date', () => {
  test.each([
    '17/02/2023',
    '7/2/2023',
    '17.02.2023',
    '17 February 2023',
    '17th Feb 2023',
    'Friday 17 February 2023',
    '2023-02-17',
    '17th of February 2023',
    '17/02/2023 10.05am',
    '17/02/2023 14:30',
    '17/02/2023 9:05',
    '17/02/2023 14:30 - 15:10',
  ])('is not said again beside “%s”', (date) => {
    expect(understood(date)).toBeNull();
  });

  test.each([
    ['17/02/23', '17 February 2023'],
    ['17 Feb', '17 February 2023'],
    ['February 2023', null],
    ['early February 2023', 'about some day from 1 February 2023 to 10 February 2023'],
    ['c. 17/02/2023', 'about 17 February 2023'],
    ['17/02/2023?', '17 February 2023 (uncertain)'],
    ['17/02/2023 2.30pm', '17 February 2023, 14:30'],
    ['17/02/2023 12.05am', '17 February 2023, 00:05'],
    ['17/02/2023 evening', '17 February 2023, evening'],
  ])('is said beside “%s” where it says more', (date, words) => {
    expect(understood(date)).toBe(words);
  });
});
