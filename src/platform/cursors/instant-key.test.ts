import { expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { readStretchOfTime } from './instant-key.ts';
import { writePlace } from './keyset.ts';

const id = newId<'row'>();

test('a place in a list by time is one to the microsecond', () => {
  const place = { key: '2024-02-29 23:59:59.123456', id };
  expect(readStretchOfTime({ after: writePlace(place) })).toEqual({ from: 'after', place });
});

test.each([
  '2023-02-30 00:00:00.000000',
  '2023-02-29 12:00:00.000000',
  '2023-04-31 12:00:00.000000',
  '0000-01-01 00:00:00.000000',
  '2023-01-01 24:00:00.000000',
  '2023-01-01 00:60:00.000000',
  '2023-01-01 00:00:00.000',
  '2023-01-01T00:00:00.000Z',
  '2023-01-01 00:00:00.000000 ',
  'Marrick',
])('a place whose instant there is not, %j, is the beginning', (key) => {
  for (const side of ['after', 'before'])
    expect(readStretchOfTime({ [side]: writePlace({ key, id }) })).toEqual({ from: 'beginning' });
});
