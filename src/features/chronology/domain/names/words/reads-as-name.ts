import { sureStreetForms } from '../../../../../shared/place-words.ts';
import { isOrganisationWord } from '../terms/cast-words.ts';
import { isCapitalised, type NameToken, startsSentence } from '../terms/name-tokens.ts';
import type { TextContext, TokenPlace } from '../terms/text-place.ts';
import {
  afterLetters,
  beforeLetters,
  beforeMonths,
  isMonthWord,
  isOrdinary,
  onlyPeopleDo,
  saidOfPeople,
  saidOfWords,
  slashed,
} from './ordinary-words.ts';
import { isOfBody, readAsWord } from './surely-words.ts';
import { readsAsWeekday } from './weekdays.ts';

const streets = new Set(sureStreetForms);

/** As what the list has a word, and of whom the text is known to be. */
interface NamedBy {
  readonly isForename: boolean;
  /** The record in which the text stands is about somebody of that forename. */
  readonly isAbout: boolean;
}

/**
 * Whether an everyday word with a capital, which is also a name of the list, is meant as the name here: “Grace said”,
 * “told Grace”, “Grace not in school”, not “Grace period”, “in May”, “May 2012”, “Hope Street”.
 */
export function readsAsName(
  place: TokenPlace,
  { namesOnly = false, isDate = false }: TextContext,
  by: NamedBy,
): boolean {
  const token = place.tokens[place.from];
  if (token === undefined || isDate) return false;
  if (namesOnly) return true;
  if (!isCapitalised(token) || readsAsTime(place) || pronouns.has(token.key)) return false;
  return readsOnAsName(place, token, by);
}

/** “He was late”: also where somebody of the list is called Wei He, and by nothing but that word. */
const pronouns = new Set(['he', 'she', 'it', 'we', 'they']);

/** By the word behind it. In doubt a forename is one: a name that stays is worse than a word that goes. */
function readsOnAsName(place: TokenPlace, token: NameToken, by: NamedBy): boolean {
  const { text, tokens, to } = place;
  const next = tokens[to];
  // “Day 3”.
  if (!by.isForename && /^\s\d/.test(text.slice(token.end, token.end + 2))) return false;
  if (next === undefined) return true;
  const gap = text.slice(token.end, next.start);
  // “Long-term”.
  if (/^[-\u2010]$/.test(gap) && !isCapitalised(next) && !by.isForename) return false;
  if (!/^\s$/.test(gap)) return true;
  if (isCapitalised(next) && (isOrganisationWord(next.key) || streets.has(next.key))) return false;
  const begins = startsSentence(text, token.start);
  if (!begins && !isShouted(token, next)) return true;
  if (!by.isForename) return isToldOf(next);
  return begins || !isLedIn(place) ? isForename(place, by) : isToldOf(next) || !saidOfWords.has(next.key);
}

function isForename({ text, tokens, to }: TokenPlace, { isAbout }: NamedBy): boolean {
  const reading = readAsWord(text, tokens, to);
  return reading === 'name' || (reading === 'doubtful' && isAbout);
}

function isToldOf(next: NameToken): boolean {
  return saidOfPeople.has(next.key) || toldOfPeople.test(next.key) || homes.has(next.key);
}

/** “ON THE WARD AT”: in a text of capitals the words before it tell as well. */
function isLedIn({ tokens, from }: TokenPlace): boolean {
  return leading.has(tokens[from - 1]?.key ?? '');
}

const leading = new Set(
  'a an the his her their my our your no any some this that on in he she they we it i you'.split(' '),
);

/** “Ward family seen at home”: whose family it is, where a sentence begins with it too. */
const homes = new Set(['family', 'families', 'household', 'home', 'children', 'siblings', 'boys', 'girls']);

/** Where all is in capitals, they tell nothing. */
function isShouted(token: NameToken, next: NameToken): boolean {
  return [token, next].every(({ text }) => text.length > 1 && text === text.toUpperCase());
}

/** “Young objected”: in doubt somebody did. */
const toldOfPeople = /[^aeiou]ed$|[^e]ied$/;

const dayBefore = /(?<![\d.:£$\p{L}])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)?(?:[\s\u00a0/-]*|\.)$/iu;
/** “At 9 May rang”, “Year 4 May”: no day of a month. */
const otherNumber =
  /(?:^|[^\p{L}])(?:at|age|aged|band|bed|block|class|flat|grade|level|number|q|room|stage|step|tier|unit|ward|week|wk|year|yr) \d{1,2}[\s\u00a0]*$/iu;
/** “May 2012”, “May 12”, “May ’12”; not “May 14/5”, “May 4kg”, “May 62%”. */
const yearAfter =
  /^(?:[\s\u00a0,./'’-]*(?:\d{4}|\d{1,2}(?:st|nd|rd|th)?(?![\d\p{L}%:]|[./]\d| (?:kg|cm|mm|lbs?|mg|ml|degrees|min(?:ute)?s?|h(?:ou)?rs?|times|centile|sessions)\b))| of \d{4})/u;
/** “Summer, 8, in foster care”, “Summer 8 weeks old”. */
const ageAfter = /^(?:, \d{1,2},(?! \d{4}\b)|,? \d{1,2} (?:years?|yrs?|months?|weeks?|days?)\b)/;

/** Whether a word is a month or a season here, by what stands beside it: a number, or “in”, “since”, “last”. */
export function readsAsTime({ text, tokens, from }: TokenPlace): boolean {
  const token = tokens[from];
  if (token === undefined || !isMonthWord(token.key)) return false;
  const before = tokens[from - 1];
  if (readsAsWeekday(tokens, from)) return true;
  if (isNumbered(text, token, before) || isOneOfRange(text, tokens, from) || isBetween(tokens, from))
    return true;
  if (before === undefined || !/^[\s\u00a0-]+$/.test(text.slice(before.end, token.start))) return false;
  const after = tokens[from + 1]?.key ?? '';
  if (alsoConjunctions.has(before.key) && onlyPeopleDo.has(after)) return false;
  if (before.key === 'the') return !homes.has(after);
  if (before.key === 'by')
    return !/(?:ed|en|made|told|done|said|held|left|put|hit|met)$/.test(tokens[from - 2]?.key ?? '');
  return beforeMonths.has(before.key);
}

/** “May 2012”, “12 May”. */
function isNumbered(text: string, { start, end }: NameToken, before: NameToken | undefined): boolean {
  const behind = text.slice(end, end + 16);
  const isAge = ageAfter.test(behind) && before?.key !== 'on';
  if (yearAfter.test(behind) && !isAge) return true;
  const ahead = text.slice(Math.max(0, start - 16), start);
  return dayBefore.test(ahead) && !otherNumber.test(ahead);
}

/** “Since May moved in”, “until May came”: more than a time may follow. */
const alsoConjunctions = new Set(['after', 'before', 'since', 'till', 'until']);

/** “from May to August”, “April–June”, “the end of June”. */
function isOneOfRange(text: string, tokens: readonly NameToken[], from: number): boolean {
  const [wayBefore, before, after, wayAfter] = [-2, -1, 1, 2].map((step) => tokens[from + step]?.key ?? '');
  if (before === 'from' || between.has(before ?? '')) {
    if (isMonthWord(wayBefore ?? '')) return true;
  }
  const beside = [tokens[from - 1], tokens[from + 1]].filter((token) => isMonthWord(token?.key ?? ''));
  if (beside.some((token) => isDashed(text, tokens[from], token))) return true;
  if (before === 'of' && beforeMonths.has(wayBefore ?? '')) return true;
  return between.has(after ?? '') && isMonthWord(wayAfter ?? '') && before !== 'told';
}

/** “Between May and June”. */
function isBetween(tokens: readonly NameToken[], from: number): boolean {
  const at = tokens[from - 1]?.key === 'between' ? from : from - 2;
  const isRange = tokens[at - 1]?.key === 'between' && tokens[at + 1]?.key === 'and';
  return isRange && [tokens[at], tokens[at + 2]].every((token) => isMonthWord(token?.key ?? ''));
}

function isDashed(text: string, one: NameToken | undefined, other: NameToken | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const gap = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return /^ ?[-–—] ?$/.test(gap);
}

const between = new Set(['to', 'until', 'till']);

/** Whether a capital letter, or a few, stand for a person: “K said”, “K and D”; not “grade K”, “K code”, “A new …”. */
export function readsAsInitial(
  place: TokenPlace,
  { namesOnly = false, isDate = false }: TextContext,
): boolean {
  const { text, tokens, from, to } = place;
  const own = tokens.slice(from, to);
  if (isDate || isSlashed(place) || own.some((token) => token.text !== token.text.toUpperCase()))
    return false;
  if (namesOnly) return true;
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return false;
  // The whole of a cell: “M” is a sex, “Y” is yes.
  if (first.start === 0 && last.end === text.length) return false;
  const previous = tokens[from - 1]?.key ?? '';
  const next = tokens[to]?.key ?? '';
  if (!standsFree(text, first.start, last.end)) return false;
  if (beforeLetters.has(previous) || afterLetters.has(next) || isNotice(text, first)) return false;
  // “3 K run”.
  if (/\d\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start)) && own.length === 1) return false;
  return own.length > 1 || first.key.length > 1 || isLetterOfPerson(text, first, next);
}

/** “NB please do not”, of nobody’s initials; “NB hit his sister” is somebody’s. */
function isNotice(text: string, { key, start, end }: NameToken): boolean {
  return (
    key === 'nb' &&
    startsSentence(text, start) &&
    /^(?: ?[:–-]|[ \u00a0]please(?!\p{L}))/u.test(text.slice(end, end + 10))
  );
}

/** “T/C to Mum”, “H/V by”. */
function isSlashed({ text, tokens, from }: TokenPlace): boolean {
  const at = tokens[from]?.start ?? 0;
  const around = text.slice(Math.max(0, at - 3), at + 4);
  const [pair = ''] = /(?<![\p{L}\p{N}/])\p{L}\/\p{L}(?![\p{L}\p{N}/])/u.exec(around) ?? [];
  return slashed.has(pair.toLowerCase());
}

const sexes = new Set(['f', 'm']);
const sides = new Set(['l', 'r']);
const measured = new Set(['p', 't']);

/** “Bruise to L cheek”, “T 38.5”, “(M, 12/04/1980)”: left and right, what nurses write, and man and woman. */
function isOfChart(text: string, { key, start, end }: NameToken, next: string): boolean {
  if (sexes.has(key) && isSex(text, start, end, next)) return true;
  if (sides.has(key) && isSide(text, start, end, next)) return true;
  // “R 30”: as fast as nobody of a family but a grown person is old.
  if (key === 'r' && /^[ :=]{1,2}[2-9]\d(?![\d/]| ?y)/.test(text.slice(end, end + 6))) return true;
  // No temperature and no pulse is as low as a child’s age.
  return measured.has(key) && /^[ :=]{1,2}(?:[3-9]\d|\d{3})(?![\d/])/.test(text.slice(end, end + 6));
}

/** “L cheek”, “# R 5th metacarpal”, “bruise to L frenulum”; not “L hit”, “mark on L seen by GP”. */
function isSide(text: string, start: number, end: number, next: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  if (/[<>=] ?$/.test(before)) return true;
  if (/^\)? ?[<>=]|^\)? \d{1,2}(?:st|nd|rd|th)(?!\p{L})/u.test(behind)) return true;
  // “BURNS TO L HAND”.
  const isShouted = /^\)? \p{Lu}{2}/u.test(behind);
  if (!isShouted && !/^\)? \p{Ll}/u.test(behind)) return false;
  const [, finer = ''] = finerParts.exec(behind) ?? [];
  if (isOfBody(finer.toLowerCase())) return true;
  const isHurt = hurtBefore.test(before) && (!isShouted || isOfBody(next));
  return isOfBody(next) ? isHurt || next !== 'back' : isHurt && !isOrdinary(next);
}

/** “L big toe”. */
const finerParts =
  /^\)? (?:back|big|front|great|index|little|middle|ring|small|BACK|BIG|FRONT|GREAT|INDEX|LITTLE|MIDDLE|RING|SMALL) (\p{Ll}+|\p{Lu}{2,})/u;
const hurtBefore =
  /(?:#|(?<!\p{L})(?:bruis\p{L}*|burns?|cuts?|fractured?|grazes?|haematoma|laceration|marks?|pain|rash|redness|scalds?|scratch\p{L}*|swelling|swollen|tender\p{L}*|wounds?)(?: (?:in|of|on|over|to))?(?: the)?) ?$/iu;

/** “(M, 12/04/1980)”, “8 yr old M”; not “Sister (M)”, “After 2 years M said no”. */
function isSex(text: string, start: number, end: number, next: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\($/.test(before) && /^[,/]/.test(text.slice(end, end + 1))) return true;
  if (/\($/.test(before) && /^\)/.test(text.slice(end, end + 1)))
    return !beforeLetter.test(before) || grownBehind.test(text.slice(end));
  if (isCalledBefore(before) && agedBehind.test(text.slice(end))) return true;
  const [, years = ''] = agedBefore.exec(before) ?? [];
  return years !== '' && (Number(years) >= ofAge || !saidOfPeople.has(next));
}

/** Of a child, or nobody, before a letter in brackets. */
const beforeLetter =
  /(?:^|[.!?;:\r\n] ?|(?<!\p{L})(?:and|or|baby|brother|child|children|daughter|girl|boy|sibling|siblings|sister|son|twin)) ?\($/iu;

/** “(M) 34 yrs”. */
const grownBehind = /^\),? (?:aged? )?(?:1[89]|[2-9]\d)(?!\d)/i;
const ofAge = 18;

/** By a name, or by what stands for one already. */
function isCalledBefore(before: string): boolean {
  const [, called = ''] = /(?<!\p{L})(\p{Lu}\p{Ll}+) $/u.exec(before) ?? [];
  return (
    (called !== '' && !isOrdinary(called.toLowerCase())) ||
    /(?:Child \p{Lu}|Father|Mother|Partner) $/u.test(before)
  );
}

/** “Lewis M 9yrs”, “Rosie F 10/04/18”. */
const agedBehind = /^ \d{1,2}(?: ?(?:m(?:on)?ths?|y(?:ea)?rs?|y\/?o)(?!\p{L})|([/.])\d{1,2}\1\d{2})/u;
const agedBefore = /(?<!\d)(\d{1,2}) ?(?:yrs?|years?|y\/?o|mths?|months?)(?:[ -]old)?,? $/i;

/** “D.C. Holt”, “N.A.I.”: a letter with another joined to it by a dot is no person’s. */
function isOfShortForm(text: string, { start, end }: NameToken): boolean {
  return (
    /^\.\p{Lu}(?![\p{L}\p{M}])/u.test(text.slice(end, end + 3)) ||
    /(?<![\p{L}\p{M}])\p{Lu}\.$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** Not part of a reference, a measure, an address, a word (“C-reactive”) or an abbreviation with signs in it. */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[\p{L}\p{M}]/u.test(before)) return false;
  if (/[\d&+*#_/.@-]/.test(before) && !isBesideLetter(text, start)) return false;
  return !/^(?:[\p{L}\p{M}\d&+*#_@]|[-/.]\d|-(?:\p{Ll}{2}|\p{Lu}{3}))/u.test(text.slice(end, end + 4));
}

function isLetterOfPerson(text: string, letter: NameToken, next: string): boolean {
  const { key, start, end } = letter;
  if (key === 'i' || isOfShortForm(text, letter) || isOfChart(text, letter, next)) return false;
  if (key === 'a') return saidOfPeople.has(next);
  return !/^['’](?!s\b)\p{L}/u.test(text.slice(end, end + 3)) && !/['’]/.test(text.charAt(start - 1));
}

/** “K/D”, “K-D”: letters of people side by side. */
function isBesideLetter(text: string, start: number): boolean {
  return /(?:^|[^\p{L}\p{N}])\p{Lu}[/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}
