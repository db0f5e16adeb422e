import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { findTables } from './find-tables.ts';

function mapped(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  const { tables } = findTables(makeTable([headings, ...rows]), { table: null, stated: [] });
  return tables[0]?.mappings ?? [];
}

const row = ['12/03/2012', 'one thing', 'Home visit, all was well', 'another thing'];

test('of two columns that claim one field the better one takes it, and the other says so', () => {
  const mappings = mapped(['Date', 'Source', 'Event', 'Source of information'], row);
  expect(mappings.map(({ field }) => field)).toEqual(['date', null, 'event', 'source']);
  expect(mappings[1]?.reason).toContain('“Source of information” was taken for the source');
});

test('an empty column never takes a field from one that holds text', () => {
  const mappings = mapped(
    ['Date', 'Details', 'Event', 'Source'],
    ['12/03/2012', 'Home visit, all was well', '', 'HV'],
  );
  expect(mappings.map(({ field }) => field)).toEqual(['date', 'event', null, 'source']);
});

test('an agency’s column stays the agency where no column is the source, and the author’s its author', () => {
  const mappings = mapped(
    ['Date of event', 'Agency', 'Details', 'Recorded by'],
    ['12/03/2012', 'Police', 'Call to the address', 'PC 12'],
  );
  expect(mappings.map(({ field }) => field)).toEqual(['date', 'agency', 'event', 'authorRole']);
});

test('where no column is the source, the author’s column is taken for it, and says so', () => {
  const [, author] = mapped(['Date', 'Recorded by', 'Event'], ['12/03/2012', 'HV', 'Home visit']);
  expect(author).toMatchObject({ field: 'source', confidence: 'likely' });
  expect(author?.reason).toContain('“Recorded by” is taken for it');
});

test('a column that is headed like a date, and has none, is not told as another date', () => {
  const mappings = mapped(
    ['DATE:', 'FROM:', 'SOURCE:', 'EVENT:'],
    ['12/03/2012', 'Social worker', 'Log', 'Visit'],
  );
  expect(mappings[1]).toMatchObject({ field: null, reason: null });
});

test('a column of names or roles is never the event, and the only column of words is, however short', () => {
  const people = [
    ['Date', 'Name', 'Role'],
    ['12/03/2012', 'A. Long-Hyphenated Name', 'Nurse'],
  ] as const;
  expect(() => mapped(...people)).toThrow(expect.objectContaining({ code: 'no-event-column' }));
  expect(mapped(['Date', 'Who', 'Noticed'], ['12/03/2012', 'HV', 'OK'])[2]?.field).toBe('event');
});

test('where both stand, agency is agency and source is source', () => {
  const mappings = mapped(['Date', 'Agency', 'Event', 'Source'], row);
  expect(mappings.map(({ field }) => field)).toEqual(['date', 'agency', 'event', 'source']);
});

test('comments are the event only where nothing else says what happened', () => {
  expect(mapped(['Date', 'Source', 'Comments'], row)[2]?.field).toBe('event');
  expect(mapped(['Date', 'Source', 'Event', 'Comments'], row)[3]?.field).toBe('comment');
});

test('each mapping names the cells that it rests on', () => {
  const mappings = mapped(['Date', 'Source', 'Event'], row);
  expect(mappings[2]?.column.cells).toEqual([{ part: 'Table 1', row: 1, column: 3, text: 'Event' }]);
});

test('columns that nobody knows stay unmapped', () => {
  expect(mapped(['Date', 'Purple', 'Event'], row)[1]).toMatchObject({ field: null, confidence: null });
});

test('of two columns that a person states for one field the first takes it, and the other says so', () => {
  const stated = [
    { heading: 'Info', field: 'event' },
    { heading: 'Event', field: 'event' },
  ] as const;
  const { tables } = findTables(makeTable([['Date', 'Source', 'Event', 'Info'], row]), {
    table: null,
    stated,
  });
  expect(tables[0]?.mappings.map(({ field }) => field)).toEqual(['date', 'source', null, 'event']);
  expect(tables[0]?.mappings[2]?.reason).toContain('“Info” was taken for the event');
});
