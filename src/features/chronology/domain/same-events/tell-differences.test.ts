import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Entry } from '../entry.ts';
import { readAccounts } from './find-same-events.ts';
import { tellDifferences } from './tell-differences.ts';

function differ(...entries: readonly Entry[]): readonly string[] {
  return tellDifferences(readAccounts(entries, new Map()).accounts).map(({ sentence }) => sentence);
}

const on = (agency: string, event: string, more: Partial<Entry> = {}) =>
  makeEntry('3 May 2010', agency, event, more);

test('dates that differ are told with those who record them', () => {
  expect(differ(makeEntry('3 May 2010', 'Police', 'A.'), makeEntry('4 May 2010', 'School', 'B.'))).toEqual([
    'It is recorded by Police under 3 May 2010; by School under 4 May 2010.',
  ]);
});

test('a date that the other text names itself is no difference', () => {
  expect(
    differ(makeEntry('3 May 2010', 'Police', 'A.'), makeEntry('4 May 2010', 'School', 'Seen yesterday.')),
  ).toEqual([]);
});

test('clock times that differ', () => {
  expect(differ(on('Police', 'Called at 22:25.'), on('Hospital', 'Seen at 11.40pm.'))).toEqual([
    'Police gave the time 22:25; Hospital gave 23:40.',
  ]);
});

test('a sentence begins with a capital, however an agency writes its name', () => {
  const [sentence] = differ(
    on('school', 'Bruise to left arm seen at 09:10.'),
    on('health', 'Bruise to right arm seen at 15:40.'),
  );
  expect(sentence).toMatch(/^School .*; health /);
});

test('sides and sorts of an injury', () => {
  expect(
    differ(on('School', 'A bruise to the left arm.'), on('Hospital', 'Fracture of the right arm.')),
  ).toEqual([
    'School recorded a bruise; Hospital recorded a break.',
    'School recorded an injury on the left; Hospital recorded an injury on the right.',
  ]);
});

test('silence about an injury is told as silence, and a denied injury as what was said', () => {
  expect(differ(on('Police', 'Bruise on the cheek.'), on('School', 'Quiet all day.'))).toEqual([
    'Police recorded a bruise; School did not mention an injury.',
  ]);
  expect(differ(on('Police', 'No injuries seen.'), on('Hospital', 'Bruising to the chest.'))).toEqual([
    'Police recorded no injury; Hospital recorded a bruise.',
  ]);
  expect(differ(on('Police', 'No bruising. Calm.'), on('School', 'Quiet all day.'))).toEqual([]);
});

test('a mark in general words and a bruise are no contradiction', () => {
  expect(differ(on('School', 'A mark on the arm.'), on('Hospital', 'Bruise on the arm.'))).toEqual([]);
});

test('who was there, numbers and outcomes', () => {
  expect(differ(on('School', 'Mum came.'), on('Social care', 'Mother did not attend.'))[0]).toContain(
    'that the mother was not there',
  );
  expect(differ(on('School', 'Attendance 78%.'), on('Social care', 'At 75 per cent.'))).toEqual([
    'School recorded 78 per cent; Social care recorded 75 per cent.',
  ]);
  expect(differ(on('School', 'Unanimous.'), on('Social care', 'One dissent.'))[0]).toContain(
    'not all agreed',
  );
  expect(
    differ(
      on('Health', 'Visit.', { childSeen: 'not-seen' }),
      on('Social care', 'Visit.', { childSeen: 'seen-alone' }),
    ),
  ).toEqual([
    'Social care recorded that the child was seen alone; Health recorded that the child was not seen.',
  ]);
});

test('accounts that agree differ in nothing', () => {
  expect(differ(on('School', 'Core group at the hub.'), on('Health', 'CG at the hub.'))).toEqual([]);
});
