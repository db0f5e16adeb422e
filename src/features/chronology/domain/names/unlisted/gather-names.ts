import { capitalise } from '../../../../../shared/capitalise.ts';
import { sureStreetForms } from '../../../../../shared/place-words.ts';
import { isKin, isOrganisationWord, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { jobBehind } from '../words/jobs.ts';
import { isGivenName, wordSurnames } from '../words/ordinary-words.ts';
import { isBareWork } from '../words/titles.ts';
import { isToldOf } from '../words/told-beside.ts';
import { findPossibleNames, type KnownWords, type PossibleName } from './find-possible-names.ts';
import { beside, roleBeside } from './role-beside.ts';
import { isToldAsGrown } from './told-as-grown.ts';
import { ownKin } from './whose-kin.ts';

/** A name as the records write it, how often, and the words beside it that tell who it may be. */
export interface SeenName {
  /** “Imogen Fairbrass”, without title. */
  readonly text: string;
  readonly words: readonly string[];
  times: number;
  /** Role words beside it, and how often. */
  readonly roles: Map<string, number>;
  readonly titles: Map<string, number>;
  /** Role words before its title, which may be somebody else’s: “told SW Ms Holt was low”. */
  readonly rolesBefore: Map<string, number>;
  /** How often its last word alone is in capitals: “Jodie ASQ”, “Jodie TULLY”. */
  shouted: number;
  /** For one word with a title: whole names of that surname that stand before it in the same text, and how often. */
  readonly behind: Map<string, number>;
  /** Those of them that are told of there as grown. */
  readonly behindGrown: Map<string, number>;
  /** How often work at a school stands behind it: “Mr Kwame (TA)”. */
  jobs: number;
  /** How often it stands where places do: “in Marlsea”, “the Parade”, “Cooper’s Reach”. */
  inPlace: number;
  /** How often it stands where people do as well as places: “back to Lahore”, “back to Lee”. */
  byWay: number;
}

/** Every likely name of the texts, neighbours taken together: forename and surname are one name. */
export function gatherNames(texts: Iterable<string>, known: KnownWords): ReadonlyMap<string, SeenName> {
  const seen = new Map<string, SeenName>();
  for (const text of texts) {
    const whole: Whole[] = [];
    for (const group of groupNeighbours(text, findPossibleNames(text, known)).filter(isOfSomebody)) {
      note(text, group, { seen, whole });
      if (group.length > 1) whole.push(asWhole(text, group));
    }
  }
  return seen;
}

/** The surname of “T Green” alone is an everyday word: nobody is called so elsewhere for it, nor for “Nurse Faith”, who may be one of several. */
function isOfSomebody([first, ...more]: readonly PossibleName[]): boolean {
  return (
    first !== undefined &&
    (more.length > 0 || first.isEveryday !== true) &&
    (more.length > 0 || first.title !== null || !wordSurnames.has(foldName(first.text)))
  );
}

/** A whole name of a text. */
interface Whole {
  readonly key: string;
  readonly surname: string;
  readonly isGrown: boolean;
}

function asWhole(text: string, group: readonly PossibleName[]): Whole {
  const words = group.map((name) => foldName(name.text));
  const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  const isGrown = isToldAsGrown({ text, start, end }, roleBeside(text, start, end));
  return { key: words.join(' '), surname: words.at(-1) ?? '', isGrown };
}

interface Gathered {
  readonly seen: Map<string, SeenName>;
  /** Of the same text, before the name. */
  readonly whole: readonly Whole[];
}

function groupNeighbours(text: string, names: readonly PossibleName[]): readonly (readonly PossibleName[])[] {
  const groups: PossibleName[][] = [];
  for (const name of names) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last !== undefined && /^[ \u00a0]$/.test(text.slice(last.end, name.start));
    if (goesOn && (groups.at(-1)?.length ?? 0) < 3 && !isBesideTold(text, groups.at(-1), name))
      groups.at(-1)?.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** “Told Ms Akhtar Davey had chickenpox”: whoever is told has a title, and so a surname alone. */
function isBesideTold(text: string, told: readonly PossibleName[] = [], name: PossibleName): boolean {
  const [first] = told;
  if (first === undefined || told.length > 1 || sexOfTitle(foldName(first.title ?? '')) == null) return false;
  return isGivenName(foldName(name.text)) && isToldOf(text, startOf(first), name.end);
}

function note(text: string, group: readonly PossibleName[], { seen, whole }: Gathered): void {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return;
  const words = group.map((name) => name.text);
  const isTitled = first.title !== null && !isToldTitle(text, first, last.end);
  const role = ownKin(text, first.start, roleBeside(text, first.start, last.end));
  const before = role === null ? roleBeforeTitle(text, first, last.end) : null;
  const own = foldName(words.join(' '));
  const key = isTitled && words.length === 1 ? keyOfTitled(own, first.title ?? '', role ?? before) : own;
  const name = seen.get(key) ?? {
    text: tidy(words),
    words,
    times: 0,
    roles: new Map(),
    titles: new Map(),
    rolesBefore: new Map(),
    behind: new Map(),
    behindGrown: new Map(),
    inPlace: 0,
    byWay: 0,
    jobs: 0,
    shouted: 0,
  };
  name.times += 1;
  name.jobs += Number(jobBehind(text, last.end) !== null);
  name.shouted += Number(isShouted(words));
  const isInPlace = standsAsPlace(text, first.start, last.end);
  name.inPlace += Number(isInPlace);
  name.byWay += Number(isByWay(text, first.start, last.end));
  countAll(name.titles, isTitled ? [first.title ?? ''] : []);
  countAll(name.rolesBefore, before === null ? [] : [before]);
  countAll(name.roles, role === null ? [] : [role]);
  const behind = role === null && before === null ? wholeBefore(text, last, whole) : [];
  countAll(name.behind, keysOf(behind));
  countAll(name.behindGrown, keysOf(behind.filter(({ isGrown }) => isGrown)));
  seen.set(key, name);
}

const longestShortForm = 6;

function isShouted(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 && isUpper(last) && last.length <= longestShortForm && !words.slice(0, -1).every(isUpper)
  );
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase();
}

/** Whose surname a name may be that stands alone; “Miss Marsh (TA)” is told who she is, as if nobody had been named. */
function wholeBefore(
  text: string,
  { text: own, end }: PossibleName,
  whole: readonly Whole[],
): readonly Whole[] {
  if (/^ ?\(/.test(text.slice(end, end + 2))) return [];
  return whole.filter(({ surname }) => surname === foldName(own));
}

function keysOf(whole: readonly Whole[]): ReadonlySet<string> {
  return new Set(whole.map(({ key }) => key));
}

/** “Dr Khan”, “PC Khan”, “Mr Khan” and “neighbour Mr Khan” may each be somebody else; “Nan Sue” is Sue. */
function keyOfTitled(own: string, title: string, role: string | null): string {
  const key = foldName(title);
  if (isKin(key)) return own;
  return [key, own, ...(role === null ? [] : [`(${readRole(role).pseudonym})`])].join(' ');
}

/** “Teacher Mrs Holt”; behind “by” the sentence may go on with her: “told by teacher Mrs Holt hit her”. */
function roleBeforeTitle(text: string, first: PossibleName, end: number): string | null {
  const start = startOf(first);
  const isBy = /(?<!\p{L})by (?:\p{L}+ ){0,3}$/u.test(text.slice(Math.max(0, start - 2 * beside), start));
  return first.title === null || isBy ? null : roleBeside(text, start, end);
}

/** Of a name with its title. */
function startOf({ title, start }: PossibleName): number {
  return title === null ? start : start - title.length - 1;
}

/** “Told SW James was out”: the title is somebody else’s. */
function isToldTitle(text: string, name: PossibleName, end: number): boolean {
  const { title } = name;
  return title !== null && isBareWork(foldName(title)) && isToldOf(text, startOf(name), end);
}

const beforePlaces = /\b(?:in|near|around|outside|the)[ \u00a0]$/i;
const beforeEither = /\b(?:to|from)[ \u00a0]$/i;
const behindPlaces = new RegExp(String.raw`^['’]s (?:${sureStreetForms.map(capitalise).join('|')})\b`);

function standsAsPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 9), start);
  const behind = text.slice(end, end + 24);
  return beforePlaces.test(before) || behindPlaces.test(behind) || isOfBody(behind);
}

function isByWay(text: string, start: number, end: number): boolean {
  return beforeEither.test(text.slice(Math.max(0, start - 6), start)) && !standsAsPlace(text, start, end);
}

/** “Harbour Surgery”. */
function isOfBody(behind: string): boolean {
  const [, next = ''] = /^[ \u00a0](\p{Lu}\p{Ll}+)/u.exec(behind) ?? [];
  return next !== '' && isOrganisationWord(foldName(next));
}

function countAll(counts: Map<string, number>, keys: Iterable<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** “HOLT” is “Holt”. */
function tidy(words: readonly string[]): string {
  return words.map(tidyWord).join(' ');
}

function tidyWord(word: string): string {
  if (!isUpper(word)) return word;
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
