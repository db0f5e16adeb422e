import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import { castWithChildren } from './cast-with-children.ts';
import { makeNameHider } from './hide-names.ts';
import type { KnownFamily } from './known-family.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function person(name: string, role: string) {
  return { name, otherNames: [], role, born: null, pseudonym: null };
}

const nobody: KnownFamily = {
  name: 'Family M',
  children: [],
  adults: [],
  workers: [],
  mistaken: [],
  addresses: [],
  reference: null,
};

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

/** What a document made from a record has of texts, the workers stated in some entries besides. */
function hide(known: KnownFamily, texts: readonly string[], stated: readonly string[] = []) {
  const entries = [
    ...texts.map((text) => makeEntry('12/03/2012', 'Police', text)),
    ...stated.map((to) =>
      makeEntry('1 March 2024', 'Health', 'A call.', {
        kind: 'allocation',
        detail: { kind: 'allocation', post: 'worker', from: null, to, reason: null },
      }),
    ),
  ];
  const merged: MergedChronology = { files: [], entries, setAside: [] };
  const cast = castWithChildren(merged, known);
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => ''));
}

describe('a child’s name between with the surname, or behind the forename', () => {
  test.each([
    ['James Holt was tired. Leo James cried.', 'Child A was tired. Child A cried.'],
    ['James Holt had been bitten by Mia.', 'Child A had been bitten by Child B.'],
  ])('is the child where nothing says otherwise: %s', (text, shown) => {
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
    expect(hide(family, [text, 'James Holt was tired.'])[1]).toBe('Child A was tired.');
  });

  test.each([
    ['James Holt, 34, was arrested.', 'Person 1, 34, was arrested.'],
    ['James Holt was charged with rape of Mia.', 'Person 1 was charged with rape of Child B.'],
    ['James Holt (uncle) hit Mia.', 'Uncle (uncle) hit Child B.'],
    ['Uncle James Holt hit Mia.', 'Uncle hit Child B.'],
    ['Mr James Holt hit Mia.', 'Adult 1 hit Child B.'],
    ['Mum’s brother James Holt hit Mia.', 'Mum’s brother Sibling 1 hit Child B.'],
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
    ['Ayaan Khan was absent. Mohammed Ayaan cried.', 'Child B was absent. Child B cried.'],
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
    expect(hide(two, ['Rose Holt was tired.'])).toEqual(['Child A or Child B was tired.']);
  });
});

describe('an adult’s name between with the surname', () => {
  test.each([
    ['Imran Khan rang. Mohammed Imran left.', 'Father rang. Father left.'],
    ['Imran Khan (father) rang. Dad Imran Khan hit Ayesha.', 'Father (father) rang. Father hit Child A.'],
    ['Mr Imran Khan rang.', 'Father rang.'],
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

describe('one half of a double surname', () => {
  const quinns: KnownFamily = {
    ...nobody,
    children: [person('Niamh O’Shea', 'child'), person('Rory Quinn', 'child')],
    adults: [person('Kate O’Shea', 'mother'), person('Sean O’Dwyer-Quinn', 'father')],
    workers: [
      { name: 'Ann O’Hara-Smith', role: 'Social worker' },
      { name: 'Kate Marsh-Cole', role: 'Health visitor' },
    ],
  };

  test.each([
    ['Sean O’Dwyer rang. Sean Quinn rang.', 'Father rang. Father rang.'],
    ['Sean O’Dwyer hit Rory.', 'Father or [name] hit Child B.'],
    ['Ann O’Hara visited. SW Ann O’Hara rang.', 'SW1 visited. SW1 rang.'],
    ['Ann O’Hara slapped Rory.', 'SW1 or [name] slapped Child B.'],
    ['Kate Marsh visited. HV Kate Marsh left.', 'HV1 visited. HV1 left.'],
  ])('is theirs as one name: %s', (text, shown) => {
    expect(hide(quinns, [text])).toEqual([shown]);
  });

  test.each([
    ['Niamh O’Dwyer was arrested.', 'Person 1 was arrested.'],
    ['Sean O’Dwyer was arrested.', 'Person 1 was arrested.'],
    ['Sean O’Shea hit Rory. Kate O’Dwyer rang.', 'Person 1 hit Child B. Person 2 rang.'],
    ['Sean Quinn, 19, cousin, hit Rory.', 'Person 1, 19, cousin, hit Child B.'],
    ['Kate Marsh, 54, neighbour, slapped Rory.', 'Person 1, 54, neighbour, slapped Child B.'],
    ['Teacher Kate Marsh rang.', 'Teacher Teacher 1 rang.'],
  ])('is somebody else’s where a text says so: %s', (text, shown) => {
    expect(hide(quinns, [text])).toEqual([shown]);
  });

  test('is a person’s of their own where it is a child’s and a text tells of somebody grown', () => {
    const known: KnownFamily = {
      ...nobody,
      children: [person('Niamh O’Sullivan-Byrne', 'child'), person('Rory O’Sullivan', 'child')],
    };
    expect(hide(known, ['Niamh O’Sullivan, 54, neighbour, rang.', 'Niamh O’Sullivan was arrested.'])).toEqual(
      ['Person 1, 54, neighbour, rang.', 'Person 1 was arrested.'],
    );
    expect(hide(known, ['Niamh Byrne hit Rory. Niamh Byrne cried.'])).toEqual([
      'Child A or [name] hit Child B. Child A cried.',
    ]);
  });
});

describe('a surname alone that one child of the record has', () => {
  const known: KnownFamily = {
    ...nobody,
    children: [person('Leo Trevanion', 'child'), person('Mia Marrick-Oakes', 'child')],
    adults: [person('Joanne Marrick', 'mother')],
  };

  test.each([
    [
      'Trevanion hit mum. Trevanion is a known dealer.',
      '[family name] hit mum. [family name] is a known dealer.',
    ],
    [
      'TREVANION was arrested. Police: Trevanion raped Joanne.',
      '[family name] was arrested. Police: [family name] raped Mother.',
    ],
    ['Trevanion (44) was drunk. Trevanions hit mum.', '[family name] (44) was drunk. [family name] hit mum.'],
    [
      'OAKES, 44, was arrested. Marrick-Oakes hit mum.',
      '[family name], 44, was arrested. [family name] hit mum.',
    ],
    ['Marrick Oakes hit mum. Leo Trevanion cried.', '[family name] hit mum. Child A cried.'],
  ])('may be a father’s whom it does not have: %s', (text, shown) => {
    expect(hide(known, [text])).toEqual([shown]);
  });
});

test('a whole name of the list is theirs and not a child’s who has it for a part of theirs', () => {
  const known: KnownFamily = {
    ...nobody,
    children: [person('Leo Smith Brown', 'child'), person('James Cole Junior', 'child')],
    adults: [person('Leo Smith', 'father'), person('Ann Brown', 'mother'), person('James Cole', 'uncle')],
  };
  expect(
    hide(known, ['Leo Smith visited. Leo Smith hit Ann. LEO SMITH, 44, rang. James Cole rang.']),
  ).toEqual(['Father visited. Father hit Mother. Father, 44, rang. Uncle rang.']);
});
