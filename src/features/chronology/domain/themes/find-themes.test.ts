import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findThemes } from './find-themes.ts';
import { themes } from './theme.ts';

const namesOf = (text: string) => findThemes(text).map(({ theme }) => theme);

test('the words stand as they are written, in the order of the text, each once', () => {
  const [found] = findThemes('DNA’d clinic. Mum cancelled the appointment. DNA’d clinic.');
  expect(found).toEqual({
    theme: 'missed-appointment',
    words: ['DNA’d', 'Mum cancelled the appointment'],
  });
});

test('a text without words suggests nothing', () => {
  expect(findThemes('')).toEqual([]);
  expect(findThemes(' …\n12/03/2012 -')).toEqual([]);
});

describe('what is denied, ruled out or only conditional', () => {
  test.each([
    ['No bruising, marks or injuries seen', 'injury'],
    ['Bruising: none', 'injury'],
    ['Mother denied drinking', 'substance-misuse'],
    ['Domestic abuse was denied', 'domestic-abuse'],
    ['No concerns noted re home conditions', 'home-conditions'],
    ['If she goes missing, police to be called', 'missing'],
    ['He may go missing again', 'missing'],
    ['No evidence of drug use or alcohol', 'substance-misuse'],
    ['Father is no longer drinking', 'substance-misuse'],
  ] as const)('%s: not %s', (text, theme) => {
    expect(namesOf(text)).not.toContain(theme);
  });
});

describe('what a “no” beside it does not take away', () => {
  test.each([
    ['No improvement in the dirty home conditions', 'home-conditions'],
    ['No explanation for the bruising', 'injury'],
    ['School did not report the bruising', 'injury'],
    ['No reply at door; bruise to face seen later', 'injury'],
    ['Denied drinking but smelt of alcohol', 'substance-misuse'],
    ['No concerns at school. Bruise to arm', 'injury'],
    ['Not only was the home dirty', 'home-conditions'],
  ] as const)('%s: still %s', (text, theme) => {
    expect(namesOf(text)).toContain(theme);
  });
});

test('themes come in the order of their list, each once, with words that stand in the text', () => {
  const words =
    'mum dad not DNA seen alone drunk bruise no police, . ; school child hit the door closed if'.split(' ');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
      const text = chosen.join(' ');
      const found = findThemes(text);
      const places = found.map(({ theme }) => themes.indexOf(theme));
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      for (const { words: said } of found) {
        expect(said.length).toBeGreaterThan(0);
        for (const phrase of said) expect(text).toContain(phrase);
      }
    }),
  );
});

test('any text at all can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(Array.isArray(findThemes(text))).toBe(true);
    }),
  );
});

test.each([
  'mum ',
  'no ',
  'not, ',
  'if to ',
  'did not attend mum hit by ',
  'a.',
  "a'",
  '(',
  '\n',
  's/w ',
  'x',
  'child not seen alone school low mood ',
])('a text of 30,000 characters that repeats %j ends', (piece) => {
  const text = piece.repeat(Math.ceil(30_000 / piece.length));
  expect(namesOf(text).length).toBeLessThanOrEqual(themes.length);
});
