import { expect, test } from 'vitest';
import { indexNames } from '../forms/name-index.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { findNames } from './find-names.ts';

function person(name: string, role: string, pseudonym: string, ...otherNames: string[]): CastMember {
  return { name, otherNames, role, pseudonym, born: null };
}

const family: Cast = [
  person('Kiah Brathe', 'child', 'Child A', 'Kiki'),
  person('Maisie-Rae Brathe', 'child', 'Child B'),
  person('Grace Brathe', 'child', 'Child C'),
  person('May Brathe', 'child', 'Child D'),
  person('Denise Brathe', 'mother', 'Mother'),
  person('James O’Neill', 'father', 'Father'),
  person('Curtis Oldacre-Bell', 'friend', 'Friend 1'),
  person('Zoë van der Berg', 'social worker', 'SW1'),
  person('Mrs Haddow', 'designated safeguarding lead', 'DSL1'),
  person('St Aldwin’s Primary School', 'school', 'School 1'),
  person('Cooper’s Reach', 'street', 'Street 1'),
];
const index = indexNames(family);

function hide(text: string): string {
  let hidden = '';
  let at = 0;
  for (const { start, end, shownAs } of findNames(text, index)) {
    hidden += text.slice(at, start) + shownAs;
    at = end;
  }
  return hidden + text.slice(at);
}

test.each([
  ['Kiah Brathe was seen', 'Child A was seen'],
  ['KIAH BRATHE was seen', 'Child A was seen'],
  ['BRATHE, Kiah', 'Child A'],
  ['Brathe Kiah', 'Child A'],
  ['kiah was seen', 'Child A was seen'],
  ["Kiah’s room and Kiah's bed", "Child A’s room and Child A's bed"],
  ['Kiah\u00a0Brathe and Kiah\nBrathe', 'Child A and Child A'],
  ['Ki\u00adah', 'Child A'],
  ['Kiah Bra-\nthe left', 'Child A left'],
  ['K. Brathe and Ms D Brathe', 'Child A and Mother'],
  ['KB was late', 'Child A was late'],
  ['Kiki said so', 'Child A said so'],
  ['K said that M-R was in', 'Child A said that Child B was in'],
  ['K i a h was seen', 'Child A was seen'],
  ['K I A H\u00a0B R A T H E and k.i.a.h', 'Child A and Child A'],
  ['I, K i a h B r a t h e, am I', 'I, Child A, am I'],
])('a child’s name is found as records write it: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test.each([
  ['Mrs Brathe rang', 'Mother rang'],
  ['Mr Brathe rang', 'Mr [family name] rang'],
  ['the Brathe family moved', 'the [family name] family moved'],
  ['the Brathes moved', 'the [family name] moved'],
  ["Mr O'Neill and MR O’NEILL", 'Father and Father'],
  ['Mr ONeill', 'Father'],
  ["James’ flat and James' car", 'Father’s flat and Father’s car'],
  ['Zoe van der Berg, SW Zoe and Ms Van Der Berg', 'SW1, SW1 and SW1'],
  ['Oldacre-Bell and Curtis Oldacre Bell', 'Friend 1 and Friend 1'],
  ['Mr Bell called', 'Friend 1 called'],
  ['Ms Haddow, Mrs. Haddow', 'DSL1, DSL1'],
  ['Maisie and Maisierae and MAISIE-RAE', 'Child B and Child B and Child B'],
])('surnames, titles, apostrophes and hyphens are found: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test.each([
  ["St Aldwin's Primary School", 'School 1'],
  ['at St. Aldwin’s Primary', 'at School 1'],
  ["3 coopers reach, Cooper's Reach", '3 Street 1, Street 1'],
])('schools and streets of the list are found: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test.each([
  'Went to the market with a markiah and Brathen',
  'a bell rang and the grace of it',
  'in May, since May 2012, 12 May, 12th of May 2019, May 2012, by May, last May',
  'May need to be seen again. May be late.',
  'Grace period of ten days. Grace Road surgery.',
  'grade K, K code, section B, vitamin D, a plan B, hepatitis B',
  'Referral made to SW at 10.30, ref K/12/3456.',
  '[child] was seen by [family name]',
])('words that are no names stay: %s', (text) => {
  expect(hide(text)).toBe(text);
});

test.each([
  ['Grace said that May was cross', 'Child C said that Child D was cross'],
  ['told Grace. Grace’s bed. Saw May.', 'told Child C. Child C’s bed. Saw Child D.'],
  ['Seen with May and Grace Brathe', 'Seen with Child D and Child C'],
  ['May said no in May', 'Child D said no in May'],
])('a name that is an everyday word or a month is found where it reads as a name: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test('file names and addresses that hold a name are found', () => {
  expect(hide('KiahBrathe_chron2.docx')).toBe('Child A_chron2.docx');
  expect(hide('chronology-kiah-brathe.csv')).toBe('chronology-Child A.csv');
  expect(hide('kiahbrathe.docx')).toBe('Child A.docx');
});

test('a name that two people share says both, unless title or role tells them apart', () => {
  const shared = indexNames([
    person('John Hale', 'child', 'Child A'),
    person('John Hale', 'father', 'Father'),
    person('Ann Hale', 'mother', 'Mother'),
  ]);
  const shown = (text: string) => findNames(text, shared).map(({ shownAs }) => shownAs);
  expect(shown('John Hale came')).toEqual(['Child A or Father']);
  expect(shown('Mr Hale came with Mrs Hale')).toEqual(['Father', 'Mother']);
  expect(shown('Hale was named')).toEqual(['[family name]']);
});

test('a pseudonym that stands in the text is left, though its letter is somebody’s initial', () => {
  expect(findNames('Child A met Child B and SW1', index)).toEqual([]);
});

const words: Cast = [
  person('Will Young', 'child', 'Child A'),
  person('Hope Young', 'child', 'Child B'),
  person('June Marsh', 'grandmother', 'Grandmother'),
  person('Mark Price', 'father', 'Father'),
  person('Jo Long', 'health visitor', 'HV1'),
  person('Siân O’Brien-Jones', 'mother', 'Mother'),
];

test.each([
  [
    'Will was seen. Will be seen again. Will to attend.',
    'Child A was seen. Will be seen again. Child A to attend.',
  ],
  ['HE WILL BE SEEN', 'HE WILL BE SEEN'],
  [
    'Hope to see more. Hope that it lasts. Hope was sad.',
    'Hope to see more. Hope that it lasts. Child B was sad.',
  ],
  [
    'In June 2012 June rang. Seen by June in June.',
    'In June 2012 Grandmother rang. Seen by Grandmother in June.',
  ],
  ['Mark on left arm. Saw Mark and a mark.', 'Mark on left arm. Saw Father and a mark.'],
  ['Young person seen. Young People’s Service.', 'Young person seen. Young People’s Service.'],
  ['Long telephone call. Ms Long called.', 'Long telephone call. HV1 called.'],
  ["Ms O’Brien, SIAN O'BRIEN-JONES and Mrs Jones", 'Mother, Mother and Mother'],
])('everyday words and names that are alike are told apart by the words beside them: %s', (text, hidden) => {
  const own = indexNames(words);
  const shown = findNames(text, own).toReversed();
  expect(
    shown.reduce((rest, { start, end, shownAs }) => rest.slice(0, start) + shownAs + rest.slice(end), text),
  ).toBe(hidden);
});

const wards = indexNames([
  person('Carla Ward', 'mother', 'Mother'),
  person('Joy Head', 'social worker', 'SW1'),
]);

test.each([
  'She alleged that Ward hit him',
  'He slapped her. Ward was arrested',
  'It was his. Ward denied it',
  'She said no. Ward shouted',
  'told her Ward had left',
  'the Ward property',
  'Ward family seen at home',
  'Ward household visited.',
  'told her Head was late',
])('a surname that is a body or a role too goes, but a worker’s behind “the”: %s', (text) => {
  expect(findNames(text, wards)).toHaveLength(1);
});

test('“the Head” may be a worker’s office, and stays', () => {
  expect(findNames('asked the Head to ring', wards)).toEqual([]);
});

const withS = indexNames([
  person('Noah Smith', 'child', 'Child A'),
  person('Ann Sutton', 'mother', 'Mother'),
  person('St James’s', 'school', 'School 1'),
]);

test.each([
  ["Noah’s father hit Ann's sister", "Child A’s father hit Mother's sister"],
  ["NOAH'S MOTHER", "Child A'S MOTHER"],
  ['It was Noah`s.', 'It was Child A`s.'],
  ['Noah S and Ann S. came', 'Child A and Mother. came'],
  ['Seen at St James’s', 'Seen at School 1'],
])('the s of a possessive is no initial: %s', (text, hidden) => {
  const shown = findNames(text, withS).toReversed();
  expect(
    shown.reduce((rest, { start, end, shownAs }) => rest.slice(0, start) + shownAs + rest.slice(end), text),
  ).toBe(hidden);
});
