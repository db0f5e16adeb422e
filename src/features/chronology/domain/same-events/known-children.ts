import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { sexOfTitle } from '../names/cast-words.ts';
import { splitNameTokens } from '../names/name-tokens.ts';
import { isMonthWord, isOrdinary } from '../names/ordinary-words.ts';
import { readsAsName } from '../names/reads-as-name.ts';
import { splitWords } from '../text/words.ts';
import { type AbsentPerson, listNotBrought, readAbsent, readNotBrought } from './absent-person.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

/** What one child is called where somebody says who the children are: their name first, then what they are or were called besides. */
export type ChildNames = readonly string[];

/** The children of a chronology, so that its texts can be searched for them. Of several names of one child the first stands for all. */
export interface KnownChildren {
  /** Whether a word, as a stem, is a first name of a child. */
  readonly isChild: (stem: string) => boolean;
  /** Where a text names them. */
  readonly namedIn: (text: string, tokens: readonly Token[]) => NamedChildren;
  /** The children of whom entries tell, as stems; empty where they do not say, or say “the children”. */
  readonly of: (
    entries: readonly Entry[],
    tokens: readonly Token[],
    named: NamedChildren,
  ) => ReadonlySet<string>;
  /** Who did not come, by the beginning of a text; where somebody says who the children are, only who was not brought. */
  readonly absentIn: (text: string) => AbsentPerson | null;
}

/** The children whom a text names. */
export interface NamedChildren {
  /** As stems. */
  readonly stems: ReadonlySet<string>;
  /** The words by which it names them, as stems. */
  readonly words: ReadonlySet<string>;
  /** A child’s name as the word “child”, so that “Amy said” is found as “child said” is. */
  readonly asChild: (token: Token) => Token;
}

const none: ReadonlySet<string> = new Set();
/** In a column of children these say that no one child is meant, or none that has a name. */
const noNames = new Set(['all', 'both', 'child', 'children', 'sibling', 'family', 'unborn', 'baby', 'the']);

/**
 * Reads the children's first names from the columns of all entries, and from who was not brought by their texts.
 *
 * @param listed the children where somebody says who they are: a family’s record, a list of people.
 */
export function findKnownChildren(
  entries: readonly Entry[],
  listed: readonly ChildNames[] = [],
): KnownChildren {
  const list = readListed(listed);
  const cells = [...new Set(entries.flatMap(({ children }) => children))];
  const ofCells = new Map(cells.map((cell) => [cell, whoAreIn(cell, list)]));
  const owners = new Map([...shortened(cells, list), ...list.owners]);
  const ownerOf = (stem: string) => owners.get(stem) ?? stem;
  const inColumns = new Set([...ofCells.values()].flat());
  const known = listed.length > 0 ? owners.keys() : listNotBrought(entries);
  const names = new Set([...inColumns, ...known]);
  return {
    isChild: (stem) => names.has(stem),
    namedIn: (text, tokens) => findNamed(text, tokens, { names, ownerOf }),
    of(own, tokens, named) {
      const ofColumn = own.flatMap(({ children }) => children);
      if (ofColumn.length > 0) return new Set(ofColumn.flatMap((cell) => ofCells.get(cell) ?? []));
      if (tokens.some(({ stem }) => stem === 'children' || stem === 'sibling')) return none;
      // Whom a text mentions, is not always whom it is about: a sibling saw it, or is on the same plan.
      const [first] = tokens;
      if (first !== undefined && named.asChild(first) !== first) return named.stems;
      return new Set([...named.stems].filter((stem) => inColumns.has(stem)));
    },
    absentIn(text) {
      const absent = listed.length > 0 ? readNotBrought(text) : readAbsent(text);
      return absent && { ...absent, stem: ownerOf(absent.stem) };
    },
  };
}

interface Names {
  readonly names: ReadonlySet<string>;
  readonly ownerOf: (stem: string) => string;
}

function findNamed(text: string, tokens: readonly Token[], { names, ownerOf }: Names): NamedChildren {
  const meant = tokens.filter(({ stem, written }) => names.has(stem) && isCapital(written));
  const found = meant.some(isWordToo) ? withoutWords(text, meant) : meant;
  const at = new Set(found.map(({ start }) => start));
  return {
    stems: new Set(found.map(({ stem }) => ownerOf(stem))),
    words: new Set(found.map(({ stem }) => stem)),
    asChild: (token) => (at.has(token.start) ? { ...token, stem: 'child' } : token),
  };
}

/** “Will be reviewed” and “in May” name nobody; “Will was not brought” does. */
function withoutWords(text: string, found: readonly Token[]): readonly Token[] {
  const tokens = splitNameTokens(text);
  const places = new Map(tokens.map(({ start }, place) => [start, place]));
  const absent = readAbsent(text)?.stem;
  return found.filter((token) => {
    const from = places.get(token.start);
    if (!isWordToo(token) || from === undefined) return true;
    return token.stem === absent || readsAsName({ text, tokens, from, to: from + 1 }, {}, forename);
  });
}

const forename = { isForename: true, isAbout: false };

function isWordToo({ written }: Token): boolean {
  const lower = written.toLowerCase();
  return isOrdinary(lower) || isMonthWord(lower);
}

/** As a stem; “Child B” whole. */
function firstName(child: string): string | null {
  const label = readChildLabel(child);
  if (label !== null) return label;
  const first = splitWords(child)[0];
  if (first === undefined || first.lower.length < 3) return null;
  const stem = stemWord(first.lower);
  return noNames.has(stem) ? null : stem;
}

/** Said of a child in a column, and nobody’s name. */
const roles = new Set(
  'index subject pupil patient eldest youngest middle twin son daughter mother father yes none'
    .split(' ')
    .map(stemWord),
);
const groups = new Set(['family', 'children', 'siblings'].map(stemWord));

/** The children of a list, as their columns and texts may call them: stems throughout. */
interface ListedChildren {
  /** The first name that stands for a child, by each of their first names. */
  readonly owners: ReadonlyMap<string, string>;
  readonly wholeNames: readonly { readonly owner: string; readonly stems: readonly string[] }[];
  /** Middle names and surnames. */
  readonly behind: ReadonlySet<string>;
}

function readListed(listed: readonly ChildNames[]): ListedChildren {
  const children = listed.map((names) => names.map(inOrder));
  const behind = new Set(children.flat().flatMap((name) => stemsOf(name).slice(1)));
  const named = children.flatMap((names) => {
    const [owner] = names.flatMap((name) => firstName(name) ?? []);
    return owner === undefined ? [] : names.map((name) => ({ owner, name, stems: stemsOf(name) }));
  });
  // A surname that is given once more alone is no first name.
  const besides = named.filter(({ stems }) => stems.length > 1 || !behind.has(stems[0] ?? ''));
  const first = ({ name, owner }: { readonly name: string; readonly owner: string }) => {
    const own = firstName(name);
    return own === null ? [] : [[own, owner] as const];
  };
  // What a child is called now is theirs before it is another’s former name: the last of a map counts.
  const now = named.filter(({ name, owner }) => firstName(name) === owner);
  return {
    owners: new Map([...besides.toReversed(), ...now].flatMap(first)),
    wholeNames: named.filter(({ stems }) => stems.length > 1),
    behind,
  };
}

/** “HOLT, Kiah” and “Master Kiah Holt” as “Kiah Holt”. */
function inOrder(name: string): string {
  const [surname = '', rest = ''] = name.split(',', 2);
  const words = `${rest} ${surname}`.trim().split(/[\s\u00a0]+/);
  const from = words.findIndex((word) => sexOfTitle(word.toLowerCase()) === undefined);
  return words.slice(Math.max(0, from)).join(' ');
}

/**
 * Whom a cell of a column means, as stems: the children of the list whom it names, wholly (“HOLT Benjamin”) or by a first name, or shortens (“Ben”);
 * else its first word. None where it names nobody: a surname, a role, a family.
 */
function whoAreIn(cell: string, { owners, wholeNames, behind }: ListedChildren): readonly string[] {
  const first = firstName(cell);
  if (owners.size === 0 || readChildLabel(cell) !== null) return first === null ? [] : [first];
  const stems = stemsOf(cell);
  const whole = wholeNames.filter((name) => name.stems.every((stem) => stems.includes(stem)));
  if (whole.length > 0) return whole.map(({ owner }) => owner);
  const found = stems.flatMap((stem) => owners.get(stem) ?? []);
  if (found.length > 0) return found;
  if (first === null || roles.has(first) || behind.has(first)) return [];
  return stems.some((stem) => groups.has(stem)) ? [] : [longFormOf(first, owners) ?? first];
}

/** “Ben” is Benjamin in texts too, where a column says so. */
function shortened(
  cells: readonly string[],
  { owners, behind }: ListedChildren,
): readonly (readonly [string, string])[] {
  return cells.flatMap((cell): readonly (readonly [string, string])[] => {
    const first = firstName(cell);
    if (first === null || roles.has(first) || behind.has(first)) return [];
    const owner = longFormOf(first, owners);
    return owner === null ? [] : [[first, owner]];
  });
}

function longFormOf(short: string, owners: ReadonlyMap<string, string>): string | null {
  const long = [...owners.keys()].find((stem) => stem.startsWith(short));
  return long === undefined ? null : (owners.get(long) ?? null);
}

function stemsOf(text: string): readonly string[] {
  return splitWords(text).map(({ lower }) => stemWord(lower));
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
