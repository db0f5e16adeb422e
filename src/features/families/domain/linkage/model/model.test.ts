import { expect, test } from 'vitest';
import type { PersonRecord } from '../person-record.ts';
import { preparePerson } from '../prepare-person.ts';
import { samplePairs } from '../sample-pairs.ts';
import { chooseThreshold } from './choose-threshold.ts';
import { encodePairs } from './encode-pairs.ts';
import { estimateShares } from './estimate-shares.ts';
import { chanceOf, type LinkageModel } from './linkage-model.ts';
import { countValues } from './value-counts.ts';

test('the threshold is where the best F1 is to be expected: a pair that is hardly one person’s is left out', () => {
  const threshold = chooseThreshold(Float64Array.of(0.1, 0.99, 0.95, 0.9, 0.02));
  expect(threshold.from).toBe(0.9);
  expect(threshold.expectedPrecision).toBeCloseTo(2.84 / 3, 6);
  expect(threshold.expectedRecall).toBeCloseTo(2.84 / 2.96, 6);
});

test('with nothing to choose from nothing is taken', () => {
  expect(chooseThreshold(new Float64Array())).toMatchObject({ from: 0.5, expectedPrecision: 1 });
  expect(chooseThreshold(Float64Array.of(0.1, 0.05)).from).toBe(0.5);
});

test('a name that one person’s four records hold is rarer than one of four people', () => {
  const same = (count: number) =>
    Array.from({ length: count }, () => [{ field: 'surname', level: 'same', value: 'a' } as const]);
  const candidates = encodePairs(same(6), ['surname'], { numberOf: () => 0 });
  const input = { candidates, records: 20, counts: [Float64Array.of(4, 4, 12)] };
  const [ofFour] = estimateShares(input, new Float64Array(6));
  const [ofOne] = estimateShares(input, new Float64Array(6).fill(1));
  expect(ofOne?.[0]).toBeLessThan(ofFour?.[0] ?? 0);
  expect(ofOne?.[1]).toBeGreaterThan(ofOne?.[0] ?? 1);
});

test('few records give all their pairs, and many no more than are needed', () => {
  expect(samplePairs(10, null)).toMatchObject({ allPairs: 45 });
  expect(new Set(samplePairs(10, null).sample.map(String)).size).toBe(45);
  expect(samplePairs(4, [0, 0, 1, 1]).sample.map(String).toSorted()).toEqual(['0,2', '0,3', '1,2', '1,3']);
  const many = samplePairs(5000, null);
  expect(many.allPairs).toBe(12_497_500);
  expect(many.sample.length).toBeLessThan(200_000);
});

test('what is the same in a rare value says more, and a missing field says nothing', () => {
  const chances = { same: 0.9, relative: 0.5, namesake: 0.9, other: 0.01 };
  const model: LinkageModel = {
    priors: { same: 0.001, relative: 0.001, namesake: 0.001, other: 0.997 },
    fields: { surname: { same: chances } },
  };
  const of = (share: number) =>
    chanceOf([{ field: 'surname', level: 'same', value: 'x' }], model, () => share);
  expect(of(0.0001)).toBeGreaterThan(of(0.01));
  expect(chanceOf([], model, () => null)).toBeCloseTo(0.001, 9);
});

test('a value that a record holds in two names is counted once', () => {
  const record: PersonRecord = {
    id: '1',
    names: [
      { kind: 'recorded', given: 'Ana', surname: 'Marrick' },
      { kind: 'birth', given: 'Ana', surname: 'Okonjay' },
    ],
    born: null,
    expected: null,
    sex: 'not known',
    postcode: null,
    address: null,
    isSealed: false,
  };
  const counts = countValues([preparePerson(record)]);
  expect(counts.get('given')?.get('ana')).toBe(1);
  expect([...(counts.get('surname')?.keys() ?? [])]).toEqual(['marrick', 'okonjay']);
  expect(counts.has('sex')).toBe(false);
});
