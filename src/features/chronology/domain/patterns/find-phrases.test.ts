import { describe, expect, test } from 'vitest';
import { makePhraseFinder } from './find-phrases.ts';

const find = makePhraseFinder({ closes: ['case/file closed', 'closed … case'], seen: ['seen'] }, [
  'not',
  'if',
]);
const names = (text: string) => find(text).map(({ name, words }) => `${name}: ${words}`);

describe('finding phrases of a vocabulary', () => {
  test('words are found in any case, as they stand in the text', () => {
    expect(names('Case closed. FILE CLOSED too.')).toEqual(['closes: Case closed', 'closes: FILE CLOSED']);
  });

  test('“…” stands for up to four words, and for none', () => {
    expect(names('Closed case.')).toEqual(['closes: Closed case']);
    expect(names('Closed this rather long old case.')).toEqual(['closes: Closed this rather long old case']);
    expect(names('Closed this rather long and old case.')).toEqual([]);
  });

  test('a phrase lies within one sentence', () => {
    expect(names('Door closed. New case.')).toEqual([]);
    expect(names('Door closed\ncase')).toEqual([]);
  });

  test('a negator shortly before it or inside it undoes it, one of another sentence does not', () => {
    expect(names('Ann was not to be seen.')).toEqual([]);
    expect(names('Closed if the case allows.')).toEqual([]);
    expect(names('Not today. Ann seen.')).toEqual(['seen: seen']);
    expect(names('Not by any of the five workers seen.')).toEqual(['seen: seen']);
  });

  test('empty texts and texts without words hold nothing', () => {
    expect(['', ' … ', '???'].flatMap(names)).toEqual([]);
  });
});
