import { expect, test } from 'vitest';
import { byName } from './name-order.ts';

test('names stand as people look for them: small letters and accents apart, numbers by their size', () => {
  const names = [
    'Trust 10',
    'éclair house',
    'Zennor School',
    'Trust 2',
    'Eden Housing',
    'st piran',
    'St Mawes',
  ];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'éclair house',
    'Eden Housing',
    'St Mawes',
    'st piran',
    'Trust 2',
    'Trust 10',
    'Zennor School',
  ]);
});

test('those of one name stay as they came, and what was given is left alone', () => {
  const given = [
    { name: 'Ash', at: 1 },
    { name: 'ash', at: 2 },
  ];
  expect(byName(given).map(({ at }) => at)).toEqual([1, 2]);
  expect(byName([...given].reverse()).map(({ at }) => at)).toEqual([2, 1]);
});
