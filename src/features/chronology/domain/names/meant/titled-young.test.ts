import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../../../shared/day.ts';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

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
  ['Miss Merryn Thornbury was arrested.', 'Child A was arrested.'],
  ['Miss Thornbury told Merryn to leave.', 'Mother told Child A to leave.'],
  ['Miss Thornbury and her children moved.', 'Mother and her children moved.'],
  ['Miss Thornbury’s child protection plan ended.', 'Child A or Mother’s child protection plan ended.'],
  [
    'Miss Thornbury and her child sexual exploitation risk.',
    'Child A or Mother and her child sexual exploitation risk.',
  ],
  ['Miss Thornbury has no children.', 'Child A or Mother has no children.'],
  ['Miss Thornbury has few children as friends.', 'Child A or Mother has few children as friends.'],
  ['Miss Thornbury’s children’s home has closed.', 'Child A or Mother’s children’s home has closed.'],
  ['Miss Thornbury’s child psychologist rang.', 'Child A or Mother’s child psychologist rang.'],
  ['Present: Miss Thornbury\nMerryn', 'Present: Child A or Mother\nChild A'],
  ['Present: Miss Thornbury Merryn', 'Present: Child A or Mother Child A'],
  ['Rang Miss Thornbury Merryn is poorly today', 'Rang Child A or Mother Child A is poorly today'],
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

test('“Miss” before a forename and a surname is that girl, whoever else has the forename for a surname', () => {
  const cast = [...girl, person('Amy Merryn', 'teacher', 'Teacher 1')];
  expect(hide(cast, 'Miss Merryn Thornbury was arrested.')).toBe('Child A was arrested.');
});

const both: Cast = [...girl, person('Daniel Thornbury', 'child', 'Child B')];

test.each([
  ['Jago hit Miss Thornbury, Merryn saw it.', 'Father hit Child A or Mother, Child A saw it.'],
  ['Jago hit Miss Thornbury, Daniel saw it.', 'Father hit Child A or Mother, Child B saw it.'],
  ['Present: Miss Thornbury, Merryn, Daniel.', 'Present: Child A or Mother, Child A, Child B.'],
  ['Miss Thornbury - Merryn at school', 'Child A or Mother - Child A at school'],
  ['Miss Thornbury, Daniel’s mother, rang.', 'Mother, Child B’s mother, rang.'],
])('a child’s forename behind “Miss” and a surname is another person: %s', (text, shown) => {
  expect(hide(both, text)).toBe(shown);
});

test.each([
  ['Miss Thornbury, Merryn', 'Child A'],
  ['Miss Thornbury, Merryn seen.', 'Miss [family name], Child A seen.'],
  ['Miss Thornbury, Merryn and Daniel', 'Miss [family name], Child A and Child B'],
])('also where no woman has the surname, but in a cell of its own: %s', (text, shown) => {
  expect(hide(both.toSpliced(1, 2), text)).toBe(shown);
});

test.each([
  ['Miss Thornbury (Merryn) was seen.', 'Child A or Mother (Child A) was seen.'],
  ['Miss Thornbury, known as Merryn, was seen.', 'Child A or Mother, known as Child A, was seen.'],
  ['Miss Thornbury prefers to be called Merryn.', 'Child A or Mother prefers to be called Child A.'],
  ['S47 re Merryn: Miss Thornbury alleges abuse.', 'S47 re Child A: Child A or Mother alleges abuse.'],
  ['R v Merryn Thornbury - Miss Thornbury lied.', 'R v Child A - Child A or Mother lied.'],
  ['Merryn fell, Miss Thornbury was tearful.', 'Child A fell, Child A or Mother was tearful.'],
  ['Merryn told Miss Thornbury.', 'Child A told Child A or Mother.'],
  ['Miss Thornbury’s friend told Merryn.', 'Child A or Mother’s friend told Child A.'],
  ['Miss Thornbury left with Merryn’s friend.', 'Child A or Mother left with Child A’s friend.'],
])('a forename in the sentence may tell who she is: %s', (text, shown) => {
  expect(hide(girl, text)).toBe(shown);
});

test.each([
  ['Miss Thornbury and Merryn were seen.', 'Mother and Child A were seen.'],
  ['Miss Thornbury allegedly stabbed Merryn.', 'Mother allegedly stabbed Child A.'],
  ['Miss Thornbury said that Merryn was ill.', 'Mother said that Child A was ill.'],
  ['Miss Thornbury rang about Merryn.', 'Mother rang about Child A.'],
  ['Miss Thornbury attended late with Merryn.', 'Mother attended late with Child A.'],
  ['Miss Thornbury told Keziah.', 'Child A told Mother.'],
  ['Miss Thornbury hit her mother, Keziah.', 'Child A hit her mother, Mother.'],
])('whom she does something to or with she is not: %s', (text, shown) => {
  expect(hide(girl, text)).toBe(shown);
});

test.each([
  ['Mother, Miss Thornbury, was present.', 'Mother, Mother, was present.'],
  ['Miss Thornbury, mother, was present.', 'Mother, mother, was present.'],
  ['Seen with mum, Miss Thornbury was sad.', 'Seen with mum, Child A or Mother was sad.'],
  ['Miss Thornbury, mum and SW met.', 'Child A or Mother, mum and SW met.'],
  ['Miss Thornbury has two children.', 'Mother has two children.'],
  ['Miss Thornbury’s older child cried.', 'Mother’s older child cried.'],
  ['Miss Thornbury is the mother of Merryn.', 'Mother is the mother of Child A.'],
])('what stands beside “Miss” may say that it is the mother: %s', (text, shown) => {
  expect(hide(girl, text)).toBe(shown);
});

test('a girl younger than ten in all of the chronology is no “Miss”', () => {
  const text = 'Miss Thornbury was remanded.';
  const cast = [person('Merryn Thornbury', 'child', 'Child A', parseDay('2012-03-01')), ...girl.slice(1)];
  const hideUntil = (last: string) =>
    makeNameHider(cast, learnVocabulary([text]), new Set(), [text], parseDay(last)).hide(text, {}, () => '');
  expect(hideUntil('2021-12-01')).toBe('Mother was remanded.');
  expect(hideUntil('2022-12-01')).toBe('Child A or Mother was remanded.');
});

test.each(['son', 'child (male)', 'boy', 'half brother'])('nor is whoever the list has as a %s', (role) => {
  const text = 'Miss Thornbury was remanded.';
  expect(hide([person('Noah Thornbury', role, 'Child A'), ...girl.slice(1)], text)).toBe(
    'Mother was remanded.',
  );
  expect(hide([person('Noah Thornbury', 'daughter', 'Child A'), ...girl.slice(1)], text)).toBe(
    'Child A or Mother was remanded.',
  );
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
