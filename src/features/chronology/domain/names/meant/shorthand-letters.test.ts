import { describe, expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

const cast: Cast = [
  person('Maisie Harper', 'child', 'Child A'),
  person('Finley Harper', 'child', 'Child B'),
  person('Lewis Harper', 'child', 'Child C'),
  person('Rosie Harper', 'child', 'Child D'),
  person('Jodie Harper', 'mother', 'Mother'),
  person('Connor Sutton', 'father', 'Father'),
  person('Ryan Tate', 'mother’s partner', 'Partner'),
];

function hide(text: string, people: Cast = cast, texts: readonly string[] = []) {
  return makeNameHider(people, learnVocabulary([]), new Set(), texts).hide(text, {}, () => 'a text');
}

describe('M and F', () => {
  test.each([
    [
      'F has assaulted M. F arrested. M refusing refuge.',
      'Child B or Father has assaulted Child A or Mother. Child B or Father arrested. Child A or Mother refusing refuge.',
    ],
    ['M is 12/40. T/C to M.', 'Child A or Mother is 12/40. T/C to Child A or Mother.'],
    ['M’s cannabis use', 'Child A or Mother’s cannabis use'],
    ['L reports M hit F.', 'Child C reports Child A or Mother hit Child B or Father.'],
    ['L and M at home.', 'Child C and Child A or Mother at home.'],
    ['M took Maisie home.', 'Child A or Mother took Child A home.'],
    ['Maisie fell. M took Maisie home.', 'Child A fell. Child A or Mother took Child A home.'],
    ['Maisie seen. MGM rang. M well.', 'Child A seen. MGM rang. Child A or Mother well.'],
    ['Maisie seen. M and F separated.', 'Child A seen. Child A or Mother and Child B or Father separated.'],
    ['Maisie 4/52, 4.1kg. M tired.', 'Child A 4/52, 4.1kg. Child A or Mother tired.'],
    ['Maisie fed well. M’s partner rang.', 'Child A fed well. Child A or Mother’s partner rang.'],
    ['Told by her son F had left.', 'Told by her son Child B or Father had left.'],
    ['M 12 weeks pregnant.', 'Child A or Mother 12 weeks pregnant.'],
  ])('are a child’s or a parent’s where nothing shows whose: %s', (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test.each([
    ['L, M & R seen. M quiet.', 'Child C, Child A & Child D seen. Child A quiet.'],
    ['L, R and F seen. M not seen.', 'Child C, Child D and Child B seen. Child A or Mother not seen.'],
    ['Child M hit L. Sister (M) cried.', 'Child Child A hit Child C. Sister (Child A) cried.'],
    ['M (2) and L (9) seen.', 'Child A (2) and Child C (9) seen.'],
    ['M (Maisie) and L seen. M cried.', 'Child A (Child A) and Child C seen. Child A cried.'],
    ['Maisie came late. M said no.', 'Child A came late. Child A said no.'],
  ])('are the child’s where the text shows it: %s', (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test.each([
    ['M (Jodie) said F (Connor) hit her.', 'M (Mother) said F (Father) hit her.'],
    ['F is Connor Sutton (20). F hit Jodie.', 'F is Father (20). F hit Mother.'],
    ['M (mum) and dad (F) seen. M cried.', 'M (mum) and dad (F) seen. M cried.'],
    ['Lewis M 9yrs. Rosie F 10/04/18.', 'Child C M 9yrs. Child D F 10/04/18.'],
  ])('stay where the text says that they are a parent’s: %s', (text, shown) => {
    const once = hide(text);
    expect(once).toBe(shown);
    expect(hide(once)).toBe(once);
  });

  test('are a doubt in a text that names the child, where another text of the run writes parents so', () => {
    const text = 'Maisie came late. M said no.';
    for (const other of [
      'M reports F hit her.',
      'M is pregnant.',
      'Mother (M) rang.',
      'M and children at refuge.',
    ])
      expect(hide(text, cast, [text, other])).toBe('Child A came late. Child A or Mother said no.');
    expect(hide(text, cast, [text, 'Seen: M.'])).toBe('Child A came late. Child A said no.');
  });

  test('are a child’s or somebody’s where the list has no parent', () => {
    expect(hide('M cried.', [person('Maisie Harper', 'child', 'Child A')])).toBe('Child A or [name] cried.');
  });

  test('are the mother’s where she is called so, and either’s where the father is', () => {
    expect(hide('M rang.', [person('Mandy Reed', 'mother', 'Mother')])).toBe('Mother rang.');
    const parents = [person('Kelly Reed', 'mother', 'Mother'), person('Mark Reed', 'father', 'Father')];
    expect(hide('M rang. K rang.', parents)).toBe('Mother or Father rang. Mother rang.');
    expect(hide('Mark left. M rang.', parents)).toBe('Father left. Father rang.');
  });
});

describe('C, B and D', () => {
  const family: Cast = [
    person('Rhodri Pugh', 'child', 'Child A'),
    person('Carys Pugh', 'mother', 'Mother'),
    person('Brian Sutton', 'father', 'Father'),
    person('Debbie Pugh', 'maternal grandmother', 'Maternal grandmother'),
  ];

  test.each([
    ['C seen alone. C said no.', 'Child A or Mother seen alone. Child A or Mother said no.'],
    ['B weighed 4kg.', 'Child A or Father weighed 4kg.'],
    ['D smelt of alcohol.', 'Father or Maternal grandmother smelt of alcohol.'],
    ['Carys rang. C said no.', 'Mother rang. Mother said no.'],
    ['R drools. C not coping.', 'Child A drools. Mother not coping.'],
  ])('may be the child, the baby and dad: %s', (text, shown) => {
    expect(hide(text, family)).toBe(shown);
  });

  test('are an only child’s', () => {
    expect(hide('C said no.', [person('Chloe Reed', 'child', 'Child A')])).toBe('Child A said no.');
  });
});

test.each([
  ['R (mum’s partner) shouted. R cried.', 'Partner (mum’s partner) shouted. Child D cried.'],
  ['L (uncle) rang.', '[name] (uncle) rang.'],
  ['R (at home) cried.', 'Child D (at home) cried.'],
])('a letter with a relation in brackets is no child’s: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});
