import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function hideAll(...texts: readonly string[]): readonly string[] {
  const list = [{ name: 'Kiah Holt', otherNames: [], role: 'child', pseudonym: 'Child A', born: null }];
  const hider = makeNameHider(list, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

test('a forename and a surname that one text shows to be one name are one in every other, though both are everyday words', () => {
  expect(hideAll('DSL Kerry Hope rang.', 'Present: Kiah, Kerry Hope.', 'Hope to see her.')).toEqual([
    'DSL [name] rang.',
    'Present: Child A, [name].',
    'Hope to see her.',
  ]);
  expect(hideAll('Mrs Joy Bright, headteacher. Joy Bright to ring.', 'JOY BRIGHT is bright.')).toEqual([
    'Mrs [name], headteacher. [name] to ring.',
    '[name] is bright.',
  ]);
});
