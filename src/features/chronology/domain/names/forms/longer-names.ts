import { isOrganisationWord, isPersonWord, particles, readRole } from '../terms/cast-words.ts';
import { familyName, marks } from '../terms/marks.ts';
import { isCapitalised, type NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { roleBeside } from '../unlisted/role-beside.ts';
import { hyphen, mayBeSurname } from '../unlisted/somebody-else.ts';
import { isSurelyGrown } from '../unlisted/surely-grown.ts';
import { isListedWord, isMonthWord, isShortForm } from '../words/ordinary-words.ts';
import { readsAsTime } from '../words/reads-as-name.ts';
import { longestMatch, type Match } from './match-names.ts';
import type { NameIndex } from './name-index.ts';
import { bearersOf, isOfWork, sayPeople, useOf } from './whom-named.ts';

/** A name of the list, what stands for it, and what was found just before it. */
interface Named {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly match: Match;
  readonly one: Replacement;
  readonly before: Replacement | undefined;
}

/** Tokens of a text, from the first to behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const oneSpace = /^[ \u00a0]$/;

/**
 * “Kelly Holt-Quillan”, “Kelly Bell-Holt”, “Holt-Quillan”: a hyphen between a surname of the list and another word with a capital makes one
 * longer name, of somebody else or of whoever has the part. What stands for the part where there is none.
 */
export function asLongerName(named: Named, index: NameIndex): Replacement {
  const { tokens, match, one } = named;
  const use = useOf(match.namings, index.people);
  const isOfFamily = match.namings.every((naming) => naming.isOfFamily === true);
  const isPlace = match.namings.some(({ member }) => index.people[member]?.kind === 'place');
  if (isPlace || !(use === 'full' || use === 'surname' || isOfFamily)) return one;
  let end = match.to;
  while ((tokens[end]?.start ?? one.end) < one.end) end += 1;
  const run = {
    from: use === 'surname' ? startOfRun(named) : match.from,
    to: endOfRun(named.text, tokens, end, index),
  };
  if (run.from === match.from && run.to === end) return one;
  return use === 'surname' ? saySurname(named, run, index) : sayWhole(named, run, index);
}

/** “Kelly Holt-Quillan”: whoever is called Kelly Holt, or somebody else. */
function sayWhole({ text, tokens, match, one }: Named, run: Run, index: NameIndex): Replacement {
  const end = tokens[run.to - 1]?.end ?? one.end;
  const parts = tokens.slice(match.to, run.to);
  const isOwn = one.members.some((member) =>
    parts.every(({ key }) => isSurnameOf(key, index, (bearer) => bearer === member)),
  );
  if (isOwn && one.members.length === 1) return { ...one, end };
  return sayDoubtful({ text, start: tokens[match.from]?.start ?? one.start, end }, one, index);
}

/** “Kelly Bell-Holt” is Kelly, or somebody else; “Holt-Quillan” nobody whom the list knows. */
function saySurname({ text, tokens, match, one, before }: Named, run: Run, index: NameIndex): Replacement {
  const end = tokens[run.to - 1]?.end ?? one.end;
  const first = tokens[run.from]?.start ?? one.start;
  const start = one.isUnlisted === true ? Math.min(first, one.start) : first;
  const isBehindForename =
    before?.isForename === true && (before.start === start || oneSpace.test(text.slice(before.end, first)));
  if (isBehindForename) return sayDoubtful({ text, start: before.start, end }, before, index);
  const forename = forenameBehind({ text, tokens, from: run.from, to: run.to }, index);
  if (forename !== null) return sayDoubtful({ text, start, end: forename.end }, forename, index);
  const bearers = bearersOf(match.namings, index.people);
  const isOfFamily = (member: number) => ['child', 'adult'].includes(index.people[member]?.kind ?? '');
  const title = tokens[run.from - 1];
  const areAll = tokens.slice(run.from, run.to).every(({ key }) => isSurnameOf(key, index, isOfFamily));
  const isAtWork = title !== undefined && oneSpace.test(text.slice(title.end, first)) && isOfWork(title.key);
  const isFamily = areAll && start === first && !isAtWork;
  return isFamily
    ? { start, end, shownAs: familyName, members: [], bearers }
    : { start, end, shownAs: marks.name, members: [], isUnlisted: true, mayMean: one.members, bearers };
}

/** “HOLT-QUILLAN, Kelly”. */
function forenameBehind({ text, tokens, from, to }: TokenPlace, { root, people }: NameIndex) {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined || next === undefined) return null;
  const surname = text.slice(first.start, last.end);
  if (surname !== surname.toUpperCase() || !/^, ?$/.test(text.slice(last.end, next.start))) return null;
  const match = longestMatch(text, tokens, to, root);
  const isForename = match !== null && isCapitalised(next) && useOf(match.namings, people) === 'forename';
  if (!isForename) return null;
  const isOfFamily = (member: number) => ['child', 'adult'].includes(people[member]?.kind ?? '');
  const members = [...new Set(match.namings.map(({ member }) => member))].filter(isOfFamily);
  return { members, end: tokens[match.to - 1]?.end ?? next.end };
}

function sayDoubtful(
  place: { readonly text: string; readonly start: number; readonly end: number },
  { members }: Pick<Replacement, 'members'>,
  { people }: NameIndex,
): Replacement {
  const { start, end } = place;
  const role = roleBeside(place.text, start, end);
  const said = role === null ? null : readRole(role).pseudonym;
  const isTheirs = members.some((member) => readRole(people[member]?.role ?? '').pseudonym === said);
  const shownAs = sayPeople(members, 'full', people);
  if (members.length === 0 || shownAs === marks.name || (isSurelyGrown(place) && !isTheirs))
    return { start, end, shownAs: marks.name, members: [], isUnlisted: true, mayMean: members };
  return { start, end, shownAs: `${shownAs} or ${marks.name}`, members, isUnlisted: true };
}

/** The place behind the words that hyphens join to what ends at a token. */
function endOfRun(text: string, tokens: readonly NameToken[], end: number, index: NameIndex): number {
  let at = end;
  while (isJoined(text, tokens, at, index) && !beginsWhole(text, tokens, at, index)) {
    at += 1;
    while (goesOnWithin(text, tokens, at)) at += 1;
  }
  return at;
}

function startOfRun({ text, tokens, match, before }: Named): number {
  let at = match.from;
  const taken = before?.end ?? 0;
  while (at > 0 && (tokens[at - 1]?.start ?? 0) >= taken) {
    const [word, next] = [tokens[at - 1], tokens[at]];
    if (word === undefined || next === undefined || !hyphen.test(text.slice(word.end, next.start))) break;
    if (!isPartOfSurname(text, tokens, at - 1)) break;
    at -= 1;
  }
  return at;
}

function isJoined(text: string, tokens: readonly NameToken[], at: number, index: NameIndex): boolean {
  const [last, word] = [tokens[at - 1], tokens[at]];
  if (last === undefined || word === undefined) return false;
  const gap = text.slice(last.end, word.start);
  if (!(hyphen.test(gap) || (gap === dash && isNobodys(word, index)))) return false;
  return isPartOfSurname(text, tokens, at);
}

/** Typed for a hyphen: between two who are listed it parts them. */
const dash = '\u2013';

function isNobodys({ key }: NameToken, { root }: NameIndex): boolean {
  return !root.next.has(key);
}

/** The rest of “McBride” and “O’Brien”. */
function goesOnWithin(text: string, tokens: readonly NameToken[], at: number): boolean {
  const [last, word] = [tokens[at - 1], tokens[at]];
  if (last === undefined || word === undefined || word.key === 's') return false;
  return isCapitalised(word) && /^['’‘ʼ]?$/.test(text.slice(last.end, word.start));
}

/** “Isla Holt-Mark Reed”: another whole name begins. */
function beginsWhole(text: string, tokens: readonly NameToken[], at: number, { root }: NameIndex): boolean {
  const match = longestMatch(text, tokens, at, root);
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (match === null || first === undefined || second === undefined || match.to === at + 1) return false;
  const isWhole = match.namings.some(({ use, isOfFamily }) => use === 'full' || isOfFamily === true);
  return isWhole && oneSpace.test(text.slice(first.end, second.start));
}

const saidOfNobody = new Set(['age', 'home', 'no', 'seen']);
const namesNobody = /(?:tion|sion|ment|ness|ity)$/;

/** Any word with a capital but those that say what somebody is, a body, an abbreviation, or what is said of people. */
function isPartOfSurname(text: string, tokens: readonly NameToken[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined || !isCapitalised(word)) return false;
  const { key } = word;
  if (key.length === 1) return goesOnWithin(text, tokens, at + 1);
  if (particles.has(key)) return true;
  if (
    saidOfNobody.has(key) ||
    (isPersonWord(key) && readRole(key).kind !== 'place') ||
    isShortForm(word.text) ||
    (isOrganisationWord(key) && key !== 'ward')
  )
    return false;
  if (isListedWord(key) && namesNobody.test(key)) return false;
  return isMonthWord(key) ? !readsAsTime({ text, tokens, from: at, to: at + 1 }) : mayBeSurname(word);
}

function isSurnameOf(key: string, { root }: NameIndex, isMeant: (member: number) => boolean): boolean {
  const namings = root.next.get(key)?.namings ?? [];
  return namings.some(({ member, use }) => use === 'surname' && isMeant(member));
}
