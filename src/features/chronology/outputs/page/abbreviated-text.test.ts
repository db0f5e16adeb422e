import { expect, test } from 'vitest';
import { makeAbbreviatedText } from './abbreviated-text.ts';

const explain = makeAbbreviatedText([
  { abbreviation: 'SW', meaning: 'social worker', ambiguous: false, times: 2 },
  { abbreviation: 'HV', meaning: 'health visitor; home visit', ambiguous: true, times: 1 },
  { abbreviation: 'A&E', meaning: 'accident and emergency', ambiguous: false, times: 1 },
]);

function written(text: string): string {
  return String(explain(text));
}

test('the first use in a text is explained, the others are left as they are', () => {
  expect(written('SW rang. SW rang again.')).toBe(
    '<abbr title="social worker">SW</abbr> rang. SW rang again.',
  );
});

test('one that stands for several things says that it may', () => {
  expect(written('HV.')).toBe('<abbr title="may stand for: health visitor; home visit">HV</abbr>.');
});

test('a plural is explained too', () => {
  expect(written('Two SWs came.')).toBe('Two <abbr title="social worker">SWs</abbr> came.');
});

test('letters within another word, and small letters, are no abbreviation', () => {
  expect(written('SWAN and sw and aSW')).toBe('SWAN and sw and aSW');
});

test('signs in texts and in abbreviations are shown as signs', () => {
  expect(written('A&E <b>\nnight')).toBe(
    '<abbr title="accident and emergency">A&amp;E</abbr> &lt;b&gt;<br>\nnight',
  );
});

test('without abbreviations a text keeps its lines', () => {
  expect(String(makeAbbreviatedText([])('one\r\ntwo'))).toBe('one<br>\ntwo');
});
