import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Entry } from './entry.ts';
import { mergeChronologies } from './merge-chronologies.ts';

const today = parseDay('2026-03-01') as Day;
const headings = ['Seq', 'Date', 'Time', 'Source', 'Event'];

const row = fc.tuple(
  fc.constantFrom('', '1', '2', '3', '4'),
  fc.constantFrom(
    '12/03/2012',
    '13/03/2012',
    'March 2012',
    '2012',
    'until 13/03/2012',
    'from 12/03/2012',
    'undated',
    '01/01/0100',
  ),
  fc.constantFrom('', '', '09:00', '10:00', '14:30'),
  fc.constantFrom('Log', '# note'),
  fc.constantFrom('Visit', 'Call', 'Letter'),
);
const file = fc.tuple(
  fc.constantFrom('Health', 'Police', 'School'),
  fc.array(row, { minLength: 1, maxLength: 8 }),
);
const files = fc
  .array(file, { minLength: 1, maxLength: 4 })
  .map((plans) => plans.map(([agency, rows], index) => read(`file-${index}.csv`, agency, rows)));

function read(name: string, agency: string, rows: readonly (readonly string[])[]): CheckedFile {
  const document = makeTable([headings, ...rows], name);
  return checkDocument(document, { agency, table: null, stated: [], today, window: undefined });
}

function idsOf(entries: readonly Entry[]): string[] {
  return entries.map((entry) => entry.id);
}

test('law: merging is free of the order in which the files are given', () => {
  fc.assert(
    fc.property(files, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const shuffled = list
        .map((one) => ({ one, place: numbers.next().value ?? 0 }))
        .toSorted((first, second) => first.place - second.place)
        .map(({ one }) => one);
      expect(mergeChronologies(shuffled)).toEqual(mergeChronologies(list));
    }),
  );
});

test('law: merging loses no entry, no row set aside, and adds none', () => {
  fc.assert(
    fc.property(files, (list) => {
      const merged = mergeChronologies(list);
      expect(idsOf(merged.entries).toSorted()).toEqual(idsOf(list.flatMap((one) => one.entries)).toSorted());
      expect(merged.setAside).toHaveLength(list.flatMap((one) => one.setAside).length);
    }),
  );
});

test('law: merging what is in order already changes nothing', () => {
  fc.assert(
    fc.property(files, (list) => {
      const merged = mergeChronologies(list);
      const again = mergeChronologies(merged.files);
      expect(idsOf(again.entries)).toEqual(idsOf(merged.entries));
    }),
  );
});

test('law: days never run backwards, notes of the year 0100 stand first and the undated last', () => {
  fc.assert(
    fc.property(files, (list) => {
      const places = mergeChronologies(list).entries.map(placeOf);
      expect(places).toEqual(places.toSorted());
    }),
  );
});

function placeOf({ when }: Entry): string {
  return when.earliest ?? when.latest ?? 'undated';
}

function eventsOf(...list: readonly CheckedFile[]): string[] {
  return mergeChronologies(list).entries.map((entry) => entry.event);
}

test('an entry without a time goes just before the next in its agency’s sequence', () => {
  const health = read('health.csv', 'Health', [
    ['1', '12/03/2012', '', 'Log', 'seemed well'],
    ['2', '12/03/2012', '10:00', 'Log', 'collapsed'],
  ]);
  const police = read('police.csv', 'Police', [
    ['', '12/03/2012', '09:30', 'Log', 'call'],
    ['', '12/03/2012', '10:00', 'Log', 'arrival'],
    ['', '12/03/2012', '', 'Log', 'statement'],
  ]);
  expect(eventsOf(police, health)).toEqual(['call', 'seemed well', 'collapsed', 'arrival', 'statement']);
});

test('without a sequence an unknown time comes after the known ones of its day', () => {
  const health = read('health.csv', 'Health', [
    ['', '12/03/2012', '', 'Log', 'no time'],
    ['', '12/03/2012', '10:00', 'Log', 'ten'],
  ]);
  expect(eventsOf(health)).toEqual(['ten', 'no time']);
});

test('the last in a sequence, without a time, comes after the known times', () => {
  const health = read('health.csv', 'Health', [
    ['2', '12/03/2012', '', 'Log', 'second'],
    ['3', '12/03/2012', '', 'Log', 'third'],
    ['1', '12/03/2012', '10:00', 'Log', 'first'],
  ]);
  expect(eventsOf(health)).toEqual(['first', 'second', 'third']);
});

test('a circle that rules for pairs would make is none', () => {
  const health = read('health.csv', 'Health', [
    ['1', '12/03/2012', '', 'Log', 'A2'],
    ['2', '12/03/2012', '09:00', 'Log', 'A1'],
  ]);
  const police = read('police.csv', 'Police', [['', '12/03/2012', '10:00', 'Log', 'B']]);
  expect(eventsOf(health, police)).toEqual(['A2', 'A1', 'B']);
});
