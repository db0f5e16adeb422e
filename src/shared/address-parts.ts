import vocabulary from '../../data/cast-words.json' with { type: 'json' };
import towns from '../../data/town-names.json' with { type: 'json' };
import { buildingWords, formsOfPlaceWord, houseWords, isPlaceWord } from './place-words.ts';
import { findPostcodes } from './postcodes.ts';

/**
 * A piece of an address. A home is the name of a house or a street; a unit the flat or floor within it, or a number by itself; a locality what
 * many addresses share, the town or the county.
 */
export interface AddressPart {
  readonly kind: 'home' | 'unit' | 'locality' | 'postcode';
  /** Letters, figures and apostrophes; without the number that stands before them. */
  readonly words: readonly string[];
  /** The words as written, with the number. */
  readonly written: readonly string[];
  /** Of the house or flat, “14A” as one: it may stand in the line before. */
  readonly number: string | null;
  /** The first name of the address: it is a home’s whatever it is. */
  readonly isFirst: boolean;
}

/** What is known of an address behind the lines that were read. */
interface Known {
  /** The number of a flat or house that has no name yet. */
  number: string | null;
  hasHome: boolean;
  hasStreet: boolean;
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Signs that people type for an apostrophe. */
const apostrophes = "['’‘ʼ`´]";
const words = new RegExp(String.raw`[\p{L}\p{M}\p{N}]+(?:${apostrophes}[\p{L}\p{M}]+)*`, 'gu');
/** A full stop behind a short word is that of a short form. */
const partings = /[,;:()[\]|\r\n]+|(?<=\p{L}{4})\.(?=\s|$)|\s[-–—]+\s/u;
/** “The (Old) Mill”. */
const bracketWithin = /([\p{L}\p{M}]+[ \u00a0]+)\(([\p{L}\p{M}'’]+)\)(?=[ \u00a0]*\p{L})/gu;

const units = listOf(
  'flat flats flt floor room rooms apartment apartments apt unit maisonette bedsit basement',
);
const numberedUnits = listOf('studio suite block plot caravan chalet pitch berth no nos number numbers');
const beforeUnits = listOf(
  'the ground garden attic top upper lower front rear back left right middle half first second third fourth fifth sixth',
);
const ordinal = /^\d+(?:st|nd|rd|th)$/i;
const houseNumber = /^\d+\p{L}?$/u;
const letter = /^\p{L}$/u;
const unitNumber = /^(?:\p{L}?\d+\p{L}?|\p{L})$/u;
/** They stand before what a house or a town is called, or between two numbers, and are no name by themselves. */
const tellNothing = listOf(
  'the of at in and to or old new great little upper lower high low north south east west st saint royal',
);
/** “Flat above the shop”. */
const besides = listOf('above over behind below beside under next');
const articles = listOf('the a an to');

/** A street may be named behind them, and a town is behind any other. */
const houses: ReadonlySet<string> = new Set(
  [
    ...buildingWords,
    ...houseWords,
    ...'house court cottage cottages villas buildings heights'.split(' '),
  ].flatMap(formsOfPlaceWord),
);
/** Behind a street they are a district’s: “Tannery Rise, Forest Hill”. */
const inTowns: ReadonlySet<string> = new Set(vocabulary.inTowns.flatMap(formsOfPlaceWord));
const townNames: ReadonlySet<string> = new Set(
  towns.names.flatMap((line) => line.split(';')).map((name) => keyOf(name.match(words) ?? [])),
);
/** In words. */
const longestTown = 4;
/** Streets in one word: “Cheapside”, “Kingsway”, “Eastgate”. */
const streetInOne = new RegExp(
  `^\\p{L}{3,}(?:${[...vocabulary.streets.filter((word) => word.length > 2), 'gate'].join('|')})$`,
  'iu',
);

function keyOf(parts: readonly string[]): string {
  return parts.join(' ').toLowerCase();
}

/**
 * An address in its pieces, in its order and with every word of it: at the ends of lines, commas, semicolons, brackets and full stops, and in a
 * line without any of them behind the words with which names of houses and streets end.
 */
export function partsOfAddress(lines: string): readonly AddressPart[] {
  const known: Known = { number: null, hasHome: false, hasStreet: false };
  return lines
    .replaceAll('&', ' and ')
    .replace(bracketWithin, (whole, before: string, within: string) =>
      isPlaceWord(before.trim()) ? whole : `${before}${within}`,
    )
    .split(partings)
    .flatMap((line) => withPostcodes(line, known));
}

/** The name of a home behind its number, “14A” and “14 A” alike; nothing where it has none. */
export function withNumber({ words: name, number }: AddressPart): readonly (readonly string[])[] {
  if (number === null) return [];
  const [, figures = '', behind = ''] = /^(\d+)(\p{L})$/u.exec(number) ?? [];
  return [[number, ...name], ...(behind === '' ? [] : [[figures, behind, ...name]])];
}

/** “The Green”: many things are called so. “The Haven” is a house. */
export function isVague({ words: [first = '', second = '', ...more] }: AddressPart): boolean {
  return first.toLowerCase() === 'the' && isPlaceWord(second) && more.length === 0;
}

/** Whether a word of an address is the number of a house: a text that tells it has no end of a sentence behind it. */
export function isHouseNumber(word: string): boolean {
  return houseNumber.test(word);
}

function withPostcodes(line: string, known: Known): readonly AddressPart[] {
  const parts: AddressPart[] = [];
  let at = 0;
  for (const { start, end, words: code } of findPostcodes(line)) {
    parts.push(...partsOfLine(line.slice(at, start).match(words) ?? [], known), plain('postcode', code));
    at = end;
  }
  return [...parts, ...partsOfLine(line.slice(at).match(words) ?? [], known)];
}

function plain(kind: AddressPart['kind'], own: readonly string[], number: string | null = null): AddressPart {
  return { kind, words: own, written: own, number, isFirst: false };
}

function partsOfLine(line: readonly string[], known: Known): readonly AddressPart[] {
  const parts: AddressPart[] = [];
  let name: string[] = [];
  let own: readonly string[] = [];
  const end = () => {
    if (name.length > 0) {
      parts.push(...partsOfName(name, own, known));
      known.number = null;
    } else if (own.length > 0) parts.push(plain('unit', own, known.number));
    name = [];
    own = [];
  };
  for (let at = 0; at < line.length; ) {
    const unit = unitAt(line, at, name.length === 0);
    const number = unit === null ? numberAt(line, at) : null;
    const found = unit ?? number;
    if (found === null) name.push(line[at++] ?? '');
    else {
      end();
      known.number = found.number ?? known.number;
      if (unit !== null) parts.push(plain('unit', line.slice(at, unit.end), unit.number));
      else own = line.slice(at, found.end);
      at = found.end;
    }
  }
  end();
  // “Farrier Court 6” gives its number to no town.
  if (parts.some(({ kind }) => kind === 'home')) known.number = null;
  return parts;
}

/** “14”, “14A”, “14 A” and “14a-c”. */
function numberAt(line: readonly string[], at: number) {
  const [word = '', next = ''] = line.slice(at, at + 2);
  if (!houseNumber.test(word)) return null;
  const behind = line.findIndex((some, place) => place > at && !letter.test(some));
  const number = /^\d+$/.test(word) && letter.test(next) ? word + next : word;
  return { end: behind < 0 ? line.length : behind, number };
}

/** “Flat 2”, “Ground Floor Flat”, “The Basement”: behind a name only with what tells it from the end of the name. */
function unitAt(line: readonly string[], at: number, isBeginning: boolean) {
  const noun = line.findIndex((word, place) => place >= at && !isBeforeUnit(word));
  const kind = line[noun]?.toLowerCase() ?? '';
  const next = noun + 1;
  if (!(units.has(kind) || numberedUnits.has(kind)) || isPlaceWord(line[next] ?? '')) return null;
  if (!unitNumber.test(line[next] ?? '')) {
    return units.has(kind) && (isBeginning || noun > at) ? { end: next, number: null } : null;
  }
  return numberAt(line, next) ?? { end: next + 1, number: null };
}

function isBeforeUnit(word: string): boolean {
  return beforeUnits.has(word.toLowerCase()) || ordinal.test(word);
}

/** The names between two numbers of a line, the first of which has `own` before it. */
function partsOfName(name: readonly string[], own: readonly string[], known: Known): readonly AddressPart[] {
  const isOnlyTown = known.hasHome || known.number !== null;
  const { left, cut } = withoutTowns(name, own.length === 0 && isOnlyTown);
  const { pieces, rest } = cutBehindPlaces(left, known);
  const named = pieces.map((piece, at) => {
    const number = at === 0 ? known.number : null;
    const written = at === 0 ? [...own, ...piece] : piece;
    const isFirst = !known.hasHome;
    if (!isHome(piece, number, known)) return { ...plain('locality', piece), written };
    known.hasHome = true;
    known.hasStreet ||= endsAsStreet(piece);
    return { kind: 'home', words: piece, written, number, isFirst } as const;
  });
  return [
    ...named,
    ...[rest, ...cut].filter((some) => some.length > 0).map((some) => plain('locality', some)),
  ];
}

function isHome(piece: readonly string[], number: string | null, { hasHome, hasStreet }: Known): boolean {
  const [first = '', second = ''] = piece.map((word) => word.toLowerCase());
  if (besides.has(first) && articles.has(second)) return false;
  if (!piece.some((word) => /\p{L}{2}/u.test(word) && !tellNothing.has(word.toLowerCase()))) return false;
  if (!hasHome || number !== null) return true;
  const last = piece.at(-1) ?? '';
  return (
    isPlaceWord(last) &&
    !isSaint(piece, piece.length - 1, hasStreet) &&
    !(hasStreet && inTowns.has(last.toLowerCase()))
  );
}

function endsAsStreet(piece: readonly string[]): boolean {
  const last = piece.at(-1)?.toLowerCase() ?? '';
  return (isPlaceWord(last) && !houses.has(last)) || streetInOne.test(last);
}

/** The towns and counties with which a name ends, and what stands before them: nothing where the whole may be one. */
function withoutTowns(name: readonly string[], mayBeWhole: boolean) {
  const cut: (readonly string[])[] = [];
  let left = name;
  for (let count = Math.min(longestTown, left.length); count > 0; count -= 1) {
    const before = left.slice(0, -count);
    const isWhole = before.length === 0 && mayBeWhole;
    if (!(isWhole || before.some((word) => !tellNothing.has(word.toLowerCase())))) continue;
    if (!townNames.has(keyOf(left.slice(-count)))) continue;
    cut.unshift(left.slice(-count));
    left = before;
    count = Math.min(longestTown, left.length) + 1;
  }
  return { left, cut };
}

/** “Farrier Court” and “Tannery Rise” of “Farrier Court Tannery Rise Wexmoor”, “Mill Hill Lane” whole; what is left is a town’s. */
function cutBehindPlaces(name: readonly string[], known: Known) {
  const pieces: (readonly string[])[] = [];
  const hasNumber = known.number !== null;
  const isPlace = (at: number) =>
    isPlaceWord(name[at] ?? '') && !isSaint(name, at, known.hasStreet || pieces.some(endsAsStreet));
  let from = 0;
  for (const at of name.keys()) {
    const isInOne = hasNumber && at === 0 && streetInOne.test(name[at] ?? '');
    const hasName = name.slice(from, at).some((word) => word.toLowerCase() !== 'the');
    // “3 The Green Wexmoor” has its number for a name.
    const isEnd = isPlace(at) && (hasName || (hasNumber && from === 0 && at > 0));
    // “Hill Lane” goes on; “Court Park Lane” is a court and a lane.
    if (!(isInOne || isEnd) || (isPlace(at + 1) && !isPlace(at + 2))) continue;
    pieces.push(name.slice(from, at + 1));
    from = at + 1;
  }
  const rest = name.slice(from);
  return pieces.length === 0 ? { pieces: rest.length > 0 ? [rest] : [], rest: [] } : { pieces, rest };
}

/** “St” of “St James Road”, and of “Bury St Edmunds” behind a street; “Street” of “Chester-le-Street”. */
function isSaint(name: readonly string[], at: number, hasStreet: boolean): boolean {
  if (name[at - 1]?.toLowerCase() === 'le') return true;
  if (name[at]?.toLowerCase() !== 'st' || at === name.length - 1) return false;
  return at === 0 || hasStreet;
}
