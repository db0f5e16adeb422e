import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../../test/builders/known-family.ts';

const family = { ...nobodyKnown, name: 'Brathe', children: [personKnown('Mia Brathe', 'child')] };
const rang = 'DC Ruth Kettle rang.';

test('a surname alone in small letters is not surely somebody whom the texts alone name', () => {
  const shown = hideByRecord(family, [rang, 'Burn, says “kettle”. Told kettle. Spoke to dc kettle.']);
  expect(shown).toEqual([
    'Police officer 1 rang.',
    'Burn, says “[name]”. Told [name]. Spoke to dc Police officer 1.',
  ]);
});

test('what some text has behind an article is a word', () => {
  const shown = hideByRecord(family, [rang, 'She boiled the kettle.', 'Burn, says “kettle”. Told kettle.']);
  expect(shown.slice(1)).toEqual(['She boiled the kettle.', 'Burn, says “kettle”. Told [name].']);
});

test('a family behind an article is named, and so is whoever the record has', () => {
  const shown = hideByRecord(family, [rang, 'The noise is from the kettle family. The brathe family left.']);
  expect(shown[1]).toBe('The noise is from the [name] family. The [family name] family left.');
});
