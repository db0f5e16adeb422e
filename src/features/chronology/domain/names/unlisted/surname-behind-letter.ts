import { isOrganisationWord, isPersonWord } from '../terms/cast-words.ts';
import { foldName, startsSentence } from '../terms/name-tokens.ts';
import { isOrdinary, isShortForm, stateSurnames, wordSurnames } from '../words/ordinary-words.ts';
import { endOfEverydaySurname } from './everyday-surnames.ts';
import { mayBeSurname } from './somebody-else.ts';

/** A letter, or two, before what may be a surname. */
interface LetterPlace {
  readonly text: string;
  /** Where the name begins, with the title before it. */
  readonly start: number;
  /** Behind the letter. */
  readonly end: number;
}

const reach = 60;
/** “McDonald”, “O’Neill”, “Al-Masri” and “de Silva” whole, as no token is. */
const wordBehind =
  /^(\.?)[ \u00a0]((?:(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|van|von) )*(?=\p{Lu}[\p{L}\p{M}’'-]{2})[\p{L}\p{M}’'‐‑-]+)/u;
const none: ReadonlySet<string> = new Set();

/**
 * Whether a surname stands behind a letter, which is the initial of somebody else then: of “Mr R Banks” and “Mr C McDonald” surely; “Mr C Reed” may be
 * one, and in “Seen with Mr C. Police came” none is.
 *
 * @param mayStandApart a full stop between them may be the letter’s own.
 */
export function tellsSurnameBehind(
  { text, start, end }: LetterPlace,
  mayStandApart: boolean,
): 'surely' | 'maybe' | 'no' {
  const [found = '', dot = '', word = ''] = wordBehind.exec(text.slice(end, end + reach)) ?? [];
  if (found === '' || (dot !== '' && !mayStandApart)) return 'no';
  const key = foldName(word).replace(/['’]s$/, '');
  if (!isOrdinary(key)) return 'surely';
  const isEveryday = endOfEverydaySurname({ text, start, end: end + dot.length }, none) !== null;
  // “Mr C. King was charged” begins with a title, and no sentence is a title and a letter.
  if (dot !== '') return isEveryday ? (startsSentence(text, start) ? 'surely' : 'maybe') : 'no';
  if (isEveryday || stateSurnames.has(key)) return 'surely';
  return mayBeEveryday(word, key) ? 'maybe' : 'no';
}

function mayBeEveryday(word: string, key: string): boolean {
  if (isShortForm(word) || isPersonWord(key) || isOrganisationWord(key) || wordSurnames.has(key))
    return false;
  return mayBeSurname({ key }) && /^\p{Lu}\p{Ll}/u.test(word);
}
