import type { Entry } from '../../entry.ts';
import { workersOf } from '../../entry-detail.ts';
import { findRoleWords, isPersonWord, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { alsoVerbs, isCommonForename, isMonthWord, isOrdinary, wordNames } from '../words/ordinary-words.ts';
import { hiddenOf, isParticle } from './stated-names.ts';
import {
  isAlsoName,
  isCapital,
  isEveryday,
  mayBeCalled,
  readStatedText,
  type StatedText,
  type StatedWord,
} from './stated-text.ts';

/** A worker whom entries state, by one spelling. */
export interface StatedWorker {
  /** Without titles and roles. */
  readonly words: readonly string[];
  /** As written: “Ms”; null where none tells that a surname follows. */
  readonly title: string | null;
  /** As a list of people says it: “health visitor”, or “professional” where nothing says more. */
  readonly role: string;
  /** How often they are stated. */
  readonly times: number;
}

/** What every worker is whose role nobody says. */
export const anyWorker = 'professional';

/** Whether a name is a town’s or an agency’s as far as is known; behind a title it is no town’s. */
export type IsNoPerson = (name: string, isTitled?: boolean) => boolean;

interface Reading extends StatedText {
  readonly hidden: ReadonlySet<StatedWord>;
  readonly isNoPerson: IsNoPerson;
  readonly hasBody: boolean;
}

interface Name {
  readonly words: readonly StatedWord[];
  readonly title: string | null;
}

const mostWords = 6;

/**
 * The workers whom entries state to have come or gone and who are surely named, the longest names first: a list of people goes for all of
 * a document. Of a town’s team, an agency and an everyday word nothing is listed.
 */
export function listStatedWorkers(
  entries: readonly Entry[],
  isNoPerson: IsNoPerson,
): readonly StatedWorker[] {
  const found = new Map<string, StatedWorker>();
  for (const worker of entries.flatMap((entry) => statedBy(entry, isNoPerson))) {
    const key = foldName([worker.title ?? '', ...worker.words].join(' '));
    const before = found.get(key) ?? { ...worker, times: 0 };
    const role = before.role === anyWorker ? worker.role : before.role;
    found.set(key, { ...before, role, times: before.times + 1 });
  }
  return [...found.values()].toSorted((first, second) => second.words.length - first.words.length);
}

function statedBy({ detail }: Entry, isNoPerson: IsNoPerson): readonly StatedWorker[] {
  const post = detail?.kind === 'allocation' && detail.post === 'chair' ? readRole('chair').name : anyWorker;
  return workersOf(detail).flatMap((text) => {
    const { names, hidden } = readNames(text, isNoPerson);
    const role = readStaffRole(text, hidden, post);
    return names.map(({ words, title }) => {
      return { words: words.map((word) => word.text), title, role, times: 1 };
    });
  });
}

/** The names in a text that states who a worker is, each as its words: those that are surely names, as far as the text tells. */
export function namesStated(text: string): readonly (readonly string[])[] {
  return readNames(text, () => false).names.map(({ words }) => words.map((word) => word.text));
}

function readNames(text: string, isNoPerson: IsNoPerson) {
  const read = readStatedText(text);
  const hidden = hiddenOf(read);
  const reading = { ...read, hidden, isNoPerson, hasBody: read.runs.some((run) => run.some(isOfBody)) };
  const whole = inOneName(text, reading);
  const names = whole === null ? read.runs.flatMap((run) => sureName(run, reading) ?? []) : [whole];
  return { names, hidden };
}

/** What may be a name tells no role: “Okonkwo Head”. Of a mother who is stated nobody knows that she is a worker. */
function readStaffRole(text: string, hidden: ReadonlySet<StatedWord>, post: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    parts.push(text.slice(at, start));
    at = end;
  }
  const rest = [...parts, text.slice(at)].join(' . ');
  const { kind, name } = readRole(findRoleWords(rest) ?? post);
  if (kind === 'staff') return name;
  return kind === 'place' || kind === 'word' ? post : 'person';
}

/** “Okonkwo, Joy” is one worker, and so is “Ward, Joy”. */
function inOneName(text: string, { runs, hidden, isNoPerson }: Reading): Name | null {
  const [one, other, ...more] = runs;
  const [surname, forename] = [one?.[0], other?.[0]];
  if (surname === undefined || forename === undefined || more.length > 0) return null;
  const areSingle = one?.length === 1 && other?.length === 1 && hidden.has(surname) && hidden.has(forename);
  if (!areSingle || !/^,\s*$/.test(text.slice(surname.end, forename.start))) return null;
  const mayBeSurname = surname.sense === 'open' || isAlsoName(surname);
  const areSure = mayBeCalled(forename.key) || (!isOrdinary(surname.key) && !isOrdinary(forename.key));
  if (!mayBeSurname || !areSure || isNoPerson(surname.text) || isNoPerson(forename.text)) return null;
  return { words: [forename, surname], title: null };
}

/** The name in a run of words where it is surely a person’s. */
function sureName(run: readonly StatedWord[], reading: Reading): Name | null {
  const { hidden, isNoPerson } = reading;
  const titled = nameBehindTitle(run, reading);
  if (titled !== null) return titled.words.some(({ text }) => isNoPerson(text, true)) ? null : titled;
  const from = run.findIndex((word) => hidden.has(word) && mayBegin(word));
  const words = from < 0 ? [] : wordsFrom(run, from, hidden);
  const [first] = words;
  if (first === undefined || words.length > mostWords || isNoName(words)) return null;
  const rest = run.slice(from + words.length);
  if (rest.some(isOfBody)) return null;
  const isSure = words.length > 1 || isSureAlone(first, run, reading);
  const texts = [first.text, words.map((word) => word.text).join(' ')];
  const isCalledSo = words.length > 1 && mayBeCalled(first.key);
  return isSure && !texts.some((text, at) => isNoPerson(text) && !(isCalledSo && at === 0))
    ? { words, title: null }
    : null;
}

/** No name begins with an everyday word, as far as is known, and none with “van”. */
function mayBegin(word: StatedWord): boolean {
  return word.sense === 'open' && !isEveryday(word) && (isCapital(word) || !isParticle(word));
}

/** “Ms Young”, “Dr Ward”: behind such a title any word is a surname. */
function nameBehindTitle(run: readonly StatedWord[], { isCased }: StatedText): Name | null {
  const [title, ...rest] = run;
  if (title?.sense !== 'title' || !isCased || !tellsSurname(title.key)) return null;
  const end = rest.findIndex((word) => !mayFollowTitle(word));
  const words = rest.slice(0, end < 0 ? rest.length : end);
  const isWhole = words.length > 0 && words.length <= mostWords && !isNoName(words);
  return isWhole ? { words, title: title.text } : null;
}

function mayFollowTitle(word: StatedWord): boolean {
  if (isParticle(word)) return true;
  return isCapital(word) && (word.sense === 'open' || isAlsoName(word) || word.text.length === 1);
}

function tellsSurname(key: string): boolean {
  return (sexOfTitle(key) ?? null) !== null || key === 'dr' || key === 'doctor' || key === 'mx';
}

/** Where capitals tell nothing, a name ends before an everyday word. */
function wordsFrom(
  run: readonly StatedWord[],
  from: number,
  hidden: ReadonlySet<StatedWord>,
): readonly StatedWord[] {
  const words: StatedWord[] = [];
  for (const [at, word] of run.entries()) {
    if (at < from) continue;
    if (!hidden.has(word) || !goesOn(run, at, from)) break;
    words.push(word);
  }
  const last = words.at(-1);
  const next = run[from + words.length];
  // “Joy Support Worker”.
  const isOfRole = next?.sense === 'role' && words.length > 1 && last !== undefined && isEveryday(last);
  return isOfRole ? words.slice(0, -1) : words;
}

function goesOn(run: readonly StatedWord[], at: number, from: number): boolean {
  const [first, word, next] = [run[from], run[at], run[at + 1]];
  if (first === undefined || word === undefined) return false;
  if (word.sense !== 'open' && !(isParticle(word) && next?.sense === 'open')) {
    // “Joy Ward”, where the forename tells that somebody is named.
    const isLast = next === undefined || next.sense === 'open';
    return at > from && isLast && isCapital(word) && isAlsoName(word) && mayBeCalled(first.key);
  }
  if (at === from || isParticle(word)) return true;
  return isCapital(first) ? isCapital(word) : !isEveryday(word) || isPair(run);
}

/** “rose young”; not “may change”. */
function isPair(run: readonly StatedWord[]): boolean {
  const [first, second] = run;
  const isNamed = first !== undefined && (isCommonForename(first.key) || wordNames.has(first.key));
  return isNamed && run.length === 2 && second?.sense === 'open';
}

/** “Barnardo’s”, “care.example”. */
function isNoName(words: readonly StatedWord[]): boolean {
  return /['’]s$/i.test(words.at(-1)?.text ?? '') || words.some(({ text }) => /\p{L}{2}\.\p{L}/u.test(text));
}

/** “Lontown team”, “Lontown MASH”; not “Okonkwo HV”. */
function isOfBody({ sense, key }: StatedWord): boolean {
  return sense === 'body' || (sense === 'short' && !isPersonWord(key));
}

const longestShort = 4;

/** “Joy”, “okonkwo”; not “Student”, “will” or what may be an abbreviation. */
function isSureAlone(word: StatedWord, run: readonly StatedWord[], { isOneWord, hasBody }: Reading): boolean {
  const at = run.indexOf(word);
  const [before, next] = [run[at - 1], run[at + 1]];
  if (alsoVerbs.has(word.key) || isMonthWord(word.key)) {
    const isClear = isOneWord || isOfPerson(before);
    return isClear || (!isMonthWord(word.key) && isCapital(word) && (run.length === 1 || isOfPerson(next)));
  }
  if (mayBeCalled(word.key)) return true;
  if (isOrdinary(word.key) || word.key.length < 2) return false;
  if (isCapital(word) && word.text === word.text.toUpperCase() && word.text.length <= longestShort)
    return false;
  if (next?.sense === 'open' && !isOrdinary(next.key)) return false;
  return !hasBody;
}

/** A title or a role. */
function isOfPerson(word: StatedWord | undefined): boolean {
  return word !== undefined && ['title', 'phrase', 'role', 'short'].includes(word.sense);
}
