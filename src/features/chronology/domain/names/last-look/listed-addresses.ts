import {
  type AddressPart,
  isHouseNumber,
  isVague,
  namesOf,
  partsOfAddress,
  withNumber,
} from '../../../../../shared/address-parts.ts';
import { houses, isTown, wordShape } from '../../../../../shared/address-words.ts';
import { letterPattern, maybeApostrophe, withApostrophes } from '../../../../../shared/letters-alike.ts';
import { endsBeforeStop, formsWithin, isPlaceWord } from '../../../../../shared/place-words.ts';
import { formsOfPostcode } from '../../../../../shared/postcodes.ts';
import { withoutKind } from '../numbers/names-of-refuges.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { foldName, startsSentence } from '../terms/name-tokens.ts';
import { inOrder, withoutOverlaps } from '../terms/overlaps.ts';
import { isToldOfDeed } from '../unlisted/surely-grown.ts';
import { isCommonForename, isOrdinary } from '../words/ordinary-words.ts';
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

const between = String.raw`[^\p{L}\p{M}\p{N}]{1,8}`;
/** “Turned 12. The school rang” tells no house of number 12, nor “near home. Close to school” a Home Close. */
const betweenParted = String.raw`[^\p{L}\p{M}\p{N}.!?;]{1,8}`;
/** “Tannery Row, 27”, “Tannery Row (no. 27)”. */
const beforeNumber = String.raw`[^\p{L}\p{M}\p{N}.!?;]{1,4}(?:(?:no|nr|number|house|flat)\b\.? ?)?`;
/** “Left Tannery Row, 27 October”. */
const noDate = String.raw`(?!(?:st|nd|rd|th)?[ \u00a0./:-]{1,2}(?:of )?(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\d))`;
const begins = String.raw`(?<![\p{L}\p{N}])`;
const ends = String.raw`(?![\p{L}\p{N}])`;

/**
 * Each address as a whole, its pieces that stand together, its house, its street and its postcode alone; neither the town nor the flat alone
 * is an address. What is made of everyday words alone (“Rose Cottage”) is one only where it is written as a name.
 */
export function makeFindAddresses(cast: Cast): FindAddresses {
  const called = wordsOfPeople(cast);
  const pieces = [
    ...addressesIn(cast).flatMap(piecesOf),
    ...addressesIn(cast).flatMap((address) => namesOfHouses(address, called)),
  ];
  const sure = patternOf(pieces.filter((one) => one.isSure));
  const doubtful = pieces.filter((one) => !one.isSure);
  const others = patternOf(doubtful);
  const written = doubtful.map(({ words }) => words);
  const asRecorded = new Set([
    ...written.map((words) => words.join(' ')),
    ...written.flatMap(([only = '', ...more]) => (more.length === 0 ? only.toUpperCase() : [])),
  ]);
  const places = cast.filter(({ role }) => readRole(role).kind === 'place').map(({ name }) => foldName(name));
  return (text) => {
    const found = findAll(text, sure, () => true);
    const isName = (stretch: Stretch) =>
      isWrittenAsName(text, stretch, asRecorded) &&
      !places.some((place) => beginsPlace(text, stretch, place));
    return inOrder([...found, ...withoutOverlaps(findAll(text, others, isName), found)]);
  };
}

const relative =
  /^['’]s (?:aunt|brother|carer|dad|daughter|father|mother|mum|parents?|partner|sister|son|uncle)\b/i;

/** “Ellison hit Tom”, “Ellison’s dad”: no house of one word does or has what people do and have, and it is hidden as somebody. */
export function isOfSomebody(text: string, { start, end }: Stretch): boolean {
  if (/\s/.test(text.slice(start, end))) return false;
  return isToldOfDeed({ text, start, end }) || relative.test(text.slice(end, end + 16));
}

/** “Larkspur” of “Larkspur Nursery”, where the list has the nursery. */
function beginsPlace(text: string, { start, end }: Stretch, place: string): boolean {
  const whole = foldName(text.slice(start, start + place.length));
  return place.length > end - start && whole === place;
}

/** Whether a text is a piece of an address and nothing more: nobody is called so. */
export function makeIsAddress(cast: Cast): (text: string) => boolean {
  const find = makeFindAddresses(cast);
  const called = wordsOfPeople(cast);
  const words = addressesIn(cast)
    .flatMap((address) => homesOfOneWord(address, called))
    .flatMap(({ words: [only] }) => only?.toLowerCase() ?? []);
  return (text) =>
    words.includes(text.toLowerCase()) ||
    find(text).some(({ start, end }) => start === 0 && end === text.length);
}

function findAll(
  text: string,
  pattern: RegExp | null,
  fits: (stretch: Stretch) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  if (pattern === null) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const stretch = { start: match.index, end: match.index + match[0].length };
    if (fits(stretch)) found.push(stretch);
    else pattern.lastIndex = stretch.start + 1;
  }
  return found;
}

/** What texts write small within a name, or with a capital where no name is. */
const small: ReadonlySet<string> = new Set(['a', 'an', 'and', 'by', 'in', 'of', 'on', 'the', 'to', 'upon']);

/** With a capital that no sentence asks for: “the Old school”, “Rose cottage”; or letter for letter as the record has it. */
function isWrittenAsName(text: string, { start, end }: Stretch, asRecorded: ReadonlySet<string>): boolean {
  const words = [...text.slice(start, end).matchAll(wordShape)];
  const isTold = words.some(
    ({ 0: word, index }) =>
      /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase()) && !startsSentence(text, start + index),
  );
  if (isTold) return true;
  const written = words.map(([word]) => word).join(' ');
  return /\p{Lu}/u.test(written) && asRecorded.has(written);
}

interface Piece {
  readonly words: readonly string[];
  /** The number of the house stands behind them: “Tannery Row, 27”. */
  readonly endsInNumber?: true;
  /** An address however it is written. */
  readonly isSure: boolean;
}

function patternOf(pieces: readonly Piece[]): RegExp | null {
  const forms = new Set(pieces.toSorted(byLength).map(patternOfPiece));
  return forms.size === 0 ? null : new RegExp(`${begins}(?:${[...forms].join('|')})${ends}`, 'giu');
}

function patternOfPiece({ words, endsInNumber }: Piece): string {
  const gapBehind = (word: string) => (isHouseNumber(word) || endsBeforeStop(word) ? betweenParted : between);
  const gapBefore = (at: number) =>
    endsInNumber && at === words.length - 1 ? beforeNumber : gapBehind(words[at - 1] ?? '');
  return (
    words.map((_word, at) => (at === 0 ? '' : gapBefore(at)) + formOf(words, at)).join('') +
    (endsInNumber ? noDate : '')
  );
}

function byLength(one: Piece, other: Piece): number {
  return other.words.length - one.words.length;
}

/** Words hold letters, digits and apostrophes alone; “&” stands for one. */
function formOf(words: readonly string[], at: number): string {
  const forms = new Set([(words[at] ?? '').toLowerCase(), ...formsWithin(words, at)]);
  const written = Array.from(forms, (form) =>
    form === '&' ? form : Array.from(withApostrophes(form), patternOfLetter).join(''),
  );
  return `(?:${written.join('|')})`;
}

function patternOfLetter(letter: string): string {
  return letter === maybeApostrophe ? "['’‘ʼ`´]?" : letterPattern(letter);
}

/** So many pieces of an address stand beside each other in a text, at most. */
const mostTogether = 6;

function piecesOf(address: string): readonly Piece[] {
  const parts = partsOfAddress(address);
  const alone = [...parts, ...parts.flatMap(withoutKind)].flatMap(formsOfPart);
  const together = parts.flatMap((_, from) =>
    parts.slice(from + 1, from + mostTogether).map((_part, at) => parts.slice(from, from + at + 2)),
  );
  const runs = together.filter((run) => run.some(({ kind }) => kind === 'home' || kind === 'postcode'));
  return [
    ...runs.map((run) => ({ words: run.flatMap(({ written }) => written), isSure: true })),
    ...alone.filter(({ words }) => tells(words)),
  ];
}

/**
 * “Larkspur” of “Larkspur House”, and “27 Tannery” of “27 Tannery Row”: whoever knows the address knows it by these. Nothing that is a town’s
 * or somebody’s name, or an everyday word.
 */
function namesOfHouses(address: string, called: ReadonlySet<string>): readonly Piece[] {
  return homesOfOneWord(address, called).flatMap((home) => {
    const [only = '', last = ''] = home.words;
    const numbered = withNumber({ ...home, words: [only], others: [] });
    return [
      ...numbered.map((words) => ({ words, isSure: true })),
      ...(houses.has(last.toLowerCase()) ? [{ words: [only], isSure: false }] : []),
    ];
  });
}

function homesOfOneWord(address: string, called: ReadonlySet<string>): readonly AddressPart[] {
  const parts = partsOfAddress(address);
  const towns = new Set(
    parts.flatMap(({ kind, words }) => (kind === 'locality' ? words.map((word) => word.toLowerCase()) : [])),
  );
  return [...parts, ...parts.flatMap(withoutKind)].filter(
    ({ kind, words: [only = '', last = '', ...more] }) => {
      const key = only.toLowerCase();
      const isOwn =
        only.length > 3 && isTelling(only) && !isTown([only]) && !towns.has(key) && !called.has(key);
      // “Jasmine, 14,” is somebody, where the family lived at Jasmine Cottage.
      return kind === 'home' && isOwn && !isCommonForename(key) && more.length === 0 && isPlaceWord(last);
    },
  );
}

/** In small letters; one word alone that no more than the texts has for a name may be the house’s. */
function wordsOfPeople(cast: Cast): ReadonlySet<string> {
  const names = cast.flatMap(({ name, otherNames, role, isAddress, isReference, isFromTexts }) =>
    isAddress || isReference || readRole(role).kind === 'place'
      ? []
      : [name, ...otherNames].filter((text) => !isFromTexts || text.includes(' ')),
  );
  return new Set(names.flatMap((name) => name.toLowerCase().match(wordShape) ?? []));
}

/** Nothing of a town, nor of a flat. */
function formsOfPart(part: AddressPart): readonly Piece[] {
  if (part.kind === 'postcode') return formsOfPostcode(part.words).map((words) => ({ words, isSure: true }));
  return part.kind === 'home' ? namesOf(part).flatMap(formsOfHome) : [];
}

function formsOfHome(part: AddressPart): readonly Piece[] {
  const isSure = part.words.some(isTelling);
  const numbered =
    part.written.length > part.words.length ? [part.written, ...withNumber(part)] : withNumber(part);
  const behind = part.number === null ? [] : [[...part.words, part.number]];
  return [
    ...numbered.map((words) => ({ words, isSure: isSure || tellsWithNumber(part) })),
    ...behind.map((words): Piece => ({ words, isSure: isSure || tellsWithNumber(part), endsInNumber: true })),
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
