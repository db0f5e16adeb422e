import {
  beforeStreet,
  beforeUnits,
  houses,
  inTowns,
  isNamed,
  isNoHome,
  isOfPeople,
  isStreetInOne,
  isTown,
  numberedUnits,
  otherNames,
  saysWhich,
  startsAsStreet,
  units,
  withoutTowns,
  wordShape,
} from './address-words.ts';
import { isPlaceWord } from './place-words.ts';
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
  /** What else texts may call a home: “The Willows” of “The Willows Didcot”. */
  readonly others: readonly AddressPart[];
}

/** What is known of an address behind the lines that were read. */
interface Known {
  /** The number of a flat or house that has no name yet. */
  number: string | null;
  /** Whether any name was read. */
  hasName: boolean;
  /** Whether one was that can be looked for and is surely a house’s or a street’s: a town may stand behind it. */
  hasHome: boolean;
  hasStreet: boolean;
}

/** A full stop behind a short word is that of a short form. */
const partings = /[,;()[\]|\r\n]+|(?<=:)|(?<=\p{L}{4})\.(?=\s|$)|\s[-–—]+\s/u;
/** “The (Old) Mill”. */
const bracketWithin = /([\p{L}\p{M}]+[ \u00a0]+)\(([\p{L}\p{M}'’]+)\)(?=[ \u00a0]*\p{L})/gu;

const ordinal = /^\d+(?:st|nd|rd|th)$/i;
const houseNumber = /^\d+\p{L}?$/u;
const letter = /^\p{L}$/u;
const unitNumber = /^(?:\p{L}?\d+\p{L}?|\p{L})$/u;
/**
 * An address in its pieces, in its order and with every word of it: at the ends of lines, commas, semicolons, brackets and full stops, and in a
 * line without any of them behind the words with which names of houses and streets end.
 */
export function partsOfAddress(lines: string): readonly AddressPart[] {
  const known: Known = { number: null, hasName: false, hasHome: false, hasStreet: false };
  const parts = lines
    .replaceAll('&', ' and ')
    .replace(bracketWithin, (whole, before: string, within: string) =>
      isPlaceWord(before.trim()) ? whole : `${before}${within}`,
    )
    .replace(beforeStreet, ', ')
    .split(partings)
    .flatMap((line) => {
      const { hasHome } = known;
      const own = withPostcodes(line, known);
      // “Lontown Women’s Aid: Sunrise Willows” names no town.
      if (line.endsWith(':')) known.hasHome = hasHome;
      return own;
    });
  return settle(parts);
}

/** What stands before the last piece is no town’s name where it has two words or more; and a town may end the last home. */
function settle(parts: readonly AddressPart[]): readonly AddressPart[] {
  const last = parts.findLastIndex(({ kind }) => kind !== 'postcode');
  const settled = parts.map((part, at) => {
    const { kind, words: own } = part;
    const isOne = kind === 'locality' && at < last && isNamed(own) && saysWhich(own);
    return isOne && !isTown(own) && !isNoHome(own) ? { ...part, kind: 'home' as const } : part;
  });
  const lastHome = settled.findLastIndex(({ kind }) => kind === 'home');
  return settled.map((part, at) => (part.kind === 'home' ? withOthers(part, at === lastHome) : part));
}

function withOthers(home: AddressPart, isLast: boolean): AddressPart {
  const { words: own, number } = home;
  const [first = ''] = own;
  const inOne = number !== null && own.length > 1 && isStreetInOne(first) ? [[first]] : [];
  const mayEndInTown = isLast && !isPlaceWord(own.at(-1) ?? '');
  const others = [...otherNames(own, mayEndInTown), ...inOne]
    .filter((some) => isNamed(some) || number !== null)
    .map((some) => plain('home', some, number));
  return { ...home, others };
}

/** A home by each of what it may be called. */
export function namesOf(home: AddressPart): readonly AddressPart[] {
  return [home, ...home.others];
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

function isSurelyHome(home: AddressPart): boolean {
  const { words: own } = home;
  if (!isNamed(own) || isVague(home) || isOfPeople(own)) return false;
  return isPlaceWord(own.at(-1) ?? '') || startsAsStreet(own);
}

/** Whether a word of an address is the number of a house: a text that tells it has no end of a sentence behind it. */
export function isHouseNumber(word: string): boolean {
  return houseNumber.test(word);
}

function withPostcodes(line: string, known: Known): readonly AddressPart[] {
  const parts: AddressPart[] = [];
  let at = 0;
  for (const { start, end, words: code } of findPostcodes(line)) {
    parts.push(...partsOfLine(line.slice(at, start).match(wordShape) ?? [], known), plain('postcode', code));
    at = end;
  }
  return [...parts, ...partsOfLine(line.slice(at).match(wordShape) ?? [], known)];
}

function plain(kind: AddressPart['kind'], own: readonly string[], number: string | null = null): AddressPart {
  return { kind, words: own, written: own, number, isFirst: false, others: [] };
}

function partsOfLine(line: readonly string[], known: Known): readonly AddressPart[] {
  const [kind = '', next = '', last = ''] = line;
  // “House 3”, “Hut 4”, whatever the word.
  if (line.length === 2 && isUnit(kind, next)) {
    known.number = houseNumber.test(next) ? next : known.number;
    return [plain('unit', line, known.number)];
  }
  const { hasHome } = known;
  const parts = piecesOfLine(line, known);
  // “Garden Hut 4” may be a house’s name, or be within the house that comes next.
  if (line.length === 3 && houseNumber.test(last) && !isPlaceWord(next)) known.hasHome = hasHome;
  return parts;
}

function isUnit(word: string, number: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && unitNumber.test(number) && /\d/.test(number) && !isStreetInOne(word);
}

function piecesOfLine(line: readonly string[], known: Known): readonly AddressPart[] {
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
  const isOnlyTown = known.hasName || known.number !== null;
  const { left, cut } = withoutTowns(name, own.length === 0 && isOnlyTown);
  const { pieces, rest } = cutBehindPlaces(left, known);
  const named = pieces.map((piece, at) => {
    const number = at === 0 ? known.number : null;
    const written = at === 0 ? [...own, ...piece] : piece;
    if (!isHome(piece, number, known)) return { ...plain('locality', piece), written };
    const home = { ...plain('home', piece, number), written, isFirst: !known.hasName };
    known.hasName = true;
    known.hasHome ||= (at === 0 && own.length > 0) || isSurelyHome(home);
    known.hasStreet ||= endsAsStreet(piece) || (number !== null && isStreetInOne(piece[0] ?? ''));
    return home;
  });
  return [
    ...named,
    ...[rest, ...cut].filter((some) => some.length > 0).map((some) => plain('locality', some)),
  ];
}

function isHome(piece: readonly string[], number: string | null, known: Known): boolean {
  const { hasName, hasHome, hasStreet } = known;
  if (isNoHome(piece) || !saysWhich(piece)) return false;
  if (number !== null || startsAsStreet(piece)) return true;
  if (!hasHome && (piece.length > 1 || !hasName)) return true;
  const last = piece.at(-1) ?? '';
  return (
    isPlaceWord(last) &&
    !isSaint(piece, piece.length - 1, hasStreet) &&
    !(hasStreet && inTowns.has(last.toLowerCase()))
  );
}

function endsAsStreet(piece: readonly string[]): boolean {
  const last = piece.at(-1)?.toLowerCase() ?? '';
  return (isPlaceWord(last) && !houses.has(last)) || isStreetInOne(last);
}

/** “Farrier Court” and “Tannery Rise” of “Farrier Court Tannery Rise Wexmoor”, “Mill Hill Lane” whole; what is left is a town’s. */
function cutBehindPlaces(name: readonly string[], known: Known) {
  const pieces: (readonly string[])[] = [];
  const hasNumber = known.number !== null;
  const isPlace = (at: number) =>
    isPlaceWord(name[at] ?? '') && !isSaint(name, at, known.hasStreet || pieces.some(endsAsStreet));
  let from = 0;
  for (const at of name.keys()) {
    const hasName = name.slice(from, at).some((word) => word.toLowerCase() !== 'the');
    // “3 The Green Wexmoor” has its number for a name.
    const isEnd = isPlace(at) && (hasName || (hasNumber && from === 0 && at > 0));
    // “Hill Lane” goes on; “Court Park Lane” is a court and a lane.
    if (!isEnd || (isPlace(at + 1) && !isPlace(at + 2))) continue;
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
