import { isKin, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName, isCapitalised, type NameToken } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { isCommonForename, isMonthWord, isOrdinary, saidOfPeople, wordSurnames } from './ordinary-words.ts';
import { isToldOf } from './told-beside.ts';

/** Of people at work: no child of a family is called so. */
export const workTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx sir lady dr prof professor pc dc ds di dci ps wpc pcso sgt sergeant insp inspector supt det detective constable judge hhj cllr
  councillor rev reverend`.split(/\s+/),
);
/** Titles that some write with a dot: behind any other the dot is the sentence’s. */
const dotted = new Set('mr mrs ms dr prof sgt insp supt det cllr rev'.split(' '));
/** Nothing ends with these: behind them a line was broken. */
const neverLast = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof']);
const space = /^[ \u00a0_]{1,2}$/;
const dotAndSpace = /^\.[ \u00a0_]{0,2}$/;
const lineEnd = /^\.?[ \u00a0]?\r?\n$/;
const collarNumber = /^ ?\d{1,6}[ \u00a0]$/;

type Place = Pick<NameToken, 'text' | 'key' | 'start' | 'end'>;

/** “SW”, “HV”, “nurse”: what somebody is, as records say it without a name too. */
export function isBareWork(title: string): boolean {
  return (
    sexOfTitle(title) === null && !isKin(title) && !workTitles.has(title) && readRole(title).kind === 'staff'
  );
}

/** “Mrs. Holt”, “PC 1234 Rose”; not “GP 12 May”, “seen by SW. Rose was ill”. */
export function isTitleOf(text: string, title: Place, first: Place): boolean {
  if (!isCapitalised(title)) return false;
  if (isJustBefore(text, title, first)) return true;
  return (
    collarNumber.test(text.slice(title.end, first.start)) &&
    !isMonthWord(first.key) &&
    readRole(title.key).pseudonym === 'Police officer'
  );
}

/** “Mr and Mrs”, at the second. */
export function isCouple(text: string, { key, start }: Pick<Place, 'key' | 'start'>): boolean {
  return (
    /^(?:mrs|ms)$/.test(key) &&
    /(?<!\p{L})(?:Mr|Dr)\.? ?(?:and|&|\+|\/) ?$/iu.test(text.slice(0, start).slice(-12))
  );
}

/** Whether a title stands before a word in the same sentence and line, with or without a dot. */
function isJustBefore(text: string, title: Place, word: Place): boolean {
  if (sexOfTitle(title.key) === undefined) return false;
  const gap = text.slice(title.end, word.start);
  if (space.test(gap)) return true;
  if (lineEnd.test(gap)) return neverLast.has(title.key);
  if (!dotAndSpace.test(gap) || !dotted.has(title.key)) return false;
  return sexOfTitle(title.key) !== null || !endsSentence(text, title, word);
}

/** “Seen by Dr. On antibiotics”. */
const calledByNobody = new Set(
  'a after also and are at before by for from has if is it not on seen that the then they this was we when with'.split(
    ' ',
  ),
);

/** “Seen by Dr. Ella has a rash”: a forename that does something begins a sentence. */
function endsSentence(text: string, title: Place, word: Place): boolean {
  const [, before = ''] = /(\p{L}+) $/u.exec(text.slice(Math.max(0, title.start - 24), title.start)) ?? [];
  const [, behind = ''] = /^ (\p{Ll}+)/u.exec(text.slice(word.end, word.end + 24)) ?? [];
  if (before === 'the' || before === 'a') return true;
  if (/^\p{Ll}/u.test(before) && calledByNobody.has(foldName(word.text))) return true;
  return /^\p{Ll}/u.test(before) && isCommonForename(foldName(word.text)) && saidOfPeople.has(behind);
}

/**
 * The title before a name, where it is theirs: not of “told SW Rose was ill”.
 *
 * @param hasForename what stands behind it is no surname alone.
 */
export function titleOf({ text, tokens, from, to }: TokenPlace, hasForename: boolean): NameToken | null {
  const [before, first, last] = [tokens[from - 1], tokens[from], tokens[to - 1]];
  if (before === undefined || first === undefined || last === undefined) return null;
  if (!isTitleOf(text, before, first)) return null;
  return hasForename && isBareWork(before.key) && isToldOf(text, before.start, last.end) ? null : before;
}

/** “Dr A Price”, “Dr J. Bond”. */
const initialsBetween = /^\.? (?:\p{Lu}\.? ?){0,1}\p{Lu}\.? ?$/u;

/** The title of a word with a capital, as written: the word before it; null where that is none. */
export function titleBefore(text: string, before: Place | undefined, word: Place): string | null {
  if (before === undefined) return null;
  if (isTitleOf(text, before, word)) return before.text;
  const isTitle = workTitles.has(before.key) && initialsBetween.test(text.slice(before.end, word.start));
  return isTitle && (wordSurnames.has(word.key) || !isOrdinary(word.key)) ? before.text : null;
}
