import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../test/builders/known-family.ts';

const family = {
  ...nobodyKnown,
  children: [personKnown('Rio Holt', 'child'), personKnown('Athena Holt', 'child')],
  adults: [personKnown('Kelly Holt', 'mother')],
};

test.each([
  ['Rio reports that dad hit him.', 'Child A reports that dad hit him.'],
  [
    'Staff checked Rio for injuries. An update on Rio.',
    'Staff checked Child A for injuries. An update on Child A.',
  ],
  ['Rio no longer lives with dad.', 'Child A no longer lives with dad.'],
  ['Strategy meeting held on Rio and Athena.', 'Strategy meeting held on Child A and Child B.'],
  ['Recorded on Rio. Rio system checked.', 'Recorded on Rio. Rio system checked.'],
])(
  'a child who is called like a program is the child, but where the program alone is meant: %s',
  (text, shown) => {
    expect(hideByRecord(family, [text])).toEqual([shown]);
  },
);
