import { expect, test } from 'vitest';
import { initialsOf, initialsOfAll, isInitials } from './initials.ts';

test.each([
  ['Ada Brook', 'A.B.'],
  ['Ellie-Mae O’Pengelly', 'E.O.'],
  ['Unborn baby Pengelly', 'Unborn baby P.'],
  ['Unborn baby', 'Unborn baby'],
  ['Twin 2 Pengelly', 'Twin 2 P.'],
  ['Unborn baby of Kelly Pengelly', 'Unborn baby of K.P.'],
  ['Will Baby', 'W.B.'],
  ['?', '?'],
  ['', '?'],
])('of %j: %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
  expect(isInitials(initials)).toBe(initials !== '?');
});

test('children of one set of initials are numbered, those who are not born yet too', () => {
  const told = initialsOfAll(['Ada Brook', 'Abe Brook', 'Unborn baby Brook', 'Unborn baby Bell']);
  expect(told).toEqual(['A.B. (1)', 'A.B. (2)', 'Unborn baby B. (1)', 'Unborn baby B. (2)']);
  expect(told.every(isInitials)).toBe(true);
});

test.each(['he hit her', 'Unborn baby hurt', 'A.B. cried', 'A.B. (again)'])('%j are no initials', (text) => {
  expect(isInitials(text)).toBe(false);
});
