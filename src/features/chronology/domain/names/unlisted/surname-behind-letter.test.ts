import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

const person = (name: string, role: string, pseudonym: string): CastMember => ({
  ...{ name, role, pseudonym },
  otherNames: [],
  born: null,
});
const cast: Cast = [
  person('Mia Cole', 'child', 'Child A'),
  person('Rhys Evans', 'child', 'Child B'),
  person('Callum Cook', 'father', 'Father'),
  person('Gemma Cole', 'mother', 'Mother'),
  person('Huw Rees', 'stepfather', 'Stepfather'),
  person('Hannah Price', 'health visitor', 'HV1'),
];

function hide(text: string): string {
  return makeNameHider(cast, learnVocabulary([]), new Set(), [text]).hide(text, {}, () => 'a text');
}

test.each([
  ['Mr R Banks, RSO, lives next door.', 'Mr [name], RSO, lives next door.'],
  ['Mr C Young threatened staff. Mr C Long, RSO.', 'Mr [name] threatened staff. Mr [name], RSO.'],
  ['Mr C McDonald hit Mia. Mr C O’Neill, 44, rang.', 'Mr [name] hit Child A. Mr [name], 44, rang.'],
  ['Mr R Al-Masri and Mr R Banks-Jones hit Mia.', 'Mr [name] and Mr [name] hit Child A.'],
  ['Mr C. King was charged too.', 'Mr [name]. [name] was charged too.'],
  ['MR C BANKS ARRESTED. Mr C BANKS rang.', 'MR [name] ARRESTED. Mr [name] rang.'],
  ['Mr C Reed, RSO, rang.', 'Mr [name], RSO, rang.'],
])('a letter behind a title and before a surname is nobody’s of the list, or a doubt: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['Seen with Mr C. Police came. Seen with Mr C. House was dirty.', 'Seen with Father. Police came.'],
  ['Mr C Attended. Mr C Shouted at staff.', 'Father Attended. Father Shouted at staff.'],
  ['MR C WAS ARRESTED. MR C AND MS C ARGUED.', 'Father WAS ARRESTED. Father AND Mother ARGUED.'],
  ['Mr C Cook hit Mia. Mrs H Price called.', 'Father hit Child A. HV1 called.'],
])('and theirs where no surname stands behind it: %s', (text, shown) => {
  expect(hide(text)).toContain(shown);
});

test.each([
  ['H Lloyd was arrested. R. Banks, 44, was charged.', '[name] was arrested. [name], 44, was charged.'],
  ['Present: R Thornton (SW), H Okafor (HV).', 'Present: [name] (SW), [name] (HV).'],
  ['R Thornton rang. R. Thornton rang.', 'Child B or [name] rang. Child B or [name] rang.'],
  [
    'M Green, neighbour, hit her. C Banks was loud.',
    '[name], neighbour, hit her. Child A or Child B or Father or [name] was loud.',
  ],
])('nor is a letter without a title surely theirs before another’s surname: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['R EPDS done. R CAMHS referral. R Paracetamol given.', 'Child B EPDS done. Child B CAMHS referral.'],
  [
    'R Monday. R School rang. R Head injury. R Year 4.',
    'Child B Monday. Child B School rang. Child B Head injury.',
  ],
  [
    'Told R Jayden hit her. T/C from R Mum said no.',
    'Told Child B [name] hit her. T/C from Child B Mum said no.',
  ],
  ['Mia bit R. Jayden ran off.', 'Child A bit Child B. [name] ran off.'],
  ['R Evans hit Mia. R told her.', 'Child B hit Child A. Child B told her.'],
])('and what stands behind it and is no surname changes nothing: %s', (text, shown) => {
  expect(hide(text)).toContain(shown);
});

test('an everyday surname in capitals behind a title is a name, and what is done at work is none', () => {
  expect(hide('MR BANKS ARRESTED. PC HILL RANG.')).toBe('MR [name] ARRESTED. PC [name] RANG.');
  expect(hide('DI CASE CLOSED. PS COURT.')).toBe('DI CASE CLOSED. PS COURT.');
});
