import {
  type AddressPart,
  isVague,
  namesOf,
  partsOfAddress,
  withNumber,
} from '../../../shared/address-parts.ts';
import { isNamed, isNoHome, isTown, startsAsStreet } from '../../../shared/address-words.ts';
import { isPlaceWord } from '../../../shared/place-words.ts';
import { formsOfPostcode, readPostcodes } from '../../../shared/postcodes.ts';

interface Written {
  /** One below the other as on an envelope, or one after another with commas between, or with nothing. */
  readonly lines: string;
  readonly postcode: string | null;
}

/** “The Lodge” before its street is a house; few other things are called so. */
const houseNames = new Set(['croft', 'lodge', 'manor']);

/**
 * By which words a text tells an address: each name of a house or a street in two words or more, without its number, and the postcode, with a
 * space and without. A name of one word, and “The Green”, which is many things, go with their number. What is a town’s or a county’s is not
 * looked for: texts name these for other reasons; nor is the flat or the floor. Where there is no such name at all, every word goes by itself that
 * may be a house’s. Empty where nothing is left: “Flat 2” is any flat.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const parts = partsOfAddress(lines);
  const homes = parts.filter(({ kind }) => kind === 'home');
  const hasSpecial = homes.some((home) => isSpecial(home) && (home.isFirst || isSurelyHome(home)));
  const named = homes
    .flatMap(namesOf)
    .flatMap((home) =>
      isSpecial(home) || (isNamed(home.words) && !hasSpecial && !hasOwnNumber(home))
        ? [home.words]
        : withNumber(home),
    );
  const isEnough = homes.flatMap(namesOf).some((home) => isNamed(home.words) || hasOwnNumber(home));
  const names = isEnough ? named : [...named, ...parts.filter(isTold).map(({ words }) => words)];
  const written = parts.flatMap(({ kind, words }) => (kind === 'postcode' ? [words] : []));
  const codes = [...written, ...readPostcodes(postcode ?? '')].flatMap(formsOfPostcode);
  return [...new Set([...names, ...codes].map((words) => words.join(' ')))];
}

/** What may be a house’s where there is no other name, the number of a flat before it or none: “Fernlea”, “Q Hotel”. */
function isTold({ kind, words }: AddressPart): boolean {
  const [only = ''] = words;
  if (kind !== 'home' && kind !== 'locality') return false;
  if (isTown(words) || isNoHome(words)) return false;
  return words.length > 1 || (/\p{L}{4}/u.test(only) && !isPlaceWord(only));
}

/** Not only for want of another. */
function isSurelyHome({ number, words }: AddressPart): boolean {
  return number !== null || isPlaceWord(words.at(-1) ?? '') || startsAsStreet(words);
}

/** “3 The Close”; the number of “Flat 2, The Close” is the flat’s. */
function hasOwnNumber({ words, written }: AddressPart): boolean {
  return written.length > words.length;
}

function isSpecial(home: AddressPart): boolean {
  if (!isNamed(home.words)) return false;
  return !isVague(home) || (home.isFirst && houseNames.has(home.words.at(-1)?.toLowerCase() ?? ''));
}
