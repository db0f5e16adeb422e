import { isOrganisationWord } from '../terms/cast-words.ts';
import type { CapitalWord } from '../terms/name-tokens.ts';
import { endsLikeOrdinary, isShortForm } from './ordinary-words.ts';

const besideName = /^(?:, | ?& ?| AND )$/;

/** “RIO AND ABDI”: in a text of capitals they say nothing of a word, but a name beside it does. */
export function isShoutedBeside(
  text: string,
  last: Pick<CapitalWord, 'text' | 'end'> | undefined,
  word: CapitalWord,
): boolean {
  if (last === undefined || word.text.length < 4 || !/^\p{Lu}+$/u.test(last.text + word.text)) return false;
  if (!besideName.test(text.slice(last.end, word.start)) || isShortForm(word.text)) return false;
  return !isOrganisationWord(word.key) && !endsLikeOrdinary(word.key);
}
