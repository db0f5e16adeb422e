import { describe, expect, test } from 'vitest';
import {
  hideByRecord as hide,
  nobodyKnown as nobody,
  personKnown as person,
} from '../../../../../../test/builders/known-family.ts';
import type { KnownFamily } from './known-family.ts';

const family: KnownFamily = {
  ...nobody,
  children: [person('Leo James Holt', 'child'), person('Mia Rose Holt', 'child')],
  adults: [
    person('Joanne Holt', 'mother'),
    person('Carl Lee Reed', 'stepfather'),
    person('Sue Ann Holt', 'maternal grandmother'),
  ],
};

const khans: KnownFamily = {
  ...nobody,
  children: [person('Ayesha Bibi Khan', 'child'), person('Mohammed Ayaan Khan', 'child')],
  adults: [person('Nasreen Begum', 'mother'), person('Mohammed Imran Khan', 'father')],
};

describe('a child’s name between with the surname, or behind the forename', () => {
  test.each([
    ['James Holt was tired. Leo James cried.', 'Child A or [name] was tired. Child A or [name] cried.'],
    ['James Holt sexually assaulted Mia.', 'Child A or [name] sexually assaulted Child B.'],
    ['James Holt had been bitten by Mia.', 'Child A or [name] had been bitten by Child B.'],
  ])('may be the child or somebody else: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });

  test.each([
    ['James Holt hit Mia.', 'Child A or [name] hit Child B.'],
    ['Mia was hit by James Holt.', 'Child B was hit by Child A or [name].'],
    ['Leo James hit Mia.', 'Child A or [name] hit Child B.'],
    ['James Holt (CAMHS) rang.', 'Child A or [name] (CAMHS) rang.'],
    ['Police arrested James Holt.', 'Police arrested Child A or [name].'],
  ])('may be the child or somebody else where a deed or a body is told: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
    expect(hide(family, [text, 'James Holt was tired.'])[1]).toBe('Child A or [name] was tired.');
  });

  test.each([
    ['James Holt, 34, was arrested.', 'Person 1, 34, was arrested.'],
    ['James Holt was charged with rape of Mia.', 'Person 1 was charged with rape of Child B.'],
    ['James Holt (uncle) hit Mia.', 'Uncle (uncle) hit Child B.'],
    ['Uncle James Holt hit Mia.', 'Uncle hit Child B.'],
    ['Mr James Holt hit Mia.', 'Adult 1 hit Child B.'],
    ['Mum’s brother James Holt hit Mia.', 'Mum’s brother Uncle hit Child B.'],
    ['Mia’s brother James Holt hit Mia.', 'Child B’s brother Child A or [name] hit Child B.'],
    ['Neighbour’s son James Holt hit Mia.', 'Neighbour’s son Child A or [name] hit Child B.'],
    ['Skye’s grandfather James Holt hit Mia.', 'Person 1’s grandfather Adult 1 hit Child B.'],
    ['Tenancy officer James Holt rang.', 'Tenancy officer Officer 1 rang.'],
    ['PC James Holt attended.', 'Police officer 1 attended.'],
    ['Social worker James Holt visited Mia.', 'Social worker SW1 visited Child B.'],
    ['Mum’s new partner James Holt moved in.', 'Mum’s new partner Partner moved in.'],
    ['Leo James, 45, neighbour, was arrested.', 'Person 1, 45, neighbour, was arrested.'],
    ['Leo James (teacher) said so.', 'Teacher 1 (teacher) said so.'],
    ['Dr Leo James examined Mia.', 'Doctor 1 examined Child B.'],
    [
      'Headteacher Mia Rose rang. Mia Rose said so.',
      'Headteacher Head teacher 1 rang. Head teacher 1 said so.',
    ],
  ])('is somebody else where a text surely tells so: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });

  test('is somebody else in all texts where one surely tells so', () => {
    const texts = ['James Holt, 34, was arrested.', 'James Holt moved in with mum. James Holt hit Mia.'];
    expect(hide(family, texts)).toEqual([
      'Person 1, 34, was arrested.',
      'Person 1 moved in with mum. Person 1 hit Child B.',
    ]);
  });

  test.each([
    [
      'Ayaan Khan (cousin, 19) hit Ayesha. Ayaan Khan was arrested for rape.',
      'Cousin (cousin, 19) hit Child A. Cousin was arrested for rape.',
    ],
    ['Teacher Ayaan Khan rang. Mr Ayaan Khan saw it.', 'Teacher Teacher 1 rang. Teacher 1 saw it.'],
    [
      'Ayaan Khan was absent. Mohammed Ayaan cried.',
      'Child B or [name] was absent. Child B or [name] cried.',
    ],
  ])('is told from a namesake where many have one forename: %s', (text, shown) => {
    expect(hide(khans, [text])).toEqual([shown]);
  });

  test('is nobody of the family where an entry states a worker who is called so', () => {
    const text = 'Mohammed Ayaan visited. Mohammed Ayaan hit Ayesha.';
    expect(hide(khans, [text], ['Mohammed Ayaan'])).toEqual([
      'Professional 1 visited. Professional 1 hit Child A.',
    ]);
    const pikes = { ...nobody, children: [person('Zoë Marlow Pike', 'child'), person('Tom Pike', 'child')] };
    expect(hide(pikes, ['HV Zoe Marlow left. Zoe Marlow slapped Tom.'], ['Zoe Marlow'])).toEqual([
      'HV1 left. HV1 slapped Child B.',
    ]);
  });

  test('is either child’s where two have it', () => {
    const two = {
      ...nobody,
      children: ['Kai Rose Holt', 'Mia Rose Holt'].map((name) => person(name, 'child')),
    };
    expect(hide(two, ['Rose Holt was tired.'])).toEqual(['Child A or Child B or [name] was tired.']);
  });
});

describe('an adult’s name between with the surname', () => {
  test.each([
    ['Imran Khan rang. Mohammed Imran left.', 'Father rang. Father left.'],
    ['Imran Khan (father) rang. Dad Imran Khan hit Ayesha.', 'Father (father) rang. Father hit Child A.'],
    ['Mr Imran Khan rang.', 'Father rang.'],
    ['Dad Imran Khan was arrested.', 'Father was arrested.'],
    ['Dad Imran Khan, 34, was arrested.', 'Father, 34, was arrested.'],
    ['Imran Khan, father, 34, was arrested.', 'Father, father, 34, was arrested.'],
    ['Imran Khan hit Ayesha.', 'Father or [name] hit Child A.'],
  ])('is that adult where no other is told of: %s', (text, shown) => {
    expect(hide(khans, [text])).toEqual([shown]);
  });

  test.each([
    ['Imran Khan, 54, neighbour, was arrested.', 'Person 1, 54, neighbour, was arrested.'],
    ['Imran Khan (15) hit Ayesha.', 'Person 1 (15) hit Child A.'],
    [
      'Social worker Imran Khan visited. Imran Khan removed the children.',
      'Social worker SW1 visited. SW1 removed the children.',
    ],
    ['PC Imran Khan arrested dad.', 'Police officer 1 arrested dad.'],
    ['Uncle Imran Khan hit Ayesha.', 'Uncle hit Child A.'],
    [
      'Imran Khan (taxi driver, 63) arrested. Imran Khan, uncle, hit Ayesha.',
      'Uncle (taxi driver, 63) arrested. Uncle, uncle, hit Child A.',
    ],
    ['Imran Khan (mum’s brother) hit Ayesha.', 'Person 1 (mum’s brother) hit Child A.'],
  ])('is somebody else where a text says another age, role or arrest: %s', (text, shown) => {
    expect(hide(khans, [text])).toEqual([shown]);
  });

  test.each([
    ['Lee Reed, paternal uncle, hit Leo.', 'Uncle, paternal uncle, hit Child A.'],
    ['DC Lee Reed attended.', 'Police officer 1 attended.'],
    ['Ann Holt (cousin, 8) was hit.', 'Cousin (cousin, 8) was hit.'],
    ['Ann Holt, social worker, visited.', 'SW1, social worker, visited.'],
    ['Carl Lee, drug dealer, 44, came.', 'Person 1, drug dealer, 44, came.'],
  ])('is not a stepfather’s or a grandmother’s either then: %s', (text, shown) => {
    expect(hide(family, [text])).toEqual([shown]);
  });

  test('is nobody’s of the family whom an entry states as a worker', () => {
    const text = 'Imran Khan visited. Imran Khan slapped Ayesha.';
    expect(hide(khans, [text], ['Imran Khan'])).toEqual([
      'Professional 1 visited. Professional 1 slapped Child A.',
    ]);
  });
});

describe('a parent’s forename with another surname of the family', () => {
  const parents: KnownFamily = {
    ...nobody,
    children: [person('Tom Holt', 'child'), person('Isla Holt', 'child')],
    adults: [
      person('Joanne Holt', 'mother'),
      person('Carl Reed', 'stepfather'),
      person('Dean Cole', 'father'),
    ],
  };

  test.each([
    ['Dean Holt (15) hit Tom.', 'Person 1 (15) hit Child A.'],
    ['Dean Holt, maternal cousin, hit Tom.', 'Person 1, maternal cousin, hit Child A.'],
    ['Carl Holt, 22, maternal uncle, hit Tom.', 'Person 1, 22, maternal uncle, hit Child A.'],
    [
      'Dean Reed, 17, sold drugs to Tom. Dean Reed hit Tom.',
      'Person 1, 17, sold drugs to Child A. Person 1 hit Child A.',
    ],
    ['Carl Holt hit Tom. Dean Holt rang.', 'Person 1 hit Child A. Person 2 rang.'],
  ])('is no father’s or stepfather’s: %s', (text, shown) => {
    expect(hide(parents, [text])).toEqual([shown]);
  });

  test.each([
    ['Joanne Reed, aged 12, was hit.', 'Person 1, aged 12, was hit.'],
    ['Joanne Reed (9) was hit.', 'Person 1 (9) was hit.'],
    ['Joanne Cole (dad’s sister) hit Tom.', 'Person 1 (dad’s sister) hit Child A.'],
    ['Joanne Reed, stepfather’s mother, hit Tom.', 'Person 1, stepfather’s mother, hit Child A.'],
    ['Joanne Reed was arrested. Joanne Reed left.', 'Person 1 was arrested. Person 1 left.'],
    ['PC Joanne Reed arrested Carl.', 'Police officer 1 arrested Stepfather.'],
  ])('is no mother’s where a text says another age or relation: %s', (text, shown) => {
    expect(hide(parents, [text])).toEqual([shown]);
  });

  test.each([
    [
      'Joanne Reed rang. Joanne Cole (mother) rang.',
      'Mother [family name] rang. Mother [family name] (mother) rang.',
    ],
    ['Joanne Reed hit Tom.', 'Mother or [name] hit Child A.'],
  ])('may be a mother’s by another’s surname: %s', (text, shown) => {
    expect(hide(parents, [text])).toEqual([shown]);
  });
});
