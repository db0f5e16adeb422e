import { isKin } from './cast-words.ts';
import { wordSurnames } from './ordinary-words.ts';
import { workTitles } from './titles.ts';

/** An everyday word with a capital, and where it stands. */
interface WordPlace {
  readonly text: string;
  readonly key: string;
  readonly end: number;
}

const sureTitles = new Set('mr mrs ms miss dr pc dc ds di'.split(' '));
/** Behind “SW” and “GP” these are no surnames: “SW Case closed”. */
const ofWork = new Set(
  'bridge case chance church court cross day field fields hall head hill house lane law north page park parks pool power price south street ward west winter'.split(
    ' ',
  ),
);

/** “Mr Bell”, “Sgt Wood” and “MR BANKS ARRESTED”, as police write; not “SW Case closed”, “DI CASE CLOSED”. */
export function isTitledSurname(text: string, word: WordPlace, title: string): boolean {
  const isSurname = isSurnameBehind(text, word, title);
  if (/^\p{Lu}\p{Ll}/u.test(word.text)) return sureTitles.has(title) || isSurname;
  return isSurname && sureTitles.has(title) && !(title === 'di' && ofWork.has(word.key));
}

function isSurnameBehind(text: string, word: WordPlace, title: string): boolean {
  if (!wordSurnames.has(word.key) || isKin(title) || isLongerThing(text, word)) return false;
  return workTitles.has(title) || !ofWork.has(word.key);
}

/** “Green Lane”, “Price List”. */
export function isLongerThing(text: string, { end }: Pick<WordPlace, 'end'>): boolean {
  return /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}
