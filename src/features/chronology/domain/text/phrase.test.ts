import { describe, expect, test } from 'vitest';
import { matchPhrase } from './match-phrase.ts';
import { parsePhrase } from './phrase.ts';
import { readText } from './read-text.ts';

const lists = new Map([
  ['parent', [parsePhrase('mum|dad', new Map()), parsePhrase('foster carer', new Map())]],
]);

function matches(phrase: string, text: string): boolean {
  const tokens = readText(text);
  const read = parsePhrase(phrase, lists);
  return tokens.some((_, at) => matchPhrase(tokens, at, read, ({ form }) => form === 'son') > at);
}

describe('a phrase', () => {
  test.each([
    ['did not attend', 'Mum didn’t attend.'],
    ['did not attend', 'didnt attend'],
    ['co sleeping', 'Co-sleeping again'],
    ['bruis*', 'Bruised'],
    ['mum|dad left', 'DAD left'],
    ['(did not|failed to) attend', 'failed to attend'],
    ['not [been] seen', 'not seen'],
    ['not [been] seen', 'not been seen'],
    ['# days', 'three days'],
    ['# days', '14 days'],
    ['@parent left', 'The foster carer left'],
    ['DNA', 'DNA’d clinic'],
    ['mum .. low', 'Mum was very low'],
    ['mum ... low', 'Mum, who is unwell, was low'],
    ['mum ~ low', 'Mum was very low'],
    ['t/c', 'T/C to school'],
    ['gp', 'the G.P. rang'],
    ['s 47', 's.47 agreed'],
  ])('%s stands in: %s', (phrase, text) => {
    expect(matches(phrase, text)).toBe(true);
  });

  test.each([
    ['did not attend', 'did not. Attend'],
    ['seen alone', 'seen, alone'],
    ['bruis*', 'bru'],
    ['DNA', 'dna'],
    ['mum .. low', 'Mum left, low'],
    ['mum .. low', 'Mum was once again and as always very low'],
    ['mum ~ low', 'Mum said her son was low'],
    ['mum ... low', 'Mum left. Low'],
  ])('%s does not stand in: %s', (phrase, text) => {
    expect(matches(phrase, text)).toBe(false);
  });

  test.each([
    '',
    '.. mum',
    'mum ..',
    '(mum',
    'mum)',
    'mum |',
    '@nobody',
    '(|mum)',
    '(mum left)|dad left',
    'mum|(her partner) left',
  ])('“%s” is a fault of the vocabulary', (phrase) => {
    expect(() => parsePhrase(phrase, lists)).toThrow(SyntaxError);
  });
});
