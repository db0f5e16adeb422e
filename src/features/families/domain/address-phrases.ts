import { placeWords, wordsOfAddress } from '../../../shared/place-words.ts';

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

/** A postcode as one is written in the United Kingdom, with a space or without. */
const postcodes = /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})(?![\p{L}\p{N}])/giu;

/**
 * By which words a text tells an address: each name of a house or a street in two words or more, without its number, and the postcode, with a
 * space and without. A name of one word, and “The Green”, which is many things, go with their number. Names without a number behind the first,
 * which are no street’s, are a town’s or a county’s, which texts name for other reasons; so is what stands in one line behind a street. Empty
 * where nothing is left: “Flat 2” is any flat.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const found = namesIn(lines.replaceAll(postcodes, '\n'));
  const special = found.filter((one) => isNamed(one) && !isVague(one) && isOfHome(one));
  const named = found.flatMap((one) => {
    const words = one.words.join(' ');
    if (special.includes(one)) return [words];
    if (isNamed(one) && !isVague(one)) return [];
    if (isNamed(one) && special.length === 0) return [words];
    return one.number === null ? [] : [`${one.number} ${words}`];
  });
  const codes = Array.from(`${lines}\n${postcode ?? ''}`.matchAll(postcodes), ([, out = '', into = '']) => [
    `${out} ${into}`,
    `${out}${into}`,
  ]);
  return [...new Set([...named, ...codes.flat()])];
}

function isNamed({ words }: Pick<Named, 'words'>): boolean {
  return words.filter((word) => /^\P{N}*\p{L}{2}\P{N}*$/u.test(word)).length >= 2;
}

/** “The Green”; “The Haven” is a house. */
function isVague({ words }: Named): boolean {
  const [first = '', second = ''] = words;
  return first.toLowerCase() === 'the' && words.length === 2 && placeWords.has(second.toLowerCase());
}

function isOfHome({ words, number, isFirst }: Named): boolean {
  return isFirst || number !== null || placeWords.has(words.at(-1)?.toLowerCase() ?? '');
}

const houseNumber = /^\d+\p{L}?$/u;
const isLetter = /^\p{L}$/u;

/** The names of an address in its order. The number of a flat, alone in its line, is also that of the house behind it. */
function namesIn(lines: string): readonly Named[] {
  const found: Named[] = [];
  let left: string | null = null;
  for (const line of wordsOfAddress(lines)) {
    const own = namesOfLine(line, left);
    found.push(...own.names.map((one) => ({ ...one, isFirst: false })));
    left = own.names.some(isNamed) ? null : own.ending;
  }
  return found.map((one, at) => ({ ...one, isFirst: at === 0 }));
}

/** The names between the numbers of one line, and the number with which it ends. */
function namesOfLine(line: readonly string[], before: string | null) {
  const names: Omit<Named, 'isFirst'>[] = [];
  let number = before;
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) names.push({ words: withoutTown(words), number });
    words = [];
  };
  for (const [at, word] of line.entries()) {
    // “14 A Tannery Rise”
    const isOfNumber = words.length === 0 && isLetter.test(word) && houseNumber.test(line[at - 1] ?? '');
    if (houseNumber.test(word)) {
      end();
      number = word;
    } else if (!isOfNumber) words.push(word);
  }
  const ending = words.length === 0 ? number : null;
  end();
  return { names, ending };
}

/** “Tregony Terrace” of “Tregony Terrace Wexmoor”. */
function withoutTown(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => placeWords.has(word.toLowerCase()));
  const isHouse = last === 1 && words[0]?.toLowerCase() === 'the';
  return last < 1 || isHouse ? words : words.slice(0, last + 1);
}
