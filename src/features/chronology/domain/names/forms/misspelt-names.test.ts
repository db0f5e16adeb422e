import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../../test/builders/known-family.ts';
import { castWithChildren } from '../lists/cast-with-children.ts';

const family = {
  ...nobodyKnown,
  children: [personKnown('Malachi Sweeney', 'child'), personKnown('Aleena Sweeney', 'child')],
  adults: [
    personKnown('Ryan Sweeney', 'father'),
    personKnown('Bethany Hargreaves', 'mother'),
    personKnown('Zubeda Sweeney', 'paternal grandmother'),
    personKnown('Adaeze Nwosu', 'foster carer'),
  ],
  workers: [
    { name: 'Hannah Whitfield', role: 'social worker' },
    { name: 'Victoria Stead', role: 'teacher' },
    { name: 'Imran Khan', role: 'teacher' },
    { name: 'Zahra Siddiqui', role: 'health visitor' },
    { name: 'Temitope Oladipo', role: 'social worker' },
  ],
};

const hide = (...texts: readonly string[]) => hideByRecord(family, texts);

test.each([
  ['Father is Rian Sweeney.', 'Father is Father.'],
  ['Seen by Zahra Siddiqi, who rang.', 'Seen by HV1, who rang.'],
  ['Beth Hargreaves rang.', 'Mother rang.'],
  ['Seen by Temi Oladipo, who rang.', 'Seen by SW2, who rang.'],
  ['PGM Zubaida rang.', 'PGM Paternal grandmother rang.'],
  ['Planned with SW Whitefield.', 'Planned with SW1.'],
])('a slip of the pen or a short form is whoever the record has: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});

test.each([
  // Each a name of its own: a sister, a cousin, a classmate.
  ['Ryana Sweeney was seen with a black eye.', 'Person 1 was seen with a black eye.'],
  ['Bryan Sweeney came along.', 'Person 1 came along.'],
  ['Hannah Whitford rang.', 'Person 1 rang.'],
  ['Hannah Whitfields rang.', 'Person 1 rang.'],
  ['Aleeza Sweeney came along.', 'Person 1 came along.'],
  ['Neighbour Rian Sweeney shouted.', 'Neighbour Neighbour 1 shouted.'],
  ['Rian Sweeney, 71, was arrested.', 'Person 1, 71, was arrested.'],
  ['Mr Sweeny did much of the talking.', 'Adult 1 did much of the talking.'],
])('but not where a name is another’s, or words tell of another: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});

const withFullNames = {
  ...nobodyKnown,
  children: [personKnown('Teddy Holt', 'child')],
  adults: [
    personKnown('Rosemary Holt', 'mother'),
    personKnown('Marianne Holt', 'maternal aunt'),
    personKnown('Annabelle Fox', 'maternal grandmother'),
  ],
};

test.each([
  ['Rose Holt hit Teddy.', 'Mother or [name] hit Child A.'],
  ['Maria Holt was drunk.', 'Aunt or [name] was drunk.'],
  ['Anna Fox rang.', 'Maternal grandmother or [name] rang.'],
  ['Rosie Holt rang.', 'Mother rang.'],
])(
  'a short form that is a name of its own is whoever has it in full, or somebody else: %s',
  (text, shown) => {
    expect(hideByRecord(withFullNames, [text])).toEqual([shown]);
  },
);

test.each([
  ['Seen with Ms Nwosu’s agreement.', 'Seen with Foster carer 1’s agreement.'],
  // Whoever has the surname of a worker may be a neighbour, a landlord or a parent.
  ['Malachi told Mrs Stead that he was hungry.', 'Child A told Adult 1 that he was hungry.'],
  ['Landlord Mr Whitfield came.', 'Landlord Adult 1 came.'],
  ['Mrs Whitefield, Zak’s mum, rang.', 'Adult 1, Person 1’s mum, rang.'],
])('a title and a surname are a carer’s of the record, and no worker’s: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});

const another = {
  ...nobodyKnown,
  children: [personKnown('Rory Hale-Kerrigan', 'child'), personKnown('Luca Peake', 'child')],
  adults: [
    personKnown('Daniela Munteanu', 'mother'),
    personKnown('Violeta Munteanu', 'maternal grandmother'),
  ],
  workers: [{ name: 'Eleanor Kirkbride', role: 'probation officer' }],
};

test.each([
  ['Rory H-K', 'Child A'],
  ['Rory HK', 'Child A'],
  ['Luka Peake', 'Child B'],
  // A parent may stand in that column, and is no child for it.
  ['Daniella Munteanu', 'Mother'],
  ['Lukas Peake', 'Child C'],
])('“%s” in the column of children is whoever the record has', (cell, shown) => {
  const entries = [makeEntry('12/03/2012', 'Health', 'Seen.', { children: [cell] })];
  const cast = castWithChildren({ files: [], entries, setAside: [] }, another);
  const own = cast.find(({ name, otherNames, mayBeCalled = [] }) =>
    [name, ...otherNames, ...mayBeCalled].includes(cell),
  );
  expect(own?.pseudonym).toBe(shown);
});

test.each([
  ['Help from Bunica Violeta.', 'Help from Maternal grandmother.'],
  ['Told Ms Akhtar Rory had chickenpox.', 'Told Adult 1 Child A had chickenpox.'],
  ['VICTIMS INC LUCA PEAKE.', 'VICTIMS [name] Child B.'],
  ['Carly: Rory is ready for school.', 'Person 1: Child A is ready for school.'],
])('whoever stands beside a title, a log’s word or a child’s word is nobody new: %s', (text, shown) => {
  expect(hideByRecord(another, [text])).toEqual([shown]);
});
