import { describe, expect, test } from 'vitest';
import {
  hideByRecord as hide,
  nobodyKnown as nobody,
  personKnown as person,
} from '../../../../../../test/builders/known-family.ts';
import type { KnownFamily } from './known-family.ts';

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
      'Child A or [name] hit Child B. Child A or [name] cried.',
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
