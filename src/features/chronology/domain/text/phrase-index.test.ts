import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAllPhrases, findLongestPhrases, indexPhrases, stepsOf } from './phrase-index.ts';

const plain = (phrase: string) => ({ meaning: phrase, steps: stepsOf(phrase.split(' ')) });
const words = (text: string) => text.split(' ').map((word) => [word]);
const visitors = indexPhrases(['health', 'health visitor', 'visitor', 'visitor book'].map(plain));

describe('the longest phrase at each place', () => {
  const find = (text: string) => findLongestPhrases(words(text), visitors).map(({ meaning }) => meaning);

  test('hides the shorter ones that begin there or lie within it', () => {
    expect(find('the health visitor rang')).toEqual(['health visitor']);
    expect(find('health visitor book')).toEqual(['health visitor']);
    expect(find('health and the visitor book')).toEqual(['health', 'visitor book']);
  });

  test('is the first of the vocabulary where two are of one length', () => {
    const twice = indexPhrases([
      { meaning: 'first', steps: stepsOf(['school']) },
      { meaning: 'second', steps: stepsOf(['school']) },
    ]);
    expect(findLongestPhrases(words('school'), twice).map(({ meaning }) => meaning)).toEqual(['first']);
  });
});

describe('all phrases', () => {
  test('stand in the order of the text, those of one place in the order of the vocabulary', () => {
    expect(findAllPhrases(words('health visitor book'), visitors)).toEqual([
      { meaning: 'health', from: 0, to: 1 },
      { meaning: 'health visitor', from: 0, to: 2 },
      { meaning: 'visitor', from: 1, to: 2 },
      { meaning: 'visitor book', from: 1, to: 3 },
    ]);
  });

  test('a word of several forms is found by each of them', () => {
    expect(
      findAllPhrases([["visitor's", 'visitor'], ['book']], visitors).map(({ meaning }) => meaning),
    ).toEqual(['visitor', 'visitor book']);
  });
});

describe('gaps', () => {
  const closed = indexPhrases(
    [
      {
        meaning: 'closed',
        steps: [
          { anyOf: ['closed', 'ended'], gap: 0 },
          { anyOf: ['case'], gap: 2 },
        ],
      },
    ],
    new Set(['if']),
  );
  const ends = (text: string) => findAllPhrases(words(text), closed).map(({ to }) => to);

  test('span as many words as they may, and none', () => {
    expect(ends('closed case')).toEqual([2]);
    expect(ends('ended this old case')).toEqual([4]);
    expect(ends('ended this very old case')).toEqual([]);
  });

  test('span no barrier', () => {
    expect(ends('closed if case')).toEqual([]);
  });
});

test('an empty phrase is nowhere, and no phrase is in an empty text', () => {
  expect(findAllPhrases(words('health'), indexPhrases([{ meaning: 'empty', steps: [] }]))).toEqual([]);
  expect(findLongestPhrases([], visitors)).toEqual([]);
});

test('every phrase found stands in the text word for word, and a phrase that stands there is found', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 6 }), fc.array(word, { maxLength: 30 }), (phrases, text) => {
      const index = indexPhrases(phrases.map((one, place) => ({ meaning: place, steps: stepsOf(one) })));
      const found = findAllPhrases(
        text.map((one) => [one]),
        index,
      ).map(({ meaning, from }) => `${from} ${meaning}`);
      const standing = text.flatMap((_, from) =>
        phrases.flatMap((one, place) =>
          one.every((each, at) => text[from + at] === each) ? [`${from} ${place}`] : [],
        ),
      );
      expect(found).toEqual(standing);
    }),
  );
});
