import { expect, test } from 'vitest';
import { day } from '../../../../../test/builders/told-record.ts';
import { sayBetween, sayCount, sayFirst, sayList, sayNumber, sayOn, sayTimes } from './say.ts';

test('numbers are words up to ten and figures beyond', () => {
  expect([0, 1, 10, 11, 1200].map(sayNumber)).toEqual(['no', 'one', 'ten', '11', '1,200']);
  expect([1, 2, 3].map(sayTimes)).toEqual(['once', 'twice', 'three times']);
  expect([sayCount(1, 'day'), sayCount(2, 'day'), sayCount(2, 'entry', 'entries')]).toEqual([
    '1 day',
    '2 days',
    '2 entries',
  ]);
});

test('lists end in “and”, long ones in how many more there are', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(sayFirst(['a', 'b'], 2)).toBe('a and b');
  expect(sayFirst(['a', 'b', 'c'], 2)).toBe('a, b and 1 other');
  expect(sayFirst(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 others');
});

test('days share the month and the year that they have in common', () => {
  const between = (from: string, to: string) => sayBetween(day(from), day(to));
  expect(between('2021-03-03', '2021-03-03')).toBe('on 3 March 2021');
  expect(between('2021-03-03', '2021-03-09')).toBe('between 3 and 9 March 2021');
  expect(between('2021-03-03', '2021-06-09')).toBe('between 3 March and 9 June 2021');
  expect(between('2020-03-03', '2021-03-09')).toBe('between 3 March 2020 and 9 March 2021');
});

test('a date stands in a sentence with “on” for days and “in” for longer', () => {
  const dates = [
    '3 March 2021',
    'about 3 March 2021',
    'some day from 3 March 2021 to 9 March 2021',
    'March 2021',
    '2021',
  ];
  expect(dates.map(sayOn)).toEqual([
    'on 3 March 2021',
    'on about 3 March 2021',
    'on some day from 3 March 2021 to 9 March 2021',
    'in March 2021',
    'in 2021',
  ]);
  expect(sayOn('all through March 2021')).toBe('all through March 2021');
});
