import { expect, test } from 'vitest';
import type { Day } from '../../../../shared/day.ts';
import type { Cast, CastMember } from './cast.ts';
import { makeNameHider } from './hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string, born: Day | null = null): CastMember {
  return { name, otherNames: [], role, pseudonym, born };
}

const girl: Cast = [
  person('Merryn Thornbury', 'child', 'Child A'),
  person('Keziah Thornbury', 'mother', 'Mother'),
  person('Jago Thornbury', 'father', 'Father'),
];
const boy: Cast = [person('Daniel Thornbury', 'child', 'Child A'), ...girl.slice(1)];

function hide(cast: Cast, text: string): string {
  return makeNameHider(cast, learnVocabulary([text]), new Set(), [text]).hide(text, {}, () => 'a text');
}

test.each([
  ['Miss Thornbury is 16.', 'Child A or Mother is 16.'],
  ['Miss Thornbury was 3 then.', 'Child A or Mother was 3 then.'],
  ['16-year-old Miss Thornbury rang.', '16-year-old Child A or Mother rang.'],
  // It may be her own childhood that is told.
  ['Ms Thornbury was 12 when she was hit by her father.', 'Mother was 12 when she was hit by her father.'],
  ['Ms Thornbury, 10 and 12 June visits missed.', 'Mother, 10 and 12 June visits missed.'],
])('an age beside a title tells nobody for certain: %s', (text, shown) => {
  expect(hide(girl, text)).toBe(shown);
});

test.each([
  ['Miss Thornbury was remanded.', 'Child A or Mother was remanded.'],
  ['Miss Thornbury, 34, was drunk.', 'Mother, 34, was drunk.'],
  ['Miss Thornbury told Merryn to leave.', 'Mother told Child A to leave.'],
  ['Miss Thornbury and her children moved.', 'Mother and her children moved.'],
  ['Miss Thornbury (mother) rang.', 'Mother (mother) rang.'],
  ['Miss Thornbury was 16 weeks pregnant.', 'Child A or Mother was 16 weeks pregnant.'],
  ['Ms Thornbury was remanded.', 'Mother was remanded.'],
  ['Mr Thornbury was remanded.', 'Father was remanded.'],
  ['Mr Thornbury was 10 minutes late.', 'Father was 10 minutes late.'],
  ['For 10 years Mr Thornbury drank.', 'For 10 years Father drank.'],
  ['Mr Thornbury was 2 years in prison.', 'Father was 2 years in prison.'],
  ['Mr Thornbury, 12 Station Road.', 'Father, [address].'],
  ['Mr Thornbury, 9 pints down, rang.', 'Father, 9 pints down, rang.'],
  ['Mr Thornbury, Year 9 teacher, rang.', 'Father, Year 9 teacher, rang.'],
])('without one “Miss” is a girl’s of the list or the mother’s: %s', (text, shown) => {
  expect(hide(girl, text)).toBe(shown);
});

test.each([['Miss Thornbury was remanded.', 'Mother was remanded.']])(
  'a boy is no “Miss”: %s',
  (text, shown) => {
    expect(hide(boy, text)).toBe(shown);
  },
);

test('where no woman of the list has the surname a girl is not told for her', () => {
  const text = 'Miss Thornbury slapped Daniel.';
  expect(hide([person('Merryn Thornbury', 'child', 'Child B'), ...boy.slice(0, 1)], text)).not.toContain(
    'Child B',
  );
});
