import {
  type AddressPart,
  isHouseNumber,
  isVague,
  partsOfAddress,
  withNumber,
} from '../../../../shared/address-parts.ts';
import { capitalise } from '../../../../shared/capitalise.ts';
import { formsOfPlaceWord, isPlaceWord } from '../../../../shared/place-words.ts';
import { formsOfPostcode } from '../../../../shared/postcodes.ts';
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
/** “Turned 12. The school rang” tells no house of number 12. */
const behindNumber = String.raw`[^\p{L}\p{M}\p{N}.!?;]{1,4}`;
const begins = String.raw`(?<![\p{L}\p{N}])`;
const ends = String.raw`(?![\p{L}\p{N}])`;

/**
 * Each address as a whole, its pieces that stand together, its house, its street and its postcode alone; neither the town nor the flat alone
 * is an address. What is made of everyday words alone (“Rose Cottage”) is one only where it is written as a name.
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
  const forms = new Set(pieces.toSorted(byLength).map(patternOfPiece));
  return forms.size === 0 ? null : new RegExp(`${begins}(?:${[...forms].join('|')})${ends}`, flags);
}

function patternOfPiece(piece: Piece): string {
  const { words } = piece;
  const gapBehind = (word: string) => (isHouseNumber(word) ? behindNumber : between);
  return words
    .map((word, at) => (at === 0 ? '' : gapBehind(words[at - 1] ?? '')) + formOf(word, at === 0, piece))
    .join('');
}

function byLength(one: Piece, other: Piece): number {
  return other.words.length - one.words.length;
}

function formOf(word: string, isFirst: boolean, { isSure }: Piece): string {
  const forms = formsOfPlaceWord(word);
  const written = isSure ? forms : [word, ...forms].flatMap((form) => asInNames(form, isFirst));
  return `(?:${[...new Set(written)].map(withSigns).join('|')})`;
}

/** What texts write small within a name. */
const small: ReadonlySet<string> = new Set(['and', 'in', 'of', 'on', 'the', 'upon']);

/** “Rose” and “ROSE”, however the record was typed. */
function asInNames(form: string, isFirst: boolean): readonly string[] {
  return [capitalise(form), form.toUpperCase(), ...(!isFirst && small.has(form) ? [form] : [])];
}

/** Words hold letters, digits and apostrophes alone; “&” stands for one. */
function withSigns(form: string): string {
  return form === '&' ? form : Array.from(form, formOfLetter).join('');
}

function formOfLetter(letter: string): string {
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? letter : "['’‘ʼ`´]?";
}

/** So many pieces of an address stand beside each other in a text, at most. */
const mostTogether = 6;

function piecesOf(address: string): readonly Piece[] {
  const parts = partsOfAddress(address);
  const alone = parts.flatMap(formsOfPart);
  const together = parts.flatMap((_, from) =>
    parts.slice(from + 1, from + mostTogether).map((_part, at) => parts.slice(from, from + at + 2)),
  );
  const runs = together.filter((run) => run.some(({ kind }) => kind === 'home' || kind === 'postcode'));
  return [
    ...runs.map((run) => ({ words: run.flatMap(({ written }) => written), isSure: true })),
    ...alone.filter(({ words }) => tells(words)),
  ];
}

/** Nothing of a town, nor of a flat. */
function formsOfPart(part: AddressPart): readonly Piece[] {
  if (part.kind === 'postcode') return formsOfPostcode(part.words).map((words) => ({ words, isSure: true }));
  if (part.kind !== 'home') return [];
  const isSure = part.words.some(isTelling);
  const numbered =
    part.written.length > part.words.length ? [part.written, ...withNumber(part)] : withNumber(part);
  return [
    ...numbered.map((words) => ({ words, isSure: isSure || tellsWithNumber(part) })),
    { words: part.words, isSure },
  ];
}

/** Not “3 the green”, nor “1 bank”: “At 3 the green coat was found”. */
export function tellsWithNumber(home: AddressPart): boolean {
  const [first = '', second] = home.words;
  return second === undefined ? !isOrdinary(first.toLowerCase()) : !isVague(home);
}

function tells(words: readonly string[]): boolean {
  const [only = ''] = words;
  return words.length > 1 || (only.length > 3 && /\p{L}/u.test(only) && isTelling(only));
}

function isTelling(word: string): boolean {
  return /\d/.test(word) || !(isPlaceWord(word) || isOrdinary(word.toLowerCase()));
}
