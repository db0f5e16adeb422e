import { type CapitalWord, startsSentence } from '../terms/name-tokens.ts';
import {
  isCommonForename,
  isShortForm,
  isWordName,
  stateSurnames,
  wordSurnames,
} from '../words/ordinary-words.ts';
import { isAlsoSurname } from '../words/peoples.ts';

/** “Court, Mia not present.” */
const whereabouts = new Set('bridge church court field hall hill house lane park street ward'.split(' '));

/**
 * “BROWN, Kyle”, “ENGLISH, Rob”, “Suspect: Wood, Sheila”, as the police and forms write who somebody is: the surname, of whatever word.
 *
 * @param notNames folded words that are no names here.
 */
export function isSurnameFirst(
  text: string,
  word: CapitalWord,
  next: CapitalWord | undefined,
  notNames: ReadonlySet<string>,
): boolean {
  if (next === undefined || next.owns || word.owns || notNames.has(word.key)) return false;
  const gap = text.slice(word.end, next.start);
  // “TURNER Kyle”.
  const isSpaced = gap === ' ' && isShouted(word.text) && !isShouted(next.text) && !whereabouts.has(word.key);
  if (!isSpaced && !/^, ?$/.test(gap)) return false;
  const isForename = isCommonForename(next.key) || isWordName(next.key);
  const isKnown = wordSurnames.has(word.key) || stateSurnames.has(word.key) || isAlsoSurname(word.key);
  if (isShouted(word.text) && !isShortForm(word.text)) {
    const isDated = /^,? ?\(?(?:dob:? ?)?\d{1,2}[./-]\d/i.test(text.slice(next.end, next.end + 12));
    return isForename && (isKnown || isDated);
  }
  if (!wordSurnames.has(word.key) && !isAlsoSurname(word.key)) return false;
  return startsSentence(text, word.start) && !whereabouts.has(word.key) && isCommonForename(next.key);
}

/** The forename behind it, where that is an everyday word: “ENGLISH, Rob”. */
export function isForenameSecond(
  text: string,
  last: Pick<CapitalWord, 'text' | 'end'> | undefined,
  word: CapitalWord,
): boolean {
  if (last === undefined || !isShouted(last.text) || isShouted(word.text)) return false;
  return isWordName(word.key) && /^, ?$/.test(text.slice(last.end, word.start));
}

function isShouted(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase();
}
