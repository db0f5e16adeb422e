import { expect, it } from 'vitest';
import { checkRows, day } from '../../../../test/chronologies/checking.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { mergeChronologies } from './merge-chronologies.ts';
import { restoreChronology } from './restore-chronology.ts';
import { nothingSaid } from './said/said-on-record.ts';

const today = day('2026-03-01');
const open = { from: null, to: null };

const merged = mergeChronologies([
  checkRows(
    ['12/03/2012 14:30', 'Log', 'Home visit'],
    ['c. May 2012', 'Log', 'Weight fell'],
    ['undated', 'Log', 'A letter in the file'],
    ['31/02/2012', 'Log', 'No such day'],
    ['13/06/2012', 'Log', '# note'],
  ),
]);

function stored(): Record<string, unknown> {
  return JSON.parse(chronologyJson(merged, new Map()));
}

function told(document: unknown): string {
  const restored = restoreChronology(document, open, today);
  return restored.ok ? 'restored' : restored.error;
}

it('gives back every file, entry, note and row set aside as they were', () => {
  const restored = restoreChronology(stored(), open, today);
  if (!restored.ok) throw new Error(restored.error);
  const again = mergeChronologies(restored.value.files);
  expect(again.entries).toEqual(merged.entries);
  expect(again.setAside).toEqual(merged.setAside);
  expect(again.files.map(({ accounts }) => accounts)).toEqual(merged.files.map(({ accounts }) => accounts));
  expect(chronologyJson(again, new Map())).toBe(chronologyJson(merged, new Map()));
});

it('gives back what people said of the record, and nothing of one that is not kept', () => {
  const [first] = merged.entries;
  const entry = first?.id ?? '';
  const on = day('2026-02-01');
  const byCall = { earliest: on, latest: on, certainty: 'exact', how: 'call' } as const;
  const said = {
    ...nothingSaid,
    agencies: ['Police'],
    sharing: [{ entry, agency: 'Police', basis: 'stated', told: byCall, on } as const],
    comments: [
      { entry, by: 'Kim Ashby', agency: null, on, words: 'Ask', changed: false, ofOtherWords: true },
    ],
  };
  const written = JSON.parse(chronologyJson(merged, new Map(), { said }));
  const restored = restoreChronology(written, open, today);
  expect(restored.ok && restored.value.said).toEqual(said);
  const older = restoreChronology(stored(), open, today);
  expect(older.ok && older.value.said).toBeNull();
  const strange = {
    ...written,
    said: { ...written.said, sharing: [{ ...said.sharing[0], entry: 'another' }] },
  };
  expect(told(strange)).toBe('It says something of an entry that it does not hold.');
});

it('tells which entries lie outside a window that is given when it is read back', () => {
  const restored = restoreChronology(stored(), { from: day('2012-05-01'), to: null }, today);
  if (!restored.ok) throw new Error(restored.error);
  const outside = restored.value.files
    .flatMap(({ entries }) => entries)
    .filter(({ issues }) => issues.some(({ code }) => code === 'outside-window'));
  expect(outside.map(({ event }) => event)).toEqual(['Home visit']);
});

it.each([
  ['no object', 'text', 'At its beginning'],
  ['another program’s', { format: 'other' }, 'At format'],
  ['a later version', { ...stored(), version: 2 }, 'At version'],
  ['one with a row too few', { ...stored(), setAside: [] }, 'The account of'],
  ['one without sources', { ...stored(), sources: [] }, 'Some of its rows belong to none of its sources.'],
])('says what is wrong with %s', (_, document, words) => {
  expect(told(document)).toContain(words);
});

it('refuses a day that does not exist, and says where it stands', () => {
  const text = JSON.stringify(stored()).replace('"earliest":"2012-03-12"', '"earliest":"2012-02-31"');
  expect(told(JSON.parse(text))).toBe('At entries[0].when.earliest: is no day such as 2012-03-31.');
});

it('refuses two entries of one id', () => {
  const document = stored();
  const entries = document['entries'] as { id: string }[];
  const twice = entries.map((entry) => ({ ...entry, id: entries[0]?.id }));
  expect(told({ ...document, entries: twice })).toBe('Two of its entries have the same id.');
});
