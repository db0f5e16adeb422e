import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { splitNameTokens } from '../names/name-tokens.ts';
import { isMonthWord, isOrdinary } from '../names/ordinary-words.ts';
import { readsAsName } from '../names/reads-as-name.ts';
import { splitWords } from '../text/words.ts';
import { listNotBrought, readAbsent, readNotBrought } from './absent-person.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

/** The children of a chronology, so that its texts can be searched for them. */
export interface KnownChildren {
  /** Whether a word, as a stem, is the first name of a child. */
  readonly isChild: (stem: string) => boolean;
  /** Where a text names them. */
  readonly namedIn: (text: string, tokens: readonly Token[]) => NamedChildren;
  /** The children of whom entries tell, as stems; empty where they do not say, or say “the children”. */
  readonly of: (
    entries: readonly Entry[],
    tokens: readonly Token[],
    named: NamedChildren,
  ) => ReadonlySet<string>;
  /** Who did not come, by the beginning of a text, as a stem; where somebody says who the children are, only who was not brought. */
  readonly absentIn: (text: string) => string | null;
}

/** The children whom a text names. */
export interface NamedChildren {
  /** As stems. */
  readonly stems: ReadonlySet<string>;
  /** A child’s name as the word “child”, so that “Amy said” is found as “child said” is. */
  readonly asChild: (token: Token) => Token;
}

const none: ReadonlySet<string> = new Set();
/** In a column of children these say that no one child is meant, or none that has a name. */
const noNames = new Set(['all', 'both', 'child', 'children', 'sibling', 'family', 'unborn', 'baby', 'the']);

/**
 * Reads the children's first names from the columns of all entries, and from who was not brought by their texts.
 *
 * @param listed the children’s names where somebody says who they are: a family’s record, a list of people.
 */
export function findKnownChildren(entries: readonly Entry[], listed: readonly string[] = []): KnownChildren {
  const inColumns = new Set(
    entries.flatMap(({ children }) => children).flatMap((child) => firstName(child) ?? []),
  );
  const known =
    listed.length > 0 ? listed.flatMap((child) => firstName(child) ?? []) : listNotBrought(entries);
  const names = new Set([...inColumns, ...known]);
  const whoIs = makeWhoIs(listed);
  return {
    isChild: (stem) => names.has(stem),
    namedIn: (text, tokens) => findNamed(text, tokens, names),
    of(own, tokens, named) {
      const ofColumn = own.flatMap(({ children }) => children.map(whoIs));
      if (ofColumn.length > 0) return new Set(ofColumn.filter((name) => name !== null));
      if (tokens.some(({ stem }) => stem === 'children' || stem === 'sibling')) return none;
      // Whom a text mentions, is not always whom it is about: a sibling saw it, or is on the same plan.
      const [first] = tokens;
      if (first !== undefined && named.asChild(first) !== first) return named.stems;
      return new Set([...named.stems].filter((stem) => inColumns.has(stem)));
    },
    absentIn: listed.length > 0 ? readNotBrought : readAbsent,
  };
}

function findNamed(text: string, tokens: readonly Token[], names: ReadonlySet<string>): NamedChildren {
  const meant = tokens.filter(({ stem, written }) => names.has(stem) && isCapital(written));
  const found = meant.some(isWordToo) ? withoutWords(text, meant) : meant;
  const at = new Set(found.map(({ start }) => start));
  return {
    stems: new Set(found.map(({ stem }) => stem)),
    asChild: (token) => (at.has(token.start) ? { ...token, stem: 'child' } : token),
  };
}

/** “Will be reviewed” and “in May” name nobody; “Will was not brought” does. */
function withoutWords(text: string, found: readonly Token[]): readonly Token[] {
  const tokens = splitNameTokens(text);
  const places = new Map(tokens.map(({ start }, place) => [start, place]));
  const absent = readAbsent(text);
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

/**
 * Whom a cell of a column means, as a stem: a child of the list wherever the cell names them (“HOLT Benjamin”), or shortens the name (“Ben”); else
 * its first word. Null where it names nobody: a surname, a role, a family.
 */
function makeWhoIs(listed: readonly string[]): (cell: string) => string | null {
  const forenames = listed.flatMap((child) => firstName(child) ?? []);
  const surnames = new Set(listed.flatMap((child) => stemsOf(child).slice(1)));
  return (cell) => {
    if (forenames.length === 0 || readChildLabel(cell) !== null) return firstName(cell);
    const stems = stemsOf(cell);
    const found = forenames.find((forename) => stems.includes(forename));
    if (found !== undefined) return found;
    const first = firstName(cell);
    if (first === null || roles.has(first) || surnames.has(first)) return null;
    if (stems.some((stem) => groups.has(stem))) return null;
    return forenames.find((forename) => forename.startsWith(first)) ?? first;
  };
}

function stemsOf(text: string): readonly string[] {
  return splitWords(text).map(({ lower }) => stemWord(lower));
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
