import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../test/builders/known-family.ts';

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
  ],
};

const hide = (...texts: readonly string[]) => hideByRecord(family, texts);

test.each([
  ['Father is Rian Sweeney.', 'Father is Father.'],
  ['Seen by Zahra Siddiqi, who rang.', 'Seen by HV1, who rang.'],
  ['Beth Hargreaves rang.', 'Mother rang.'],
  ['PGM Zubaida rang.', 'PGM Paternal grandmother rang.'],
  ['Planned with SW Whitefield.', 'Planned with SW1.'],
])('a slip of the pen or a short form is whoever the record has: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});

test.each([
  // Each a name of its own.
  ['Aleeza Sweeney came along.', 'Person 1 came along.'],
  ['Neighbour Rian Sweeney shouted.', 'Neighbour Neighbour 1 shouted.'],
  ['Rian Sweeney, 71, was arrested.', 'Person 1, 71, was arrested.'],
  ['Mr Sweeny did much of the talking.', 'Adult 1 did much of the talking.'],
])('but not where a name is another’s, or words tell of another: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});

test.each([
  ['Malachi told Mrs Stead that he was hungry.', 'Child A told Teacher 1 that he was hungry.'],
  ['Seen with Ms Nwosu’s agreement.', 'Seen with Foster carer 1’s agreement.'],
  // Every agency has one, of another sex, and where words tell of another.
  ['Malachi told Mr Khan that he was hungry.', 'Child A told Adult 1 that he was hungry.'],
  ['Malachi told Mr Stead that he was hungry.', 'Child A told Adult 1 that he was hungry.'],
  ['Neighbour Mrs Stead rang.', 'Neighbour Neighbour 1 rang.'],
  ['Mrs Stead was arrested.', 'Mrs [name] was arrested.'],
])('a title and a rare surname are the worker or carer of it: %s', (text, shown) => {
  expect(hide(text)).toEqual([shown]);
});
