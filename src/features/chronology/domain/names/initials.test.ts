import { expect, test } from 'vitest';
import { makeNameHider } from './hide-names.ts';
import type { Cast, CastMember } from './terms/cast.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

const cast: Cast = [
  person('Mia Pike', 'child', 'Child A'),
  person('Fay Pike', 'child', 'Child B'),
  person('Tom Penn', 'child', 'Child C'),
  person('Ellie-Paige Holt', 'child', 'Child D'),
  person('Jean-Paul Holt', 'child', 'Child E'),
  person('Fatima El Sayed', 'mother', 'Mother'),
];

const hide = (text: string) =>
  makeNameHider(cast, learnVocabulary([]), new Set()).hide(text, {}, () => 'a text');

test.each([
  [
    'After 2 years M said no. After 3 months F went home.',
    'After 2 years Child A or Mother said no. After 3 months Child B or [name] went home.',
  ],
  [
    'Sister (M) hit Tom. Sister (F) and (M) cried.',
    'Sister (Child A) hit Child C. Sister (Child B) and (Child A) cried.',
  ],
  ['Seen: T 12 and M 10.', 'Seen: Child C 12 and Child A 10.'],
  [
    'T 38.5, P 110. Man (M, 12/04/1980). Seen 8 yr old M, 6 yr old F.',
    'T 38.5, P 110. Man (M, 12/04/1980). Seen 8 yr old M, 6 yr old F.',
  ],
  [
    'S/V done. P/U from school. C/S at term. P 120. T-cell count. Hep B given.',
    'S/V done. P/U from school. C/S at term. P 120. T-cell count. Hep B given.',
  ],
])(
  'a child’s letter is theirs, or a parent’s, and not what charts and forms mean by it: %s',
  (text, shown) => {
    expect(hide(text)).toBe(shown);
  },
);

test.each([
  ['EP assessment done. Referral to EP.', 'EP assessment done. Referral to EP.'],
  ['E-P cried. J-P hit E-P.', 'Child D cried. Child E hit Child D.'],
])(
  'the letters of a forename with a hyphen are none where they are an abbreviation of the field: %s',
  (text, shown) => {
    expect(hide(text)).toBe(shown);
  },
);

test('a surname behind a particle is hidden where it reads as an everyday word slipped', () => {
  expect(hide('Sayed hit Tom. SAYED rang. Told Sayed that.')).toBe(
    'Mother hit Child C. Mother rang. Told Mother that.',
  );
});

test('a forename’s letter may stand with the first half of a double surname', () => {
  const list: Cast = [
    { name: 'Prince Adebayo-King', otherNames: [], role: 'child', pseudonym: 'Child A', born: null },
  ];
  const shown = makeNameHider(list, learnVocabulary([]), new Set()).hide(
    'PA-K 54%. A-K rang. The PA.',
    {},
    () => '',
  );
  expect(shown).toBe('Child A 54%. A-K rang. The PA.');
});
