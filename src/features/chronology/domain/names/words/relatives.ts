import { isOrganisationWord, isPersonWord, sexOfTitle } from '../terms/cast-words.ts';
import { marks } from '../terms/marks.ts';
import { isCapitalised, type NameToken, startsSentence } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import {
  beforeLetters,
  endsLikeOrdinary,
  isCommonForename,
  isGivenName,
  isMonthWord,
  isOrdinary,
  isShortForm,
  saidOfPeople,
  wordNames,
} from './ordinary-words.ts';
import { isBehindTelling } from './told-beside.ts';
import { isTownName } from './town-names.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
}

const mostBefore = 3;
const firmWords =
  'Associates|Autos|Bakers|Bakery|Barbers|Bros|Brothers|Builders|Butchers|Cabs|Cafe|Café|Cars|Chemist|Chemists|Cleaners|Consulting|Garage|Hair|Kebabs|LLP|Ltd|Limited|Law|Legal|Lettings|Motors|News|Newsagents|Opticians|PLC|Partners|Pharmacy|Pizza|Plc|Plumbing|Properties|Recruitment|Removals|Restaurant|Roofing|Salon|Scaffolding|Solicitors|Sons|Store|Stores|Supermarket|Takeaway|Taxis|Transport|Tyres';

/**
 * Somebody who shares a surname of the list: “Samira Haddad”, “S. Haddad” and “Haddad, Samira”, where the list knows a
 * Karim only. The whole name is then nobody’s of the list. Null where the surname stands alone or behind a title.
 *
 * @param isOfList whether a word begins a name of the list.
 */
export function findRelative(
  { text, tokens, from, to }: TokenPlace,
  isOfList: (key: string) => boolean = () => true,
): Stretch | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const start = startOfForenames(text, tokens, from);
  if (start < from) {
    return { start: tokens[start]?.start ?? first.start, end: last.end, shownAs: marks.name };
  }
  if (isOfFirm(text, last.end)) return { start: first.start, end: last.end, shownAs: marks.name };
  const after = tokens[to];
  const isForenameToo =
    after !== undefined &&
    !isOfList(after.key) &&
    isFreeOfTitle(tokens[from - 1]) &&
    isNameBehind(text, first, last, after);
  if (isForenameToo) return { start: first.start, end: after.end, shownAs: marks.name };
  const isBehind =
    after !== undefined && !isTitled(tokens[from - 1]) && isForenameBehind(text, last, after, tokens[to + 1]);
  return isBehind ? { start: first.start, end: after.end, shownAs: marks.name } : null;
}

/** The place of the first of the forenames and initials that stand just before a surname; its own where none do. */
function startOfForenames(text: string, tokens: readonly NameToken[], from: number): number {
  let at = from;
  while (at > 0 && from - at < mostBefore) {
    const before = tokens[at - 1];
    const next = tokens[at];
    if (before === undefined || next === undefined) break;
    if (!isPartOfName(text, before, next, tokens[at - 2])) break;
    at -= 1;
  }
  return at;
}

/** Whether a word, or an initial, is a forename before the next: “Samira Haddad”, “S. Haddad”. */
export function isPartOfName(
  text: string,
  word: NameToken,
  next: NameToken,
  before: NameToken | undefined,
): boolean {
  const gap = text.slice(word.end, next.start);
  if (!isCapitalised(word)) return false;
  if (word.key.length === 1) {
    return (
      /^(?:\.?[ \u00a0]?|\.)$/.test(gap) &&
      word.key !== 'i' &&
      word.key !== 'a' &&
      !isLabel(text, before, word)
    );
  }
  if (!/^[ \u00a0-]$/.test(gap) || isAbbreviation(word, next)) return false;
  return isForename(text, word);
}

const longestAbbreviation = 5;

/** “LVM Kelly”: in capitals before a word that is not. */
function isAbbreviation({ key, text }: NameToken, next: NameToken): boolean {
  const isShort = text.length <= longestAbbreviation && text === text.toUpperCase();
  return isShort && next.text !== next.text.toUpperCase() && !isCommonForename(key);
}

/** “Plan B Haddad”, “grade K”: the letter belongs to what stands before it. */
function isLabel(text: string, before: NameToken | undefined, letter: NameToken): boolean {
  const isBeside = before !== undefined && /^ $/.test(text.slice(before.end, letter.start));
  return (
    (isBeside && beforeLetters.has(before.key)) || /[\d&/'’.-]$/.test(text.slice(0, letter.start).slice(-1))
  );
}

/** A capital that no everyday word, role or agency explains. */
function isForename(text: string, { key, text: own, start }: NameToken): boolean {
  if (isPersonWord(key) || isOrganisationWord(key) || isShortForm(own) || isMonthWord(key)) return false;
  if (isCommonForename(key) || wordNames.has(key)) return true;
  if (key.length < 3 || isOrdinary(key)) return false;
  return !startsSentence(text, start) || !endsLikeOrdinary(key);
}

/** What firms are called by, as words with a capital behind a name. */
const firm = new RegExp(
  String.raw`^(?:['’]s?)?(?: (?:& |and )?\p{Lu}[\p{L}’'-]+){0,2} (?:& |and )?(?:${firmWords})(?![\p{L}’'-])`,
  'u',
);

/** “Hussain’s Taxis”, “Akhtar Lowe LLP”: whoever a firm is called by. */
function isOfFirm(text: string, end: number): boolean {
  return firm.test(text.slice(end, end + 48));
}

function isFreeOfTitle(before: NameToken | undefined): boolean {
  return before === undefined || sexOfTitle(before.key) === undefined;
}

/** “Hussain Shah”, where the list has the surname Hussain; not “told Hussain Shah was out”. */
function isNameBehind(text: string, first: NameToken, last: NameToken, after: NameToken): boolean {
  if (!/^[ \u00a0]$/.test(text.slice(last.end, after.start)) || isBehindTelling(text.slice(0, first.start)))
    return false;
  if (![last, after].every(({ text: own }) => /^\p{Lu}\p{Ll}/u.test(own))) return false;
  if (isGivenName(after.key)) return true;
  return isGivenName(last.key) && !isOrdinary(after.key) && !isKnownWord(after);
}

function isKnownWord({ key, text }: NameToken): boolean {
  return (
    key.length < 3 ||
    isPersonWord(key) ||
    isOrganisationWord(key) ||
    isShortForm(text) ||
    isMonthWord(key) ||
    isTownName(text)
  );
}

function isTitled(before: NameToken | undefined): boolean {
  return before !== undefined && sexOfTitle(before.key) !== undefined;
}

/** “HADDAD, Samira was seen”; not “told Haddad, Marlsea police”. */
function isForenameBehind(
  text: string,
  surname: NameToken,
  word: NameToken,
  next: NameToken | undefined,
): boolean {
  if (!/^, ?$/.test(text.slice(surname.end, word.start)) || !isCapitalised(word)) return false;
  if (!isForename(text, word)) return false;
  // “Ms O’Brien, Sian O’Brien”: another name begins.
  if (next !== undefined && isCapitalised(next) && /^[ \u00a0]$/.test(text.slice(word.end, next.start)))
    return false;
  const isShouted = surname.text.length > 2 && surname.text === surname.text.toUpperCase();
  return isShouted || isCommonForename(word.key) || next === undefined || saidOfPeople.has(next.key);
}
