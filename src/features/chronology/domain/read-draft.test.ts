import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
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
