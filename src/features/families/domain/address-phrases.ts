import { type AddressPart, isVague, partsOfAddress, withNumber } from '../../../shared/address-parts.ts';
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
 * looked for: texts name these for other reasons; nor is the flat or the floor. Empty where nothing is left: “Flat 2” is any flat.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const parts = partsOfAddress(lines);
  const homes = parts.filter(({ kind }) => kind === 'home');
  const hasSpecial = homes.some(isSpecial);
  const named = homes.flatMap((home) =>
    isSpecial(home) || (isNamed(home) && !hasSpecial && !hasOwnNumber(home))
      ? [home.words]
      : withNumber(home),
  );
  const written = parts.flatMap(({ kind, words }) => (kind === 'postcode' ? [words] : []));
  const codes = [...written, ...readPostcodes(postcode ?? '')].flatMap(formsOfPostcode);
  return [...new Set([...named, ...codes].map((words) => words.join(' ')))];
}

/** “3 The Close”; the number of “Flat 2, The Close” is the flat’s. */
function hasOwnNumber({ words, written }: AddressPart): boolean {
  return written.length > words.length;
}

function isSpecial(home: AddressPart): boolean {
  if (!isNamed(home)) return false;
  return !isVague(home) || (home.isFirst && houseNames.has(home.words.at(-1)?.toLowerCase() ?? ''));
}

/** “Tregony Terrace”, “The Haven” and “3rd Avenue”; not “Fernlea” or “Avenue 3”. */
function isNamed({ words }: AddressPart): boolean {
  return (
    words.filter((word) => /^\P{N}*\p{L}{2}\P{N}*$/u.test(word) || /^\d+(?:st|nd|rd|th)$/i.test(word))
      .length > 1
  );
}
