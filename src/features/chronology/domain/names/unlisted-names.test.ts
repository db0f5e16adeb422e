import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../test/builders/known-family.ts';

const family = {
  ...nobodyKnown,
  name: 'Family W',
  children: [personKnown('Mia Wells', 'child'), personKnown('Sam Wells', 'child')],
  adults: [personKnown('Gemma Wells', 'mother')],
  workers: [{ name: 'Owen Barker', role: 'Social worker' }],
};

test('an everyday forename with a surname that nobody listed is a person of their own, in other texts too', () => {
  const texts = ['Mia told Comfort Hayes that she is scared.', 'Comfort Hayes was told. Comfort cried.'];
  expect(hideByRecord(family, texts)).toEqual([
    'Child A told Person 1 that she is scared.',
    'Person 1 was told. Person 1 cried.',
  ]);
});

test.each([
  ['Warning letter 1. S Rudd', 'Warning letter 1. [name]'],
  ['Walked away from it. SW', 'Walked away from it. SW'],
  ['Walked away from it. OB', 'Walked away from it. SW1'],
  ['Walked away from it. MW', 'Walked away from it. MW'],
  ['Walked away from it. FO', 'Walked away from it. [name]'],
  // What a note ends with is mostly what was found.
  ['Attended the surgery with mum. Tonsillitis', 'Attended the surgery with mum. Tonsillitis'],
  ['Absence from school - Flu', 'Absence from school - Flu'],
])('who signs a note is no child: %s', (text, shown) => {
  expect(hideByRecord(family, [text])).toEqual([shown]);
});

test('whoever signs a note is hidden where other texts name them', () => {
  const texts = ['Confirmed as best contact. Naz', 'Naz from housing emailed.', 'Naz is on leave.'];
  const shown = hideByRecord(family, texts).join(' ');
  expect(shown).not.toContain('Naz');
});

test('an everyday word behind a forename that nobody listed is the surname of a person of their own', () => {
  const texts = ['Leanne Cash allocated as FSW.', 'TC from Leanne Cash. Leanne rang Gemma.'];
  expect(hideByRecord(family, texts)).toEqual([
    'Person 1 allocated as FSW.',
    'TC from Person 1. Person 1 rang Mother.',
  ]);
});

test.each([
  ['Mia Ladder. Sam Blanket.', 'Child A Ladder. Child B Blanket.'],
  ['Leanne Phone call. Kyle Kitchen tidy.', 'Person 1 Phone call. Person 2 Kitchen tidy.'],
])('behind a forename of the record an everyday word makes nobody: %s', (text, shown) => {
  expect(hideByRecord(family, [text])).toEqual([shown]);
});

test('whoever is joined to a forename in one text is hidden in the others', () => {
  const texts = ['Sam came with Lynne and Ray.', 'Ray came for 20 mins.', 'Sunny, ray of light.'];
  expect(hideByRecord(family, texts).join(' ')).not.toContain('Ray');
});
