import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../test/builders/known-family.ts';

const family = { ...nobodyKnown, children: [personKnown('Mia Wells', 'child')] };

test.each([
  [
    ['Mr James rang home.', 'James hit Mia at lunch.'],
    ['Adult 1 rang home.', 'Person 1 hit Child A at lunch.'],
  ],
  [
    ['PC Scott attended.', 'Scott showed Mia his phone. PC Scott left.'],
    ['Police officer 1 attended.', 'Person 1 showed Child A his phone. Police officer 1 left.'],
  ],
  [
    ['PC Barnes attended.', 'Barnes spoke to Mia.'],
    ['Police officer 1 attended.', 'Police officer 1 spoke to Child A.'],
  ],
])('a forename alone is not whoever has it for a surname behind a title: %j', (texts, shown) => {
  expect(hideByRecord(family, texts)).toEqual(shown);
});
