import { expect, test } from 'vitest';
import peers from '../../data/linkage-peers.json' with { type: 'json' };
import { linkFiles } from '../../src/features/families/operations/link-files.ts';

const folder = 'test/data/linkage';

test('FEBRL 4 without its id number: an F1 of at least 0.995, the threshold set without the truth', async () => {
  const paths = ['dataset4a.csv', 'dataset4b.csv'].map((name) => `${folder}/${name}`);
  const { quality, files, peers: beside } = await linkFiles({ paths, stated: [] });
  expect(files.every(({ read }) => read.columns.at(-1)?.use === 'none')).toBe(true);
  expect(quality?.truePairs).toBe(5000);
  expect(quality?.f1).toBeGreaterThanOrEqual(0.995);
  expect(beside?.name).toBe('FEBRL 4');
}, 120_000);

test('fake_1000: more than the best that another program finds, and the truth does not enter the search', async () => {
  const paths = [`${folder}/fake_1000.csv`];
  const { quality, found } = await linkFiles({ paths, stated: [] });
  const best = Math.max(...(peers.sets[1]?.peers ?? []).map(({ f1 }) => f1));
  expect(quality?.truePairs).toBe(2031);
  expect(quality?.f1).toBeGreaterThanOrEqual(0.86);
  expect(quality?.f1).toBeGreaterThan(best);
  const without = await linkFiles({ paths, stated: [['cluster', 'none']] });
  expect(without.quality).toBeNull();
  expect(without.found.threshold).toEqual(found.threshold);
  expect(without.found.pairs.map(({ chance }) => chance)).toEqual(found.pairs.map(({ chance }) => chance));
}, 120_000);
