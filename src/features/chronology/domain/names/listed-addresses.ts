import { formsOfPlaceWord, placeWords, wordsOfAddress } from '../../../../shared/place-words.ts';
import type { Cast, CastMember } from './cast.ts';
import { isOrdinary } from './ordinary-words.ts';
import { inOrder, withoutOverlaps } from './overlaps.ts';
import type { Stretch } from './residual-words.ts';

/** Looks for addresses that the record of a family holds, in whatever way texts write them. */
export type FindAddresses = (text: string) => readonly Stretch[];

/** An address of the record as a list of people holds it: its lines, the postcode as one of them. */
export function asAddress(lines: string): CastMember {
  return { name: lines, otherNames: [], role: 'address', pseudonym: '', born: null, isAddress: true };
}

function addressesIn(cast: Cast): readonly string[] {
  return cast.flatMap(({ name, isAddress }) => (isAddress ? [name] : []));
}

const between = String.raw`[^\p{L}\p{M}\p{N}]{1,4}`;
const begins = String.raw`(?<![\p{L}\p{N}])`;
const ends = String.raw`(?![\p{L}\p{N}])`;

/**
 * Each address as a whole, its first lines together, its house and its street alone; the town alone is no address. What is made of
 * everyday words alone (“Rose Cottage”) is one only where it is written as a name.
 */
export function makeFindAddresses(cast: Cast): FindAddresses {
  const pieces = addressesIn(cast).flatMap(piecesOf);
  const sure = patternOf(
    pieces.filter((one) => one.isSure),
    'giu',
  );
  const others = patternOf(
    pieces.filter((one) => !one.isSure),
    'gu',
  );
  return (text) => {
    const found = findAll(text, sure);
    return inOrder([...found, ...withoutOverlaps(findAll(text, others), found)]);
  };
}

function findAll(text: string, pattern: RegExp | null): readonly Stretch[] {
  const found = pattern === null ? [] : [...text.matchAll(pattern)];
  return found.map(({ 0: stretch, index: start }) => ({ start, end: start + stretch.length }));
}

interface Piece {
  readonly words: readonly string[];
  /** An address however it is written. */
  readonly isSure: boolean;
}

function patternOf(pieces: readonly Piece[], flags: string): RegExp | null {
  const forms = new Set(pieces.toSorted(byLength).map(({ words }) => words.map(formOf).join(between)));
  return forms.size === 0 ? null : new RegExp(`${begins}(?:${[...forms].join('|')})${ends}`, flags);
}

function byLength(one: Piece, other: Piece): number {
  return other.words.length - one.words.length;
}

function formOf(word: string): string {
  const forms = formsOfPlaceWord(word);
  const isCapital = /^\p{Lu}/u.test(word);
  const others = forms.length === 1 ? [] : forms.map((form) => (isCapital ? capital(form) : form));
  const whole = Array.from(word, formOfLetter).join('');
  return others.length === 0 ? whole : `(?:${[whole, ...others].join('|')})`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words hold letters, digits and apostrophes alone. */
function formOfLetter(letter: string): string {
  return /['’]/.test(letter) ? "['’]?" : letter;
}

function piecesOf(address: string): readonly Piece[] {
  const lines = wordsOfAddress(address);
  const runs = lines.flatMap((_, from) =>
    lines.slice(from + 1).map((_line, at) => lines.slice(from, from + at + 2).flat()),
  );
  const alone = lines.flatMap((words, at) =>
    at === 0 || isPlace(words) ? [words, withoutNumber(words)] : [],
  );
  return [
    ...runs.map((words) => ({ words, isSure: true })),
    ...alone.filter(tells).map((words) => ({ words, isSure: words.some(isTelling) })),
  ];
}

/** A street, a building or a postcode; not a town. */
function isPlace(words: readonly string[]): boolean {
  return words.some((word) => /\d/.test(word) || placeWords.has(word.toLowerCase()));
}

/** “Mill Lane” of “Flat 2, 14 Mill Lane”. */
function withoutNumber(words: readonly string[]): readonly string[] {
  return words.slice(words.findLastIndex((word) => /\d/.test(word)) + 1);
}

function tells(words: readonly string[]): boolean {
  const [only = ''] = words;
  return words.length > 1 || (only.length > 3 && /\p{L}/u.test(only) && isTelling(only));
}

function isTelling(word: string): boolean {
  return /\d/.test(word) || !(placeWords.has(word.toLowerCase()) || isOrdinary(word.toLowerCase()));
}
