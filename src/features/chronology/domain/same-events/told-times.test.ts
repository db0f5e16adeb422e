import { expect, test } from 'vitest';
import { findToldTimes, sayClock } from './told-times.ts';

test.each([
  ['at 22:14', ['22:14']],
  ['at 2214hrs', ['22:14']],
  ['at 10.14pm', ['22:14']],
  ['at 9am and 12 pm', ['09:00', '12:00']],
  ['at 12.05 a.m.', ['00:05']],
  ['between 09:30 and 10:30', ['09:30', '10:30']],
])('“%s” states %j', (text, times) => {
  expect(findToldTimes(text).map(sayClock)).toEqual(times);
});

test.each(['in 2014', 'weight 2.94kg', 'ref WX/22/1430', 'on 12.03.2012', '75%', '25:10'])(
  '“%s” states no time',
  (text) => {
    expect(findToldTimes(text)).toEqual([]);
  },
);
