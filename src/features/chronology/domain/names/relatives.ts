import { isOrganisationWord, isPersonWord, sexOfTitle } from './cast-words.ts';
import { marks } from './marks.ts';
import { isCapitalised, type NameToken, startsSentence } from './name-tokens.ts';
import {
  beforeLetters,
  endsLikeOrdinary,
  isCommonForename,
  isMonthWord,
  isOrdinary,
  isShortForm,
  saidOfPeople,
  wordNames,
} from './ordinary-words.ts';
import type { TokenPlace } from './text-place.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
}

const mostBefore = 3;

/**
 * Somebody who shares a surname of the list: “Samira Haddad”, “S. Haddad” and “Haddad, Samira”, where the list knows a
 * Karim only. The whole name is then nobody’s of the list. Null where the surname stands alone or behind a title.
 */
export function findRelative({ text, tokens, from, to }: TokenPlace): Stretch | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const start = startOfForenames(text, tokens, from);
  if (start < from) {
    return { start: tokens[start]?.start ?? first.start, end: last.end, shownAs: marks.name };
  }
  const after = tokens[to];
  const isBehind =
    after !== undefined && !isTitled(tokens[from - 1]) && isForenameBehind(text, last, after, tokens[to + 1]);
  return isBehind ? { start: first.start, end: after.end, shownAs: marks.name } : null;
}

/** The place of the first of the forenames and initials that stand just before a surname; its own where none do. */
function startOfForenames(text: string, tokens: readonly NameToken[], from: number): number {
  let at = from;
  while (at > 0 && from - at < mostBefore) {
    const before = tokens[at - 1];
    const next = tokens[at];
    if (before === undefined || next === undefined) break;
    if (!isPartOfName(text, before, next, tokens[at - 2])) break;
    at -= 1;
  }
  return at;
}

/** Whether a word, or an initial, is a forename before the next: “Samira Haddad”, “S. Haddad”. */
export function isPartOfName(
  text: string,
  word: NameToken,
  next: NameToken,
  before: NameToken | undefined,
): boolean {
  const gap = text.slice(word.end, next.start);
  if (!isCapitalised(word)) return false;
  if (word.key.length === 1) {
    return (
      /^(?:\.?[ \u00a0]?|\.)$/.test(gap) &&
      word.key !== 'i' &&
      word.key !== 'a' &&
      !isLabel(text, before, word)
    );
  }
  if (!/^[ \u00a0-]$/.test(gap) || isAbbreviation(word, next)) return false;
  return isForename(text, word);
}

const longestAbbreviation = 5;

/** “LVM Kelly”: in capitals before a word that is not. */
function isAbbreviation({ key, text }: NameToken, next: NameToken): boolean {
  const isShort = text.length <= longestAbbreviation && text === text.toUpperCase();
  return isShort && next.text !== next.text.toUpperCase() && !isCommonForename(key);
}

/** “Plan B Haddad”, “grade K”: the letter belongs to what stands before it. */
function isLabel(text: string, before: NameToken | undefined, letter: NameToken): boolean {
  const isBeside = before !== undefined && /^ $/.test(text.slice(before.end, letter.start));
  return (
    (isBeside && beforeLetters.has(before.key)) || /[\d&/'’.-]$/.test(text.slice(0, letter.start).slice(-1))
  );
}

/** A capital that no everyday word, role or agency explains. */
function isForename(text: string, { key, text: own, start }: NameToken): boolean {
  if (isPersonWord(key) || isOrganisationWord(key) || isShortForm(own) || isMonthWord(key)) return false;
  if (isCommonForename(key) || wordNames.has(key)) return true;
  if (key.length < 3 || isOrdinary(key)) return false;
  return !startsSentence(text, start) || !endsLikeOrdinary(key);
}

function isTitled(before: NameToken | undefined): boolean {
  return before !== undefined && sexOfTitle(before.key) !== undefined;
}

/** “HADDAD, Samira was seen”; not “told Haddad, Marlsea police”. */
function isForenameBehind(
  text: string,
  surname: NameToken,
  word: NameToken,
  next: NameToken | undefined,
): boolean {
  if (!/^, ?$/.test(text.slice(surname.end, word.start)) || !isCapitalised(word)) return false;
  if (!isForename(text, word)) return false;
  // “Ms O’Brien, Sian O’Brien”: another name begins.
  if (next !== undefined && isCapitalised(next) && /^[ \u00a0]$/.test(text.slice(word.end, next.start)))
    return false;
  const isShouted = surname.text.length > 2 && surname.text === surname.text.toUpperCase();
  return isShouted || isCommonForename(word.key) || next === undefined || saidOfPeople.has(next.key);
}
