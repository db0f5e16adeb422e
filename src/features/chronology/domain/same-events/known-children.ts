import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { areVariants } from '../../../families/domain/linkage/names/known-names.ts';
import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { sexOfTitle } from '../names/terms/cast-words.ts';
import { splitNameTokens } from '../names/terms/name-tokens.ts';
import { isMonthWord, isOrdinary, isShortForm } from '../names/words/ordinary-words.ts';
import { readsAsName } from '../names/words/reads-as-name.ts';
import { splitWords, type Word } from '../text/words.ts';
import { type AbsentPerson, listNotBrought, mayBeName, readAbsent, readNotBrought } from './absent-person.ts';
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
  readonly of: (
    entries: readonly Entry[],
    tokens: readonly Token[],
    /** `isOwn` where what happened is the child’s own (`isOwnOfNamed`). */
    named: NamedChildren & { readonly isOwn: boolean },
  ) => ChildrenTold;
  /** Who did not come, by the beginning of a text; where somebody says who the children are, only who was not brought. */
  readonly absentIn: (text: string) => AbsentPerson | null;
}

/** The children of whom entries tell. */
export interface ChildrenTold {
  /** As stems; empty where they do not say, or say “the children”. */
  readonly children: ReadonlySet<string>;
  /** By a column, since the text begins with them, or since what happened is their own. Whom a text mentions is not always whom it is about: a sibling saw it, or is on the same plan. */
  readonly isAbout: boolean;
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

const nobody: ChildrenTold = { children: new Set(), isAbout: false };
/** In a column of children these say that no one child is meant, or none that has a name. */
const noNames = new Set([
  'all',
  'both',
  'child',
  'children',
  'sibling',
  'family',
  'unborn',
  'baby',
  'the',
  'tbc',
]);

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
  const nameFor = (stem: string) => owners.get(stem) ?? stem;
  const inColumns = new Set([...ofCells.values()].flat());
  const known = listed.length > 0 ? owners.keys() : listNotBrought(entries);
  const names = new Set([...inColumns, ...known]);
  return {
    isChild: (stem) => names.has(stem),
    namedIn: (text, tokens) => findNamed(text, tokens, { names, nameFor }),
    of(own, tokens, named) {
      const ofColumn = own.flatMap(({ children }) => children);
      if (ofColumn.length > 0)
        return { children: new Set(ofColumn.flatMap((cell) => ofCells.get(cell) ?? [])), isAbout: true };
      if (tokens.some(({ stem }) => stem === 'children' || stem === 'sibling')) return nobody;
      const [first] = tokens;
      const begins = first !== undefined && named.asChild(first) !== first && !isOfSibling(tokens);
      if (begins || named.isOwn) return { children: named.stems, isAbout: true };
      return { children: new Set([...named.stems].filter((stem) => inColumns.has(stem))), isAbout: false };
    },
    absentIn(text) {
      const absent = listed.length > 0 ? readNotBrought(text) : readAbsent(text);
      return absent && { ...absent, stem: nameFor(absent.stem) };
    },
  };
}

const saying = new Set(vocabulary.saying.map(stemWord));
const siblings = new Set(['brother', 'sister', 'sibling'].map(stemWord));

/** “Leo rang: his sister has a burn”: who tells it is not whom it is about. */
function isOfSibling(tokens: readonly Token[]): boolean {
  const [, second] = tokens;
  return second !== undefined && saying.has(second.stem) && tokens.some(({ stem }) => siblings.has(stem));
}

interface Names {
  readonly names: ReadonlySet<string>;
  readonly nameFor: (stem: string) => string;
}

function findNamed(text: string, tokens: readonly Token[], { names, nameFor }: Names): NamedChildren {
  const meant = tokens.filter(({ stem, written }) => names.has(stem) && isCapital(written));
  const found = meant.some(isWordToo) ? withoutWords(text, meant) : meant;
  const at = new Set(found.map(({ start }) => start));
  return {
    stems: new Set(found.map(({ stem }) => nameFor(stem))),
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
  /** The same by first names in small letters, as they are written. */
  readonly written: ReadonlyMap<string, string>;
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
    written: new Map(besides.map(({ name, owner }) => [splitWords(name)[0]?.lower ?? '', owner])),
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
function whoAreIn(cell: string, list: ListedChildren): readonly string[] {
  const { owners, wholeNames, behind } = list;
  const first = firstName(cell);
  if (owners.size === 0 || readChildLabel(cell) !== null) return first === null ? [] : [first];
  const stems = stemsOf(cell);
  const whole = wholeNames.filter((name) => name.stems.every((stem) => stems.includes(stem)));
  if (whole.length > 0) return whole.map(({ owner }) => owner);
  const found = splitWords(cell).flatMap((word) => ownerOf(word, list) ?? []);
  if (found.length > 0) return found;
  if (first === null || roles.has(first) || behind.has(first)) return [];
  return stems.some((stem) => groups.has(stem)) || !namesSomebody(cell) ? [] : [first];
}

/** “Kiah” and, where the list has Benjamin, “Ben” or “Benji”. */
function ownerOf({ text, lower }: Word, { owners, written, behind }: ListedChildren): string | null {
  const stem = stemWord(lower);
  const owner = owners.get(stem);
  if (owner !== undefined) return owner;
  if (lower.length < 3 || !isCapital(text) || roles.has(stem) || behind.has(stem) || noNames.has(stem))
    return null;
  const long = [...written.keys()].find((name) => name.startsWith(lower) || areVariants(name, lower));
  return long === undefined ? null : (written.get(long) ?? null);
}

/** “Ben” is Benjamin in texts too, where a column says so. */
function shortened(cells: readonly string[], list: ListedChildren): readonly (readonly [string, string])[] {
  return cells.flatMap(splitWords).flatMap((word): readonly (readonly [string, string])[] => {
    const owner = ownerOf(word, list);
    return owner === null ? [] : [[stemWord(word.lower), owner]];
  });
}

/** “Leo”, “LEO”; not “Not known”, “N/A”. */
function namesSomebody(cell: string): boolean {
  const [first] = splitWords(cell);
  return (
    first !== undefined &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(first.text) &&
    !isShortForm(first.text) &&
    mayBeName(first.text)
  );
}

function stemsOf(text: string): readonly string[] {
  return splitWords(text).map(({ lower }) => stemWord(lower));
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
