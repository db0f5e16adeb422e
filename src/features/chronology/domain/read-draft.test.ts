import { expect, test } from 'vitest';
import { makeTable, spanned } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';

test('a day of recording without a year is left open: the row above is of another record', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event', 'Recorded on'],
      ['12/03/2012', 'Log', 'Home visit', '14/03/2012'],
      ['16/03/2012', 'Log', 'Call', '17 March'],
      ['18/03/2012', 'Log', 'Letter', 'same day'],
    ]),
  );
  expect(checked.entries.map(({ recordedOn }) => recordedOn?.earliest ?? null)).toEqual([
    '2012-03-14',
    null,
    null,
  ]);
  expect(checked.entries[1]?.issues).toMatchObject([{ code: 'date-doubt', column: 'Recorded on' }]);
  expect(checked.entries[1]?.issues[0]?.message).toContain('The day of recording is left open.');
});

test('nor does a heading lend its month or year to a day of recording, which is often much later', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event', 'Recorded on'],
      spanned('March 2012', 4),
      ['12th', 'Log', 'Home visit', '14th'],
      ['16 March', 'Log', 'Call', '17 March'],
    ]),
  );
  expect(checked.entries.map(({ when }) => when.earliest)).toEqual(['2012-03-12', '2012-03-16']);
  expect(checked.entries.map(({ recordedOn }) => recordedOn)).toEqual([null, null]);
});
