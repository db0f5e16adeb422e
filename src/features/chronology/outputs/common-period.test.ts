import { describe, expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, day } from '../../../../test/chronologies/checking.ts';
import { isWithinWindow, shareNoPeriod } from './common-period.ts';

function entriesOf(agency: string, ...dates: readonly string[]) {
  const rows = dates.map((date) => [date, 'Log', 'Home visit']);
  return check(makeTable([['Date', 'Source', 'Event'], ...rows]), { agency }).entries;
}

describe('agencies share no period', () => {
  test('when one stops before another begins', () => {
    const entries = [...entriesOf('Police', '1/3/2010', '1/5/2010'), ...entriesOf('Health', '2/5/2010')];
    expect(shareNoPeriod(entries)).toBe(true);
  });

  test.each([
    [
      'they have a day in common',
      [...entriesOf('Police', '1/3/2010', '2/5/2010'), ...entriesOf('Health', '2/5/2010')],
    ],
    ['there is one agency only', entriesOf('Police', '1/3/2010')],
    ['another has no dated entry', [...entriesOf('Police', '1/3/2010'), ...entriesOf('Health', 'undated')]],
  ])('but not when %s', (_, entries) => {
    expect(shareNoPeriod(entries)).toBe(false);
  });
});

describe('an entry may lie in the window', () => {
  const window = { from: day('2010-03-01'), to: day('2010-03-31') };

  test.each([
    ['1/3/2010', true],
    ['2010', true],
    ['from 3 May 2009', true],
    ['1/4/2010', false],
    ['undated', false],
    ['until February 2010', false],
  ])('%s: %s', (date, expected) => {
    const [entry] = entriesOf('Police', date);
    expect(entry !== undefined && isWithinWindow(entry, window)).toBe(expected);
  });
});
