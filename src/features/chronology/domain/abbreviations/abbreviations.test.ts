import { describe, expect, test } from 'vitest';
import type { Row } from '../../../../shared/document.ts';
import { findUsedAbbreviations } from '../find-used-abbreviations.ts';
import { publishedGlossary } from './glossary.ts';
import { markAbbreviations } from './mark-abbreviations.ts';
import { readGlossary } from './read-glossary.ts';

const marked = (text: string) =>
  markAbbreviations(text).map(({ start, end, abbreviation }) => [text.slice(start, end), abbreviation]);
const rowsOf = (...cells: string[][]): Row[] => cells.map((row, at) => ({ number: at + 1, cells: row }));

describe('abbreviations in a text', () => {
  test('are marked where they stand, plurals and sections of the Act too', () => {
    expect(marked('HV rang two SWs; s47 agreed, C&F to follow.')).toEqual([
      ['HV', 'HV'],
      ['SWs', 'SW'],
      ['s47', 'S47'],
      ['C&F', 'C&F'],
    ]);
  });

  test('with a stroke inside are found whole', () => {
    expect(marked('T/C to S/W, D/W DSL')).toEqual([
      ['T/C', 'T/C'],
      ['S/W', 'S/W'],
      ['D/W', 'D/W'],
      ['DSL', 'DSL'],
    ]);
    expect(markAbbreviations('H/V')[0]).toMatchObject({ ambiguous: true });
  });

  test('are found in pairs', () => {
    expect(marked('DNA/WNB again')).toEqual([
      ['DNA', 'DNA'],
      ['WNB', 'WNB'],
    ]);
  });

  test('are not found in small letters, within words, or in sentences written in capitals', () => {
    expect(marked('so the cops did do it')).toEqual([]);
    expect(marked('MOTHER WENT HOME, SO DO NOT RING')).toEqual([]);
  });

  test('that stand for several things say so', () => {
    expect(markAbbreviations('NFA')[0]).toMatchObject({ ambiguous: true });
    expect(markAbbreviations('MARAC')[0]).toMatchObject({ ambiguous: false });
  });

  test('a very long text ends', () => {
    expect(markAbbreviations('HV/'.repeat(10_000)).length).toBe(10_000);
  });
});

test('each form of an entry is known by itself', () => {
  expect(publishedGlossary.get('DV')?.meaning).toBe(publishedGlossary.get('DA')?.meaning);
});

describe('a list of a partnership’s own', () => {
  const read = (...rows: string[][]) => readGlossary(rowsOf(...rows), 'ours.csv');

  test('adds, replaces and takes out; its meanings are the only ones', () => {
    const glossary = read(
      ['Abbreviation', 'Meaning'],
      ['QRT', 'quick response team'],
      ['NFA', 'no fixed abode'],
      ['SO', ''],
    );
    if (!glossary.ok) throw new Error('not read');
    expect(glossary.value.get('QRT')?.meaning).toBe('quick response team');
    expect(glossary.value.get('NFA')).toEqual({
      abbreviation: 'NFA',
      meaning: 'no fixed abode',
      ambiguous: false,
    });
    expect(glossary.value.has('SO')).toBe(false);
    expect(publishedGlossary.has('SO')).toBe(true);
  });

  test('without a heading, with blank rows and with the same row twice is read', () => {
    expect(read(['QRT', 'quick response team'], ['', ''], ['QRT', 'quick response team']).ok).toBe(true);
    expect(read().ok).toBe(true);
  });

  test.each([
    [['', 'quick response team'], 'glossary-abbreviation-missing', 'ours.csv, line 2'],
    [['QRT', 'quick', 'response team'], 'glossary-columns', 'ours.csv, line 2'],
    [['HVX', 'another meaning'], 'glossary-repeated', 'ours.csv, line 2'],
  ])('%j is told with its line', (row, code, where) => {
    const result = read(['HVX', 'home visit extra'], row);
    if (result.ok) throw new Error('was read');
    expect(result.error.map((error) => [error.code, error.words.where])).toEqual([[code, where]]);
  });
});

test('used abbreviations are counted over event, response and outcome, in the order of the alphabet', () => {
  const entry = { event: 'SW rang HV.', response: 'HV wrote to SW.', outcome: 'HV to visit.' };
  const entries = [entry, { event: 'None here.', response: null, outcome: null }];
  const used = findUsedAbbreviations(entries);
  expect(used.map(({ abbreviation, times }) => [abbreviation, times])).toEqual([
    ['HV', 3],
    ['SW', 2],
  ]);
});
