import { isOrganisationWord, isPersonWord, isRole, readRole } from '../terms/cast-words.ts';
import { isCapitalised, type NameToken, startsSentence } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import {
  alsoVerbs,
  baseVerbs,
  isCommonForename,
  isMonthWord,
  isOrdinary,
  isShortForm,
  saidOfPeople,
  saidOfWords,
} from '../words/ordinary-words.ts';
import { readsAsTime } from '../words/reads-as-name.ts';
import { isPartOfName } from '../words/relatives.ts';
import { isTitleOf, workTitles } from '../words/titles.ts';
import { isToldOf } from '../words/told-beside.ts';

/** Tokens of a text, from the first to behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The place behind a forename of the list that begins at a token and is nobody’s whole name; null where none does. */
type ForenameAt = (at: number) => number | null;

const mostBeside = 3;
const mostRoleWords = 3;
const fewestSeveral = 3;
const unclesAndAunts = new Set(['aunt', 'auntie', 'aunty', 'uncle']);
const oneSpace = /^[ \u00a0]$/;
export const hyphen = /^[-\u2010\u2011]$/;

/**
 * The whole name of somebody else that a forename of the list is a part of: “Grace Ward” and “Sarah Ward-Holt”, where the list knows a child Ward;
 * “James Taylor”, where it knows a child of either forename; “PC James”. Null where it stands for the person of the list.
 *
 * @param taken where somebody ends whose whole name stands before it.
 */
export function findSomebodyElse(
  place: TokenPlace,
  forenameAt: ForenameAt,
  areChildren: boolean,
  taken: number,
): Run | null {
  const { text, tokens, to } = place;
  const from = startOfName(place, taken);
  const isWorker = isLedByRole(text, tokens, from);
  const end = endOfName(place, forenameAt, isWorker);
  if (!isWorker && (areSeveral(from, end, forenameAt) || areToldOf(place, { from, to: end }, forenameAt)))
    return null;
  if (from < place.from || end > to) return { from, to: end };
  const title = tokens[from - 1];
  const isTitled =
    title !== undefined && ((isWorker && workTitles.has(title.key)) || isOfUncle(text, title, tokens[from]));
  return isTitled && areChildren ? { from, to } : null;
}

/** “Auntie Rose”: said of somebody grown, and never without a name. */
function isOfUncle(text: string, title: NameToken, first: NameToken | undefined): boolean {
  return (
    unclesAndAunts.has(title.key) && first !== undefined && oneSpace.test(text.slice(title.end, first.start))
  );
}

/** “Told Kelly Rose hit her”: who is told, and of whom. */
function areToldOf({ text, tokens }: TokenPlace, { from, to }: Run, forenameAt: ForenameAt): boolean {
  const second = forenameAt(from);
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (second === null || forenameAt(second) !== to || first === undefined || last === undefined) return false;
  return isToldOf(text, first.start, last.end);
}

/** “Kelly Rose Ben”: as many forenames of the list, and nothing else, are as many people. Of two the second may be a surname. */
function areSeveral(from: number, end: number, forenameAt: ForenameAt): boolean {
  let at: number | null = from;
  let count = 0;
  for (; at !== null && at < end; count += 1) at = forenameAt(at);
  return at === end && count >= fewestSeveral;
}

/** “Will Mark attend?”: nobody is called Will there. */
export function asksOf({ text, tokens, from, to }: TokenPlace, forenameAt: ForenameAt): boolean {
  const [own, next] = [tokens[from], tokens[to]];
  if (own === undefined || next === undefined || to - from > 1 || !isCapitalised(next)) return false;
  if (!(own.key === 'will' || own.key === 'may') || !startsSentence(text, own.start)) return false;
  const behind = oneSpace.test(text.slice(own.end, next.start)) ? forenameAt(to) : null;
  return behind !== null && baseVerbs.has(tokens[behind]?.key ?? '');
}

/** The place behind what is left of a worker’s name, of whom the list has one word: “PC Tom Ward”, who is “PC Tom” to it. */
export function endOfWorker(place: TokenPlace, forenameAt: ForenameAt): number {
  const { text, tokens, from, to } = place;
  const isForename = to - from === 1 && isCommonForename(tokens[from]?.key ?? '');
  return isForename && isLedByRole(text, tokens, from) ? endOfName(place, forenameAt, false) : place.to;
}

function startOfName(place: TokenPlace, taken: number): number {
  const { text, tokens } = place;
  let at = place.from;
  while (at > 0 && place.from - at < mostBeside) {
    const [before, next] = [tokens[at - 1], tokens[at]];
    if (before === undefined || next === undefined || before.start < taken) break;
    if (endsName(text, tokens, at - 1)) break;
    const isPart =
      isPartOfName(text, before, next, tokens[at - 2]) ||
      isForenameToo(place, at - 1) ||
      (mayBePart(text, before, next) && isLedByRole(text, tokens, at - 1));
    if (!isPart) break;
    at -= 1;
  }
  return at;
}

/** The letter of “Amelia T. Kiah rang”: a sentence ends with it. */
function endsName(text: string, tokens: readonly NameToken[], at: number): boolean {
  const [word, letter, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (word === undefined || letter === undefined || next === undefined || letter.key.length > 1) return false;
  if (!/^\.[ \u00a0\r\n]/.test(text.slice(letter.end, next.start))) return false;
  // “Nan can take T. Kiah: ‘no’”: what somebody says begins.
  if (!isCapitalised(word)) return !/^(?:by|from)$/.test(word.key) && text.charAt(next.end) === ':';
  return word.key.length > 1 && oneSpace.test(text.slice(word.end, letter.start));
}

/** “Mark Ward”, “June Ward”; not “Will Ward attend?”, “In June Ward was late”. */
function isForenameToo({ text, tokens, to }: TokenPlace, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || next === undefined || !isCapitalised(word)) return false;
  if (!oneSpace.test(text.slice(word.end, next.start))) return false;
  const isAuxiliary = word.key === 'will' || word.key === 'may';
  if (isAuxiliary && startsSentence(text, word.start) && !saidOfPeople.has(tokens[to]?.key ?? ''))
    return false;
  if (!isMonthWord(word.key)) return alsoVerbs.has(word.key);
  const isCalledSo = word.key === 'may' || (word.key.length > 3 && !word.key.endsWith('day'));
  return isCalledSo && !readsAsTime({ text, tokens, from: at, to: at + 1 });
}

function endOfName({ text, tokens, to }: TokenPlace, forenameAt: ForenameAt, isWorker: boolean): number {
  let at = to;
  while (at - to < mostBeside) {
    const [last, next] = [tokens[at - 1], tokens[at]];
    if (last === undefined || next === undefined || !isCapitalised(next) || next.key === last.key) break;
    const gap = text.slice(last.end, next.start);
    const behind = oneSpace.test(gap) ? forenameAt(at) : null;
    if (behind !== null) at = behind;
    else if (
      hyphen.test(gap) ? isNameLike(next) : isWorker && mayBePart(text, last, next) && mayBeSurname(next)
    )
      at += 1;
    else break;
  }
  return at;
}

/** A word with a capital, and small letters behind it, beside another. */
function mayBePart(text: string, one: NameToken, other: NameToken): boolean {
  const gap = text.slice(one.end, other.start);
  const isWritten = [one, other].every(({ text: own }) => /^\p{Lu}\p{Ll}/u.test(own));
  return oneSpace.test(gap) && isWritten && isNameLike(one) && isNameLike(other);
}

/** Of “Social Worker Rose Disclosed” and “HV Ben Monday” nobody is called by the last word. */
export function mayBeSurname({ key }: Pick<NameToken, 'key'>): boolean {
  if (isMonthWord(key)) return false;
  return !(isOrdinary(key) && (saidOfPeople.has(key) || saidOfWords.has(key) || /[^e]ed$/.test(key)));
}

function isNameLike({ key, text }: NameToken): boolean {
  const isBody = isOrganisationWord(key) && key !== 'ward';
  return key.length > 1 && !isBody && !isPersonWord(key) && !isShortForm(text);
}

/** “Dr”, “PC”, “Health visitor”, “social worker”: what a worker is, just before a name. */
function isLedByRole(text: string, tokens: readonly NameToken[], from: number): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (before === undefined || first === undefined) return false;
  const isTitle = isTitleOf(text, before, first);
  if (!isTitle && !oneSpace.test(text.slice(before.end, first.start))) return false;
  if (isTitle && (workTitles.has(before.key) || readRole(before.key).kind === 'staff')) return true;
  for (let count = 1; count <= mostRoleWords; count += 1) {
    const start = tokens[from - count];
    if (start === undefined) break;
    const words = text.slice(start.start, before.end);
    if (/^[\p{L} \u00a0-]+$/u.test(words) && isRole(words) && readRole(words).kind === 'staff') return true;
  }
  return false;
}
