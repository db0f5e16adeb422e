import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { findPastedTexts } from './find-pasted-texts.ts';

const long = `Visit to the home as planned. The kitchen was clean and there was food in the cupboards. Mother spoke of her hopes
  for the summer and of the new job at the bakery. The bedrooms were seen, each with a bed and bedding. No new worries were shared today.`;

test('the same words under two children, their names and “he” and “she” exchanged', () => {
  const ivo = makeEntry(
    '3 May 2010',
    'School',
    'Ivo was tired and said that he had been up all night because of the noise.',
    { children: ['Ivo'] },
  );
  const mabel = makeEntry(
    '3 May 2010',
    'School',
    'Mabel was tired and said that she had been up all night because of the noise.',
    { children: ['Mabel'] },
  );
  const [pasted] = findPastedTexts([ivo, mabel]);
  expect(pasted?.entries).toEqual([ivo.id, mabel.id]);
  expect(pasted?.children).toEqual(['Ivo', 'Mabel']);
  expect(pasted?.sentence).toBe(
    'School has nearly the same words under Ivo and Mabel on one day, in 2 rows: check that each is about that child.',
  );
});

test('the same long text under several days', () => {
  const [pasted] = findPastedTexts([
    makeEntry('3 May 2010', 'Social care', long),
    makeEntry('7 June 2010', 'Social care', long),
  ]);
  expect(pasted?.sentence).toContain('under 2 dates (3 May 2010 and 7 June 2010)');
});

test('short routines, other texts and rows sent twice are not pasted', () => {
  const routine = 'Weekly check-in. All fine, looking forward to games this afternoon.';
  expect(
    findPastedTexts([
      makeEntry('3 May 2010', 'School', routine),
      makeEntry('10 May 2010', 'School', routine),
    ]),
  ).toEqual([]);
  expect(
    findPastedTexts([
      makeEntry('3 May 2010', 'Social care', long),
      makeEntry('3 May 2010', 'Social care', long),
    ]),
  ).toEqual([]);
  expect(
    findPastedTexts([makeEntry('3 May 2010', 'Health', long), makeEntry('7 June 2010', 'Social care', long)]),
  ).toEqual([]);
  expect(findPastedTexts([])).toEqual([]);
});

test('20,000 rows of one text are compared with the first alone', () => {
  const row = makeEntry('3 May 2010', 'School', long, { children: ['Ivo'] });
  const rows = Array.from({ length: 20_000 }, (_, place) => ({
    ...row,
    id: `row-${place}`,
    children: [place % 2 ? 'Ivo' : 'Mabel'],
  }));
  expect(findPastedTexts(rows)[0]?.entries).toHaveLength(20_000);
});
