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
])('who signs a note is no child: %s', (text, shown) => {
  expect(hideByRecord(family, [text])).toEqual([shown]);
});

test('whoever signs a note is hidden where other texts name them', () => {
  const texts = ['Confirmed as best contact. Naz', 'Naz from housing emailed.', 'Naz is on leave.'];
  const shown = hideByRecord(family, texts).join(' ');
  expect(shown).not.toContain('Naz');
});
