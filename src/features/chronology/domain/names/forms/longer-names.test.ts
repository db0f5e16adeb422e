import { describe, expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

function hide(cast: Cast, texts: readonly string[]): readonly string[] {
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

describe('a whole name behind a role', () => {
  const family: Cast = [
    person('Tom Harrow', 'child', 'Child A'),
    person('Mia Harrow', 'child', 'Child B'),
    person('Mark Reed', 'stepfather', 'Stepfather'),
    person('Grace Reed', 'social worker', 'SW1'),
  ];

  test.each([
    [
      'Tom told CAMHS worker Tom Reed that he was hit. Tom Reed rang Grace Reed.',
      'Child A told CAMHS worker [name] that he was hit. [name] rang SW1.',
    ],
    [
      'Tom told his mentor Tom Reed. Tom rang support worker Tom Reed.',
      'Child A told his mentor [name]. Child A rang support worker [name].',
    ],
    [
      'Mia disclosed to support worker Mia Reed that mum hit her. Mia Reed told the school.',
      'Child B disclosed to support worker [name] that mum hit her. [name] told the school.',
    ],
    ['Told SW Mia Reed that dad hit her. Mia Reed rang.', 'Told SW [name] that dad hit her. [name] rang.'],
    ['Told neighbour Tom Reed that Mia cried.', 'Told neighbour [name] that Child B cried.'],
    ['Tom told CAMHS worker Mia was hit.', 'Child A told CAMHS worker Child B was hit.'],
    ['Tom Reed told his teacher Mia was hit.', 'Child A told his teacher Child B was hit.'],
  ])('is one person’s behind a verb of telling too, and no child’s of the family: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });
});

describe('a hyphen behind or before a listed surname', () => {
  const family: Cast = [
    person('Tom Harrow', 'child', 'Child A'),
    person('Mia Harrow', 'child', 'Child B'),
    person('Isla Harrow-Penn', 'child', 'Child C'),
    person('Joanne Harrow', 'mother', 'Mother'),
    person('Carl Penn', 'father', 'Father'),
    person('Mark Reed', 'stepfather', 'Stepfather'),
  ];

  test.each([
    ['Joanne Harrow-Quillan wept.', 'Mother or [name] wept.'],
    ['Joanne Harrow-Stone wept.', 'Mother or [name] wept.'],
    ['JOANNE HARROW-LANE RANG', 'Mother or [name] RANG'],
    [
      'J. Harrow-O’Brien rang. Joanne Harrow-McBride’s flat',
      'Mother or [name] rang. Mother or [name]’s flat',
    ],
    ['HARROW-STONE, Joanne seen.', 'Mother or [name] seen.'],
    ['Joanne Bell-Harrow and Joanne Quillan-Harrow', 'Mother or [name] and Mother or [name]'],
    ['Mia Harrow-Field seen.', 'Child B or [name] seen.'],
    ['Joanne Harrow-Street wept.', 'Mother or [name] wept.'],
    [
      'Mia Harrow-Stone, solicitor, rang. Mia Harrow-Stone, 34, hit Tom.',
      '[name], solicitor, rang. [name], 34, hit Child A.',
    ],
    ['Carl Penn-Reed hit Tom.', 'Father or [name] hit Child A.'],
    ['Carl Penn-Reed, 44, cousin, arrested.', '[name], 44, cousin, arrested.'],
    ['Cousin Tom Reed-Penn hit Mia.', 'Cousin [name] hit Child B.'],
    [
      'Mrs Harrow-Stone and Harrow-Bell rang. PC Penn-Reed rang.',
      'Mrs [name] and [name] rang. PC [name] rang.',
    ],
    ['Samira Bell-Harrow rang.', '[name] rang.'],
  ])('makes one longer name, of which no half stays, and nobody without doubt: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });

  test.each([
    ['Isla Harrow-Penn and Harrow-Penn family', 'Child C and [family name] family'],
    [
      'Harrow-based team. Harrow–Reed family.',
      '[family name]-based team. [family name]–[family name] family.',
    ],
    ['Mia Penn Harrow seen.', 'Child B seen.'],
    ['Penn-Reed household cold.', '[family name] household cold.'],
    ['Tom Harrow-Mark Reed contact.', 'Child A-Stepfather contact.'],
    ['Tom Harrow-Assessment, Mia Harrow-Seen, Mia Harrow-GP', 'Child A-Assessment, Child B-Seen, Child B-GP'],
  ])('parts other things as it did: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });
});

describe('a child with two surnames', () => {
  const family: Cast = [
    person('Isla Harrow-Penn', 'child', 'Child A'),
    person('Tom Penn Harrow', 'child', 'Child B'),
    person('Mia Harrow', 'child', 'Child C'),
    person('Joanne Harrow', 'mother', 'Mother'),
    person('Carl Penn', 'father', 'Father'),
    person('Ms Harrow Penn', 'person', 'Person 1'),
    person('Penn', 'person', 'Person 2'),
    person('Reed Penn', 'paternal grandmother', 'Grandmother'),
    person('Mark Reed', 'stepfather', 'Stepfather'),
  ];

  test.each([
    [
      'Penn told the sergeant. Child Penn asleep.',
      '[family name] told the sergeant. Child [family name] asleep.',
    ],
    [
      'Isla and Penn children. Mr Penn, Tom and Mia.',
      'Child A and [family name] children. Father, Child B and Child C.',
    ],
    ['Tom Penn Harrow and Tom Harrow. Tom Penn-Harrow.', 'Child B and Child B. Child B.'],
    [
      'Ms Harrow Penn (teacher) rang. Harrow-Penn household cold.',
      'Person 1 (teacher) rang. [family name] household cold.',
    ],
    ['Reed Penn rang.', 'Grandmother rang.'],
    ['Harrow family known.', '[family name] family known.'],
  ])('is not called by the first of them, nor the family by somebody else’s name: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });
});

describe('a forename of a child and of a worker whom the text names whole', () => {
  const list: Cast = [
    person('Grace Harrow', 'child', 'Child A'),
    person('Tom Harrow', 'child', 'Child B'),
    person('Grace Reed', 'social worker', 'SW1'),
  ];

  test.each([
    ['Home visit by Grace Reed. Grace spoke to Tom.', 'Home visit by SW1. Child A or SW1 spoke to Child B.'],
    ['Grace told social worker Grace Reed.', 'Child A told social worker SW1.'],
    ['Home visit by SW Reed. Grace spoke to Tom.', 'Home visit by SW1. Child A spoke to Child B.'],
    [
      'Grace’s bed is damp. Grace Reed, SW, rang Grace Harrow.',
      'Child A or SW1’s bed is damp. SW1, SW, rang Child A.',
    ],
  ])('may be either: %s', (text, shown) => {
    expect(hide(list, [text])).toEqual([shown]);
  });
});
