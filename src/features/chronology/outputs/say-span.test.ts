import { expect, test } from 'vitest';
import { checkRows } from '../../../../test/chronologies/checking.ts';
import { saySpan } from './say-span.ts';

test.each([
  [['12/03/2012'], '12 March 2012'],
  [['12/03/2012', '14/03/2012'], '12 March 2012 to 14 March 2012'],
  [['2010', '14/03/2012'], '2010 to 14 March 2012'],
  [['2010'], '2010'],
  [['2010', '01/01/2010', '14/03/2012'], '1 January 2010 to 14 March 2012'],
  [['14/03/2012', 'April 2012'], '14 March 2012 to April 2012'],
  [['Autumn 2011', '14/03/2012'], '1 September 2011 (written “Autumn 2011”) to 14 March 2012'],
  [['12-15 March 2012'], '12 March 2012 to 15 March 2012'],
  [['undated'], null],
])('of %j it says that the entries run: %s', (dates, span) => {
  const { entries } = checkRows(...dates.map((date) => [date, 'Log', 'Home visit']));
  expect(entries).toHaveLength(dates.length);
  expect(saySpan(entries)).toBe(span);
});

test('authors’ notes are left out', () => {
  const { entries } = checkRows(['12/03/2012', 'Log', 'Home visit'], ['01/01/2010', '# note', 'See file']);
  expect(saySpan(entries)).toBe('12 March 2012');
});
