import { expect, test } from 'vitest';
import type { DraftMember } from '../domain/names/lists/draft-cast.ts';
import { castCsv } from './cast-csv.ts';

const kiah: DraftMember = {
  ...{ name: 'Kiah', otherNames: ['Kiki'], role: 'child', pseudonym: 'Child A', born: null },
  ...{ times: 6, why: 'in the column of children' },
};

test('what may be a misspelling is told as a guess, and is no other name until somebody says so', () => {
  const misspelt = [
    { name: 'Kaih', times: 1 },
    { name: 'Kiahh', times: 1 },
  ];
  expect(castCsv([kiah, { ...kiah, misspelt }]).split(/\r?\n/)).toMatchObject([
    expect.anything(),
    'Kiah,Kiki,child,Child A,,6,in the column of children',
    'Kiah,Kiki,child,Child A,,6,"in the column of children; a guess: also Kaih, Kiahh"',
    expect.anything(),
  ]);
});
