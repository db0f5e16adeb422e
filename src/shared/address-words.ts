import vocabulary from '../../data/cast-words.json' with { type: 'json' };
import towns from '../../data/town-names.json' with { type: 'json' };
import { buildingWords, formsOfPlaceWord, houseWords, institutionWords } from './place-words.ts';

export const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Signs that people type for an apostrophe. */
const apostrophes = "['’‘ʼ`´]";
export const wordShape = new RegExp(String.raw`[\p{L}\p{M}\p{N}]+(?:${apostrophes}[\p{L}\p{M}]+)*`, 'gu');

/** A flat or floor within a house, with a number or without. */
export const units = listOf(
  'flat flats flt floor room rooms apartment apartments apt unit maisonette bedsit basement',
);
export const numberedUnits = listOf(
  'studio suite block plot caravan chalet pitch berth no nos number numbers',
);
export const beforeUnits = listOf(
  'the ground garden attic top upper lower front rear back left right middle half first second third fourth fifth sixth',
);
/** They stand before what a house or a town is called, or between two numbers, and are no name by themselves. */
const tellNothing = listOf(
  'the of at in and to or old new great little upper lower high low north south east west st saint royal',
);
/** Nothing that is called so ends in them. */
const endNothing = listOf('a an by for from of on over the to under upon with y yr');
/** “Flat above the shop”, “rear of The Plough Inn”, “staying with her aunt at Hope Hostel”. */
const links = listOf('above over behind below beside under next near opposite rear back at to of as with');
export const besides = listOf('above over behind below beside under next near opposite rear back');
const afterLinks = listOf('the a an to of');
const beforePeople = listOf('c care living same staying with');
/** Which say what kind of place it is, or whose, where nothing else is said: “Foster placement”, “Not known”, “With the maternal grandmother”. */
const labels = listOf(
  [
    'abode accommodation address addresses at c carer carers child children confidential current disclosed emergency family fixed former foster her his home',
    'interim is known living no none not o of placement placements present previous protected respite same secret staying supported temporary temporarily',
    'the their to undisclosed unknown until withheld with as above below aid women womens',
    'aunt auntie aunty brother cousin dad father friend friends gran grandad granddad grandfather grandma grandmother grandparent grandparents granny maternal',
    'mother mum nan nana nanny parent parents paternal sister uncle',
  ].join(' '),
);

/** A street may be named behind them, and a town is behind any other. */
export const houses: ReadonlySet<string> = new Set(
  [
    ...buildingWords,
    ...houseWords,
    ...institutionWords,
    ...'house court cottage cottages villas buildings heights'.split(' '),
  ].flatMap(formsOfPlaceWord),
);
/** Behind a street they are a district’s: “Tannery Rise, Forest Hill”. */
export const inTowns: ReadonlySet<string> = new Set(vocabulary.inTowns.flatMap(formsOfPlaceWord));
/** Streets whose names begin with what they are: “Ffordd Bangor”. */
const firstOfStreets = 'ffordd|heol|lôn|lon|stryd';
const startsStreet = new RegExp(`^(?:${firstOfStreets})$`, 'iu');
/** Where one begins within a line: “Tyn y Coed Ffordd Bangor”. */
export const beforeStreet = new RegExp(
  String.raw`(?<=[\p{L}\p{M}])[ \u00a0]+(?=(?:${firstOfStreets})[ \u00a0]+\p{L})`,
  'giu',
);
/** Streets in one word: “Cheapside”, “Kingsway”, “Eastgate”. */
const streetInOne = new RegExp(
  `^\\p{L}{3,}(?:${[...vocabulary.streets.filter((word) => word.length > 2), 'gate'].join('|')})$`,
  'iu',
);

const townNames: ReadonlySet<string> = new Set(
  towns.names.flatMap((line) => line.split(';')).map((name) => keyOf(name.match(wordShape) ?? [])),
);

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

export function isTown(words: readonly string[]): boolean {
  return townNames.has(keyOf(words));
}

/** In words. */
const longestTown = 4;

/** The towns and counties with which a name ends, and what stands before them: nothing where the whole may be one. */
export function withoutTowns(name: readonly string[], mayBeWhole: boolean) {
  const cut: (readonly string[])[] = [];
  let left = name;
  for (let count = Math.min(longestTown, left.length); count > 0; count -= 1) {
    const before = left.slice(0, -count);
    const isWhole = before.length === 0 && mayBeWhole;
    if (!((isWhole || saysWhich(before)) && isTown(left.slice(-count)))) continue;
    cut.unshift(left.slice(-count));
    left = before;
    count = Math.min(longestTown, left.length) + 1;
  }
  return { left, cut };
}

export function isStreetInOne(word: string): boolean {
  return streetInOne.test(word);
}

export function startsAsStreet(words: readonly string[]): boolean {
  return words.length > 1 && startsStreet.test(words[0] ?? '');
}

/** Whether a name has a word that is more than “Old”, “Upper” or “St”. */
export function saysWhich(words: readonly string[]): boolean {
  return words.some((word) => /\p{L}{2}/u.test(word) && !tellNothing.has(word.toLowerCase()));
}

/** “Tregony Terrace”, “The Haven” and “3rd Avenue”; not “Fernlea” or “Avenue 3”. */
export function isNamed(words: readonly string[]): boolean {
  return (
    words.filter((word) => /^\P{N}*\p{L}{2}\P{N}*$/u.test(word) || /^\d+(?:st|nd|rd|th)$/i.test(word))
      .length > 1
  );
}

/** No word of it says which place is meant: “Women’s Aid”, “No fixed abode”, “above the shop”. */
export function isNoHome(words: readonly string[]): boolean {
  if (words.every(isLabel)) return true;
  if (!besides.has(words[0]?.toLowerCase() ?? '')) return false;
  const left = words.slice(1).filter((word) => !afterLinks.has(word.toLowerCase()));
  const hasLink = words.length - left.length > 1;
  return hasLink && left.length < 2;
}

function isLabel(word: string): boolean {
  return labels.has(word.toLowerCase().replaceAll(/[^\p{L}]/gu, ''));
}

/** “With Zadie Lee”, “c/o Zadie Lee”: who is named there lives in what stands behind. */
export function isOfPeople([first = '']: readonly string[]): boolean {
  return beforePeople.has(first.toLowerCase());
}

/**
 * What else a home may be called in a text: without what only leads to it (“rear of The Plough Inn”) or says its kind (“Temporary accommodation
 * Sunrise Willows”), without “The”, and, where its last
 * words may be a town’s, without these.
 */
export function otherNames(words: readonly string[], mayEndInTown: boolean): readonly (readonly string[])[] {
  const link = words.findLastIndex((_word, at) => at < words.length - 1 && leadsOn(words, at));
  const led = link < 0 ? [] : [words.slice(link + 1)];
  const own = words.slice(
    words.findIndex((word) => !isLabel(word)),
    words.findLastIndex((word) => !isLabel(word)) + 1,
  );
  const [first = ''] = words;
  const bare = first.toLowerCase() === 'the' && isNamed(words.slice(1)) ? [words.slice(1)] : [];
  const cut = mayEndInTown ? [-1, -2].map((end) => words.slice(0, end)) : [];
  return [...led, ...(own.length < words.length && isNamed(own) ? [own] : []), ...bare, ...cut].filter(
    (some) => saysWhich(some) && !isNoHome(some) && !endNothing.has(some.at(-1)?.toLowerCase() ?? ''),
  );
}

/** The “of” of “rear of”, not that of “Bridge of Sighs”. */
function leadsOn(words: readonly string[], at: number): boolean {
  const word = words[at]?.toLowerCase() ?? '';
  if (!links.has(word)) return false;
  if (word !== 'of' && word !== 'to') return at === 0 || word === 'at' || besides.has(word);
  return besides.has(words[at - 1]?.toLowerCase() ?? '');
}
