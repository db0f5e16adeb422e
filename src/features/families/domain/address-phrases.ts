import { buildingWords, streetWords } from '../../../shared/place-words.ts';

interface Written {
  /** One below the other as on an envelope, or one after another with commas between. */
  readonly lines: string;
  readonly postcode: string | null;
}

/** A name within an address, with the number of the house or flat before it. */
interface Named {
  readonly words: readonly string[];
  readonly number: string | null;
  readonly isFirst: boolean;
}

const placeWords = new Set([...streetWords, ...buildingWords]);

/**
 * By which words a text tells an address: each name of a house or a street in two words or more, without its number, and the postcode, with a
 * space and without. A name of one word, and “The Green”, which is many things, go with their number. Names without a number behind the first,
 * which are no street’s, are a town’s or a county’s, which texts name for other reasons. Empty where nothing is left: “Flat 2” is any flat.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const found = namesIn(lines);
  const special = found.filter((one) => isNamed(one) && !isVague(one) && isOfHome(one));
  const others = found.filter((one) => (isNamed(one) ? isVague(one) : one.number !== null));
  const named = found.flatMap((one) => {
    const words = one.words.join(' ');
    if (special.includes(one)) return [words];
    if (!others.includes(one)) return [];
    if (isVague(one) && special.length === 0) return [words];
    return one.number === null ? [] : [`${one.number} ${words}`];
  });
  const code = postcode?.replaceAll(/\s+/g, '') ?? '';
  const codes = code.length < 5 ? [] : [`${code.slice(0, -3)} ${code.slice(-3)}`, code];
  return [...named, ...codes];
}

function isNamed({ words }: Pick<Named, 'words'>): boolean {
  return words.filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}

function isVague({ words: [first = ''] }: Named): boolean {
  return first.toLowerCase() === 'the';
}

function isOfHome({ words, number, isFirst }: Named): boolean {
  return isFirst || number !== null || placeWords.has(words.at(-1)?.toLowerCase() ?? '');
}

const houseNumber = /^\d+\p{L}?(?:[-–/]\d+\p{L}?)?$/u;
/** “14 A Tannery Rise” */
const letterApart = /(\d)\s+(\p{L})(?=\s)/gu;

/** The names of an address in its order. The number of a flat, alone in its line, is also that of the house behind it. */
function namesIn(lines: string): readonly Named[] {
  const found: Named[] = [];
  let left: string | null = null;
  for (const line of lines.split(/[,()\r\n]+/)) {
    const own = namesOfLine(line.replaceAll(letterApart, '$1$2').trim(), left);
    found.push(...own.names.map((one) => ({ ...one, isFirst: false })));
    left = own.names.some(isNamed) ? null : own.ending;
  }
  return found.map((one, at) => ({ ...one, isFirst: at === 0 }));
}

/** The names between the numbers of one line, and the number with which it ends. */
function namesOfLine(line: string, before: string | null) {
  const names: Omit<Named, 'isFirst'>[] = [];
  let number = before;
  let words: string[] = [];
  for (const word of line.split(/\s+/)) {
    if (!houseNumber.test(word)) {
      if (word !== '') words.push(word);
      continue;
    }
    if (words.length > 0) names.push({ words, number });
    number = word;
    words = [];
  }
  if (words.length > 0) names.push({ words, number });
  return { names, ending: words.length === 0 ? number : null };
}
