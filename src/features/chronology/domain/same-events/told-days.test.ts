import { expect, test } from 'vitest';
import { day } from '../../../../../test/chronologies/checking.ts';
import { findToldDays } from './told-days.ts';

const monday = day('2017-06-19');

test.each([
  ['domestic incident on 17/6', ['2017-06-17']],
  ['seen on 03.05.17 at school', ['2017-05-03']],
  ['on 3rd May 2016 he fell', ['2016-05-03']],
  ['on 3 May', ['2017-05-03']],
  ['altercation on Saturday night', ['2017-06-17']],
  ['what happened at the weekend', ['2017-06-17', '2017-06-18']],
  ['came in tired after last night', ['2017-06-18']],
  ['on 20 December', ['2016-12-20']],
])('“%s”, recorded on Monday 19 June 2017, names %j', (text, days) => {
  expect(findToldDays(text, monday).map((told) => told.day)).toEqual(days);
});

test.each([
  'review by Friday',
  'next Tuesday',
  'on 21/6/17',
  'weighs 2.94kg',
  'ratio 1/2/3/4',
  'on 31/2',
  'score 3.10',
  'at 2.30pm',
])('“%s” names no day that lies behind', (text) => {
  expect(findToldDays(text, monday)).toEqual([]);
});
