import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

const cast: Cast = [
  person('Leo Adams', 'child', 'Child A'),
  person('Alice Abbott', 'child', 'Child B'),
  person('Tobi Adeyemi-Clarke', 'child', 'Child C'),
  person('Noah Grant', 'child', 'Child D'),
  person('Fern Callow', 'aunt', 'Aunt'),
];

const hide = (text: string) =>
  makeNameHider(cast, learnVocabulary([]), new Set()).hide(text, {}, () => 'a text');

test('an appropriate adult is nobody, whoever has the letters', () => {
  expect(hide('Leo came with mum as AA. Mum attends AA.')).toBe(
    'Child A came with mum as AA. Mum attends AA.',
  );
});

test('letters by which records mean a word of the field too are in doubt', () => {
  expect(hide('LA seeks an order. FC reports that he is well.')).toBe(
    'Child A or [name] seeks an order. Aunt or [name] reports that he is well.',
  );
});

test('and stay before a thing that they go with', () => {
  expect(hide('LA solicitor rang. LA nursery is full. FC assessment done.')).toBe(
    'LA solicitor rang. LA nursery is full. FC assessment done.',
  );
  expect(hide('LA upset. LA mum rang.')).toBe('Child A or [name] upset. Child A or [name] mum rang.');
});

test.each([
  ['Tobi A-C was late. Tobi AC was seen. Tobi A rang.', 'Child C was late. Child C was seen. Child C rang.'],
  ['Tobi B-D was late. Leo A-C was seen.', 'Child C or [name] was late. Child A or [name] was seen.'],
])('letters of a double surname go with the forename: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['SEEN W TOBI ADEYEMI-CLARKE IN TOWN.', 'SEEN Child A or [name] Child C IN TOWN.'],
  ['SEEN W MUM.', 'SEEN Child A or [name] MUM.'],
  ['W HIT TOBI. W AND TOBI SEEN.', 'Child A HIT Child C. Child A AND Child C SEEN.'],
])('a W before a name may be short for “with”: %s', (text, shown) => {
  const willow = [person('Willow Grant', 'child', 'Child A'), ...cast.slice(2, 3)];
  expect(makeNameHider(willow, learnVocabulary([]), new Set()).hide(text, {}, () => 'a text')).toBe(shown);
});

test.each([
  ['STOPPED W TWO MALES', /^STOPPED Child E or \[name\] TWO/],
  ['Lives W gran.', /^Lives Child E or \[name\] gran\.$/],
  ['CAME TO DESK W HIS MUM', /DESK Child E or \[name\] HIS/],
  ['LEO W 3 OTHERS', /^Child A Child E or \[name\] 3/],
  ['Mum says W hit Leo.', /^Mum says Child E hit Child A\.$/],
  ['Mum and W seen at home.', /^Mum and Child E seen/],
  ['W mum rang.', /^Child E mum rang\.$/],
  ['School says W was late.', /^School says Child E was late\.$/],
])('a W before any word for people, and before their number, may be so too: %s', (text, shown) => {
  const people = [...cast, person('William Adams', 'child', 'Child E')];
  expect(makeNameHider(people, learnVocabulary([]), new Set()).hide(text, {}, () => '')).toMatch(shown);
});

test.each(['CVA 2020, R hemi, dysphasia.', 'R hemiparesis, on aspirin.'])(
  'the half of a body is nobody: %s',
  (text) => {
    const people = [...cast, person('Rahim Adams', 'child', 'Child E')];
    expect(makeNameHider(people, learnVocabulary([]), new Set()).hide(text, {}, () => '')).toBe(text);
  },
);
