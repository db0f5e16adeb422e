import { isKin } from '../terms/cast-words.ts';
import { foldName, type WordPlace } from '../terms/name-tokens.ts';
import { afterYoung, isListedWord, stateSurnames, wordSurnames } from './ordinary-words.ts';
import { workTitles } from './titles.ts';

const sureTitles = new Set('mr mrs ms miss dr pc dc ds di'.split(' '));
/** Behind “SW” and “GP” these are no surnames: “SW Case closed”. */
const ofWork = new Set(
  'bridge case chance church court cross day field fields hall head hill house lane law north page park parks pool power price south street ward west winter'.split(
    ' ',
  ),
);

const police = new Set('pc dc ds di dci ps wpc pcso sgt'.split(' '));
const numberBefore = /\d{2,6}[ \u00a0]$/;

/**
 * “PC 3512 LISTER ATT”, “PCSO Bright”, “PS YOUNG AWARE”: behind a rank also what else says how somebody is, and behind a collar number a word that
 * is an everyday one by its ending alone; not “PC 3512 ATTENDED”.
 */
function isOfPolice(text: string, word: WordPlace, title: string): boolean {
  if (!police.has(title)) return false;
  const [, next = ''] = /^ (\p{L}+)/u.exec(text.slice(word.end, word.end + 24)) ?? [];
  if (stateSurnames.has(word.key)) return !afterYoung.has(foldName(next)) && !isLongerThing(text, word);
  return (
    numberBefore.test(text.slice(Math.max(0, word.start - 8), word.start)) &&
    word.key.endsWith('er') &&
    !isListedWord(word.key)
  );
}

/** “Mr Bell”, “Sgt Wood” and “MR BANKS ARRESTED”, as police write; not “SW Case closed”, “DI CASE CLOSED”. */
export function isTitledSurname(text: string, word: WordPlace, title: string): boolean {
  if (isOfPolice(text, word, title)) return true;
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
