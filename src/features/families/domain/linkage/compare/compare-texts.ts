import { editDistance } from '../names/edit-distance.ts';
import { letterLikeness } from '../names/letter-likeness.ts';
import type { Found } from './levels.ts';

/** From this length on, two slips in one text are still a misspelling. */
const longText = 8;
const nearLikeness = 0.93;
const alikeLikeness = 0.84;
const sharedWords = 0.5;

/** One slip of the pen in a short text, two in a long one. */
export function isMisspelling(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 3) return false;
  const most = shorter >= longText ? 2 : 1;
  return editDistance(one, other, most) <= most;
}

/** Texts of which no more is known than that they are texts: columns of a file. */
export function compareTexts(one: string, other: string): Found<'further'> {
  if (one === other) return { level: 'same', value: one };
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return { level: 'near', value: '' };
  if (isMisspelling(one, other)) return { level: 'near', value: '' };
  const likeness = letterLikeness(one, other);
  if (likeness >= nearLikeness) return { level: 'near', value: '' };
  const isAlike = likeness >= alikeLikeness || shareOfWords(one.split(' '), other.split(' ')) >= sharedWords;
  return { level: isAlike ? 'alike' : 'different', value: '' };
}

/** The share of the words of both that both have, from 0 to 1. */
export function shareOfWords(one: readonly string[], other: readonly string[]): number {
  const shared =
    one.filter((word) => other.includes(word)).length + other.filter((word) => one.includes(word)).length;
  return shared / (one.length + other.length);
}
