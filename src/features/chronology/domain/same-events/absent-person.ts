import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { areVariants } from '../../../families/domain/linkage/names/known-names.ts';
import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { sexOfTitle } from '../names/terms/cast-words.ts';
import { isCommonForename, isOrdinary, wordNames } from '../names/words/ordinary-words.ts';
import { stemWord } from './stem-word.ts';
import { readTokens } from './text-tokens.ts';

/** “Ann not brought”, “Ann Example was not brought”, “Ann WNB”: said of children alone. */
const notBrought =
  /^(Child \p{Lu}{1,2}|\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}’'-]+){0,2} (?:(?:was|were) )?(?:not brought|WNB)\b/u;
const notCome =
  /^(Child \p{Lu}{1,2}|\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}’'-]+){0,2} (?:DNA\b|did not attend\b|failed to attend\b)/u;
const someone = new Set([
  ...[...vocabulary.child, ...vocabulary.adult].map(stemWord),
  ...['children', 'sibling', 'family', 'twin', 'all', 'both', 'he', 'she', 'they'].map(stemWord),
]);

/** Who did not come, by the beginning of a text. */
export interface AbsentPerson {
  /** Of the forename, or “child b” whole. */
  readonly stem: string;
  /** The same as written, in small letters. */
  readonly forename: string;
  /** “Not brought” is said of children alone, “did not attend” of anybody. */
  readonly isChild: boolean;
}

/** Null where a text does not begin with a child who was not brought, or names nobody so. */
export function readNotBrought(text: string): AbsentPerson | null {
  return asAbsent(notBrought.exec(text)?.[1], true);
}

/** The same of whoever did not come, whether they are a child or not: “Ann did not attend”. */
export function readAbsent(text: string): AbsentPerson | null {
  if (notBrought.test(text)) return readNotBrought(text);
  const come = notCome.exec(text)?.[1];
  return come === undefined || !mayBeName(come) ? null : asAbsent(come, false);
}

function asAbsent(word: string | undefined, isChild: boolean): AbsentPerson | null {
  const stem = word === undefined ? null : nameOf(word);
  return word === undefined || stem === null ? null : { stem, forename: word.toLowerCase(), isChild };
}

/** “Kate” and “Katie”, “Ben” and “Benjamin” may be one. */
export function mayBeOnePerson(one: AbsentPerson, other: AbsentPerson): boolean {
  const [short, long] = [one, other].toSorted((here, there) => here.stem.length - there.stem.length);
  if (short === undefined || long === undefined || one.stem === other.stem) return true;
  if (readChildLabel(one.forename) !== null || readChildLabel(other.forename) !== null) return false;
  return long.stem.startsWith(short.stem) || areVariants(one.forename, other.forename);
}

/** The children, as stems, of whom texts begin by saying that they were not brought. An everyday word must stand with a capital within a sentence besides. */
export function listNotBrought(entries: readonly Entry[]): ReadonlySet<string> {
  const words = new Set(entries.flatMap(({ event }) => notBrought.exec(event)?.[1] ?? []));
  const names = [...words].flatMap((word) => nameOf(word) ?? []);
  const sure = new Set([...words].filter(mayBeName).flatMap((word) => nameOf(word) ?? []));
  const doubtful = new Set(names.filter((name) => !sure.has(name)));
  if (doubtful.size === 0) return sure;
  const inSentences = entries
    .flatMap(({ event }) => readTokens(event))
    .filter(({ stem, isName }) => isName && doubtful.has(stem));
  return new Set([...sure, ...inSentences.map(({ stem }) => stem)]);
}

/** An everyday word only where people are called by it. */
export function mayBeName(word: string): boolean {
  const lower = word.toLowerCase();
  return !isOrdinary(lower) || isCommonForename(lower) || wordNames.has(lower);
}

function nameOf(word: string): string | null {
  const label = readChildLabel(word);
  if (label !== null) return label;
  const lower = word.toLowerCase();
  const stem = stemWord(lower);
  // “Ms Holt” may be anybody of that surname.
  return someone.has(stem) || sexOfTitle(lower) !== undefined ? null : stem;
}
