import { expect, test } from 'vitest';
import { findMeasures } from './find-measures.ts';

test('a number with a unit is read, whatever the unit is written like', () => {
  expect(findMeasures('At 75 per cent, was 80%. Weighs 14.0kg.')).toEqual(
    new Map([
      [
        'per cent',
        [
          { written: '75', value: 75 },
          { written: '80', value: 80 },
        ],
      ],
      ['kg', [{ written: '14.0', value: 14 }]],
    ]),
  );
});

test('a text that says one measure a hundred thousand times is read once through', () => {
  const [found] = findMeasures('1% '.repeat(100_000)).values();
  expect(found).toEqual([{ written: '1', value: 1 }]);
});

test('of very many different values the first few are told', () => {
  const text = Array.from({ length: 1000 }, (_, value) => `${value} cm`).join(', ');
  expect(findMeasures(text).get('cm')).toHaveLength(4);
});
