import { sureForms, sureStreetForms } from '../../../../../shared/place-words.ts';
import { findRoleWords, isKin, isOrganisationWord, readRole } from '../terms/cast-words.ts';
import {
  type CapitalWord,
  foldName,
  splitNameTokens,
  startsSentence,
  type WordPlace,
} from '../terms/name-tokens.ts';
import { isSurnameToo } from './forenames.ts';
import {
  afterLetters,
  alsoVerbs,
  isCommonForename,
  isEverydayForename,
  isGivenName,
  isMonthWord,
  onlyPeopleDo,
  saidOfPeople,
  tellsHarm,
} from './ordinary-words.ts';
import { readsAsTime } from './reads-as-name.ts';
import { readAsWord } from './surely-words.ts';
import { isBareWork, workTitles } from './titles.ts';

/** By where a word begins. */
type Called = (start: number) => boolean;

const reach = 48;
const bodies = new Set([
  ...sureStreetForms,
  ...sureForms(['house', 'park', 'hill', 'court', 'lodge', 'cottage']),
]);
/** “Art therapy”, “Faith group”, “Sky bill”. */
const things = new Set(
  'application bill box broadband centre church class club day event form funding group holiday home lesson lessons line night of payment period programme project room school service session sessions shop team term therapy tv work'.split(
    ' ',
  ),
);
const calledBefore =
  /(?<!\p{L})(?:called|named|nicknamed|known as|names? (?:is|was)|by the name of)[ \u00a0][“"‘']?$/iu;
/** “Left with Rob”, “seen by Grace”: somebody, where nothing more is said of what it is. */
const metBefore =
  /(?<!\p{L})(?:with|by|told|asked|saw|met|bit|hit|pushed|kicked|slapped|punched|hugged|(?:spoke|spoken|speak|speaking|talked|talking) (?:to|with))[ \u00a0]$/iu;
/** What debts and contracts are with. */
const companies = new Set(['sky', 'star']);
const never: Called = () => false;

interface Around {
  readonly titleOf: (at: number) => string | null;
  readonly notNames: ReadonlySet<string>;
  /** Nothing but a name explains its capital. */
  readonly isName: (word: CapitalWord) => boolean;
  /** By which somebody is called elsewhere in the run. */
  readonly called: ReadonlySet<string> | undefined;
}

/**
 * Everyday words of a text by which somebody is called there: “Nurse Faith”, “uncle Bill”, “a new partner called Will”, and the same word elsewhere in
 * it where it reads as a name, “Faith to ring”. Not “Rose Ward”, “SW Will visit”, “GP May 2012”.
 */
export function makeIsCalled(
  text: string,
  words: readonly CapitalWord[],
  { titleOf, notNames, isName, called }: Around,
): Called {
  const candidates = words.flatMap((word, at) => {
    const isOne = mayBeCalled(word.key) && !notNames.has(word.key);
    if (!isOne) return [];
    const next = words[at + 1];
    const before = words[at - 1];
    const isNamed =
      (next !== undefined && isName(next) && isBeforeSurname(text, word, next)) ||
      isBeforeLetter(text, word) ||
      (before !== undefined && isName(before) && isBesideForename(text, before, word)) ||
      isDoer(text, word);
    return [{ ...word, title: titleOf(at), isNamed }];
  });
  if (candidates.length === 0) return never;
  const tokens = splitNameTokens(text);
  const places = new Map(tokens.map((token, at) => [token.start, at]));
  const readings = candidates.filter(({ start, end }) => {
    const from = places.get(start);
    if (from === undefined || readsAsTime({ text, tokens, from, to: from + 1 })) return false;
    return readAsWord(text, tokens, from + 1) === 'name' && !goesOnAsThing(text.slice(end, end + reach));
  });
  const surely = readings.filter((one) => one.isNamed || isCalledSo({ ...one, text }, one.title));
  const keys = new Set(surely.map(({ key }) => key));
  const areAgain = readings.filter(
    ({ key, end }) =>
      (keys.has(key) || called?.has(key) === true) && !/^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 2)),
  );
  const starts = new Set([...surely, ...areAgain].map(({ start }) => start));
  return (start) => starts.has(start);
}

/** “Told Summer Hayes”, “Faith Adeleke hit”; not “Told Grace Tariq was out”, nor, where a sentence begins, “Will Adeleke attend”. */
function isBeforeSurname(text: string, word: CapitalWord, next: CapitalWord): boolean {
  if (!/^[ \u00a0]$/.test(text.slice(word.end, next.start))) return false;
  const isShouted = (one: CapitalWord) => one.text === one.text.toUpperCase();
  if (isShouted(word) !== isShouted(next) || (isGivenName(next.key) && !isSurnameToo(next.key))) return false;
  if (!startsSentence(text, word.start) || !(alsoVerbs.has(word.key) || isMonthWord(word.key))) return true;
  return standsAlone(text.slice(next.end, next.end + reach));
}

/** “Brought Hope M along”; not “Sky T V”, “Art A level”, nor “Will B attend” where a sentence begins. */
function isBeforeLetter(text: string, word: CapitalWord): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word.text) || isOftenElse(text, word)) return false;
  const [found = '', next = ''] = letterBehind.exec(text.slice(word.end, word.end + reach)) ?? [];
  return found !== '' && !afterLetters.has(next);
}

const letterBehind = /^[ \u00a0][B-HJ-Z](?:$|['’]s(?!\p{L})|[.,;)]| (?:and|&) | (\p{Ll}+))/u;

/** “Jason and Ray.”, “with Lynne and Ray”. */
function isBesideForename(text: string, before: CapitalWord, word: CapitalWord): boolean {
  if (!isGivenName(before.key) || !/^ (?:and|&) $/.test(text.slice(before.end, word.start))) return false;
  return !isOftenElse(text, word) && standsAlone(text.slice(word.end, word.end + reach));
}

const clauseBefore =
  /(?:,|(?<!\p{L})(?:and|after|although|as|because|before|but|if|once|said|says|since|so|that|then|though|until|what|when|where|which|while|whether)) $/u;
const noDeeds = new Set('absent aged also born had has is late present then was who whose with'.split(' '));

/** “Walked out and Rob went after him”, “a roast when Ray visits”: where a clause and no sentence begins, with a deed. */
function isDoer(text: string, word: CapitalWord): boolean {
  const { start, end } = word;
  if (isOftenElse(text, word) || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
  if (!clauseBefore.test(text.slice(Math.max(0, start - reach), start))) return false;
  const [, next = ''] = /^ (\p{L}+)/u.exec(text.slice(end, end + reach)) ?? [];
  const key = foldName(next);
  return (
    (saidOfPeople.has(key) && !noDeeds.has(key)) ||
    onlyPeopleDo.has(key) ||
    /^(?:knows|knew|visits)$/.test(key)
  );
}

/** A month, a company, a verb with which a sentence begins. */
function isOftenElse(text: string, { key, start }: WordPlace): boolean {
  return isMonthWord(key) || companies.has(key) || (alsoVerbs.has(key) && startsSentence(text, start));
}

function mayBeCalled(key: string): boolean {
  return isEverydayForename(key) || (isMonthWord(key) && isCommonForename(key));
}

/** “Jan (nursery nurse)”, “June (volunteer)”. */
function isBeforeRole(behind: string): boolean {
  const [, words = ''] = /^ \(([\p{L} -]{2,30})\)/u.exec(behind) ?? [];
  const role = findRoleWords(words.split(' ').at(-1) ?? '');
  return role !== null && ['staff', 'adult'].includes(readRole(role).kind);
}

const isWard = /^ Ward(?!\p{L})/u;

function goesOnAsThing(behind: string): boolean {
  const [, next = ''] = /^[ \u00a0](\p{L}+)/u.exec(behind) ?? [];
  const key = foldName(next);
  if (key === 'ward') return false;
  return things.has(key) || (/^\p{Lu}/u.test(next) && (isOrganisationWord(key) || bodies.has(key)));
}

function isCalledSo(word: WordPlace, title: string | null): boolean {
  const { text, key, start, end } = word;
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  if (calledBefore.test(before) || isBeforeRole(behind)) return true;
  // “Key worker: Joy.”
  const isListed = /\p{L}(?:: ?| ?\()$/u.test(before) && standsAlone(behind);
  if (isListed && isBehindRole(before.replace(/ ?[:(] ?$/, ' '), 'staff', 'adult', 'child')) return true;
  if (startsSentence(text, start)) return false;
  const isByWork = title === null ? isBehindRole(before, 'staff') : isOfWork(foldName(title));
  // “SW Chase referral”.
  if (isByWork)
    return !(alsoVerbs.has(key) || isMonthWord(key) || isWard.test(behind)) || standsAlone(behind);
  if (title !== null || isBehindRole(before, 'child', 'adult')) return true;
  if (/^\p{Lu}{2}/u.test(text.slice(start, end))) return false;
  return metBefore.test(before) && standsAlone(behind) && !isMonthWord(key) && !companies.has(key);
}

function isOfWork(title: string): boolean {
  return !isKin(title) && (workTitles.has(title) || isBareWork(title));
}

/** “key worker Joy”, “her friends Hope”. */
function isBehindRole(before: string, ...kinds: readonly string[]): boolean {
  if (!/\p{L}[ \u00a0]$/u.test(before)) return false;
  const words = foldName(
    before
      .trimEnd()
      .split(/[^\p{L}’'-]+/u)
      .slice(-3)
      .join(' '),
  );
  const singular = words.replace(/(?<=\p{L}{3})s$/u, '');
  return [words, singular].some((some) => {
    const role = findRoleWords(some);
    if (role === null || !some.endsWith(role)) return false;
    const { kind, pseudonym } = readRole(role);
    return kinds.includes(kind) && pseudonym !== 'Person';
  });
}

/** Nothing follows that it could be a part of: “Faith.”, “Faith and”, “Faith said”. */
function standsAlone(behind: string): boolean {
  if (/^(?:$|['’]s(?!\p{L})|[.,;:!?)\]\r\n”"]| (?:and|&|or) )/iu.test(behind)) return true;
  const [, next = ''] = /^ (\p{L}+)/u.exec(behind) ?? [];
  return [saidOfPeople, onlyPeopleDo].some((words) => words.has(foldName(next))) || tellsHarm(foldName(next));
}
