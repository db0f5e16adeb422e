import type { Entry } from '../entry.ts';
import { workersOf } from '../entry-detail.ts';
import { findRoleWords, isOrganisationWord, plainWords, readRole, sexOfTitle } from './cast-words.ts';
import { foldName } from './name-tokens.ts';
import {
  alsoVerbs,
  isCommonForename,
  isMonthWord,
  isOrdinary,
  isShortForm,
  wordNames,
} from './ordinary-words.ts';

/** The name of a worker in what an entry states, and where it stands there, in UTF-16 units. */
export interface StatedName {
  /** Its words, without titles and roles. */
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A worker whom entries state, by one spelling. */
export interface StatedWorker {
  readonly words: readonly string[];
  /** As a list of people says it: “health visitor”, or “professional” where nothing says more. */
  readonly role: string;
  /** How often they are stated. */
  readonly times: number;
}

/** What every worker is whose role nobody says. */
export const anyWorker = 'professional';

/** Words that stand where nobody is named: “Duty”, “Not yet allocated”. */
const nobody = new Set(
  `allocated allocation another awaiting awaited be been cover covering duty early somebody someone help left locum n new no nobody none
  not one other pending post previous same several still tba tbc temporary unallocated unassigned vacancy vacant various yet`.split(
    /\s+/,
  ),
);
/** Words that part a name from what is said of it: “Joy from the hub”, “Joy and Faith”. */
const parting = new Set(
  `a an and are as at by for from has in is not now of on or since the then till to until via was who with`.split(
    ' ',
  ),
);
const letters = /[\p{L}\p{M}]+(?:[’'.-]+[\p{L}\p{M}]+)*/gu;
/** What stands for somebody in a text already: “Person 1”, “[name]”. */
const givenAlready = /\p{L}+ ?\d{1,3}(?!\d)|\[[^[\]\n]{1,40}\]/gu;
const longest = 4;

interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The workers whom entries state to have come or gone, the longest names first. */
export function listStatedWorkers(entries: readonly Entry[]): readonly StatedWorker[] {
  const found = new Map<string, StatedWorker>();
  for (const worker of entries.flatMap(statedBy)) {
    const key = foldName(worker.words.join(' '));
    const before = found.get(key) ?? { ...worker, times: 0 };
    const role = before.role === anyWorker ? worker.role : before.role;
    found.set(key, { words: before.words, role, times: before.times + 1 });
  }
  return [...found.values()].toSorted((first, second) => second.words.length - first.words.length);
}

function statedBy({ detail }: Entry): readonly StatedWorker[] {
  const post = detail?.kind === 'allocation' && detail.post === 'chair' ? readRole('chair').name : anyWorker;
  return workersOf(detail).flatMap((text) => {
    const role = readStaffRole(text) ?? post;
    return namesStated(text).map((words) => ({ words, role, times: 1 }));
  });
}

function readStaffRole(text: string): string | null {
  const { kind, name } = readRole(text);
  return kind === 'staff' ? name : null;
}

/** The names in a text that states who a worker is, each as its words in the order in which they are said. */
export function namesStated(text: string): readonly (readonly string[])[] {
  return inOneName(text, findStatedNames(text)).map(({ words }) => words);
}

/** “Okonkwo, Joy” is one worker. */
function inOneName(text: string, names: readonly StatedName[]): readonly Pick<StatedName, 'words'>[] {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) return names;
  const isTurned = /^,\s*$/.test(text.slice(first.end, second.start));
  const areSingle = first.words.length === 1 && second.words.length === 1;
  return isTurned && areSingle ? [{ words: [...second.words, ...first.words] }] : names;
}

/**
 * The names in a text that states who a worker is. There a word of any kind is a name in doubt, in small letters too, where it is the
 * only one: “joy”, “Okonkwo”. Not “Duty team”, and not what stands for a name already.
 */
export function findStatedNames(text: string): readonly StatedName[] {
  const bare = text.replace(givenAlready, (given) => '\0'.repeat(given.length));
  const words = Array.from(bare.matchAll(letters), ({ 0: word, index: start }): Word => {
    return { text: word, key: foldName(word).replaceAll('’', "'"), start, end: start + word.length };
  });
  return splitRuns(bare, words).flatMap((run) => nameIn(run, words.length === 1) ?? []);
}

/** Words beside each other, parted by signs and by words such as “from”. */
function splitRuns(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let end = 0;
  for (const word of words) {
    const isBeside = /^\.?[ \u00a0]+$/.test(text.slice(end, word.start));
    end = word.end;
    if (parting.has(word.key)) runs.push([]);
    else if (isBeside && runs.length > 0) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

function nameIn(run: readonly Word[], isAlone: boolean): StatedName | null {
  let from = 0;
  while (from < run.length) {
    const passed = passOver(run, from, isAlone);
    if (passed === 0) break;
    from += passed;
  }
  const rest = run.slice(from, from + longest);
  const cut = rest.findIndex((_, at) => at > 0 && tellsNobody(rest, at) > 0);
  const own = cut < 0 ? rest : rest.slice(0, cut);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined || last.end - first.start < 2) return null;
  const isPlain = own.every(({ key }) => isOrdinary(key) && !mayBeCalled(key));
  if (isPlain && (own.length > 1 || cut > 0)) return null;
  return { words: own.map((word) => word.text), start: first.start, end: last.end };
}

/** How many words at this place are before a name and no part of it. */
function passOver(run: readonly Word[], at: number, isAlone: boolean): number {
  const word = run[at];
  if (word === undefined) return 0;
  const telling = tellsNobody(run, at);
  if (telling > 0) return telling;
  if (sexOfTitle(word.key) !== undefined) return 1;
  const isSmall = word.text === word.text.toLowerCase();
  return isSmall && !isAlone && isOrdinary(word.key) && !mayBeCalled(word.key) ? 1 : 0;
}

/** How many words from here on are a role, a body or none; 0 where the word may be a name. */
function tellsNobody(run: readonly Word[], at: number): number {
  const word = run[at];
  if (word === undefined) return 0;
  for (const count of [3, 2, 1]) {
    const phrase = run.slice(at, at + count);
    const text = phrase.map((one) => one.text).join(' ');
    if (phrase.length === count && findRoleWords(text) === plainWords(text)) return count;
  }
  return nobody.has(word.key) || isOrganisationWord(word.key) || isShortForm(word.text) ? 1 : 0;
}

function mayBeCalled(key: string): boolean {
  return isCommonForename(key) || wordNames.has(key) || isMonthWord(key) || alsoVerbs.has(key);
}
