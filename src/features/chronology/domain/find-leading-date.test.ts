import { expect, test } from 'vitest';
import { findLeadingDate } from './find-leading-date.ts';

test.each([
  ['12/03/2012 home visit', '12/03/2012'],
  ['On 3 May 2012 he moved', '3 May 2012'],
  ['On the 3rd of May, 2012 he moved', '3rd of May, 2012'],
  ['In March 2012 she', 'March 2012'],
  ['8 October: call', '8 October'],
])('“%s” begins with the date “%s”', (text, date) => {
  expect(findLeadingDate(text)).toBe(date);
});

test.each(['Home visit on 3 May 2012', 'May be late', '24/7 cover', '', '12/03/20125'])(
  '“%s” begins with no date',
  (text) => {
    expect(findLeadingDate(text)).toBeNull();
  },
);
