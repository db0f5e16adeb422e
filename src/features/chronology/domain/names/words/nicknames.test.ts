import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function hide(text: string): string {
  return makeNameHider([], learnVocabulary([text]), new Set(), [text]).hide(text, {}, () => 'a text');
}

test.each([
  'He called her “Lazy Cow”.',
  'She calls him “Gobby” and “Little Git”.',
  'Called her “Piggy”.',
  'He calls his brother “Bogey Boy”.',
  'Shouted “Stupid Runt!” at him.',
])('what people are called in anger stays: %s', (text) => expect(hide(text)).toBe(text));

test.each([
  ['He calls him “Stig”.', 'He calls him “[name]”.'],
  ['He calls him “Little Stig”.', 'He calls him “Little [name]”.'],
  ['A lad aka “Spud” rang.', 'A lad aka “[name]” rang.'],
])('a nickname goes: %s', (text, shown) => expect(hide(text)).toBe(shown));

test.each([
  ...['Came with mother.', 'Drank from a cup.', 'Wept then slept.', 'Spat at staff.', 'Sold the car.'],
  ...['Clingy with mum.', 'Drowsy, then slept.', 'Unseen since May.', 'Bloke with a dog.', 'Lad who rang.'],
  ...['Fed by bottle.', 'Fought with peers.', 'Hid left arm.', 'Not to be ABE’d.', "DNA'd again."],
])('a verb, an adjective or a word for people with which a note begins is no name: %s', (text) => {
  expect(hide(text)).toBe(text);
});

test.each([
  ['Skinny rang.', '[name] rang.'],
  ['Zofka with mother.', '[name] with mother.'],
])('but where a deed stands behind it: %s', (text, shown) => expect(hide(text)).toBe(shown));
