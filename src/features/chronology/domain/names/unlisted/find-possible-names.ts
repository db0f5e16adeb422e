import { isOrganisationWord, sexOfTitle } from '../terms/cast-words.ts';
import { type CapitalWord, foldName, startsSentence } from '../terms/name-tokens.ts';
import { isOfWhole } from '../terms/seen-wholes.ts';
import { makeIsCalled } from '../words/called-forenames.ts';
import { capitalisedWords } from '../words/capital-words.ts';
import { isInsult, readNickname } from '../words/nicknames.ts';
import {
  endsLikeOrdinary,
  isBeginning,
  isCommonForename,
  isDeedOfPeople,
  isGivenName,
  isMisspeltMonth,
  isMonthWord,
  isOrdinary,
  isShortForm,
  onlyPeopleDo,
  saidOfPeople,
} from '../words/ordinary-words.ts';
import { isPlaceOrTongue, makeStandsWithin, standsForPeople } from '../words/reads-as-people.ts';
import { isRecordsSystem } from '../words/records-systems.ts';
import { isShoutedBeside } from '../words/shouted-names.ts';
import { actsAsPerson, actsWithSurname, standsBehindInitial, standsInList } from '../words/stands-as-name.ts';
import { isLongerThing, isTitledSurname } from '../words/titled-surnames.ts';
import { titleBefore } from '../words/titles.ts';
import { isWrittenSmall, type TextVocabulary } from '../words/vocabulary-of-texts.ts';
import { endOfEverydaySurname } from './everyday-surnames.ts';
import { makeIsSigned } from './signatures.ts';
import { isForenameSecond, isSurnameFirst } from './surname-first.ts';
import { isSurnameBehind } from './surnames-behind.ts';
import { standsForParent } from './words-for-parents.ts';

export interface PossibleName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The title that stands before it, as written; null for none. */
  readonly title: string | null;
  /** A role, a title or “called” alone tells that it is one: “Nurse Faith”. */
  readonly isEveryday?: true;
  /** A worker’s signature alone tells it: “… rang ward x6. Joy”, “… RP”. */
  readonly isSigned?: true;
}

export interface KnownWords {
  readonly vocabulary: TextVocabulary;
  /** Folded words that are no names here: of agencies, of the list. */
  readonly notNames: ReadonlySet<string>;
  /** Folded words of names of the list, or of those whom the record has. */
  readonly listed?: ReadonlySet<string>;
  /** A misspelling of a name of the list; nothing is where there is no list. */
  readonly isNear?: (word: string) => boolean;
  /** Folded words that were found to be names elsewhere in the run. */
  readonly found?: ReadonlySet<string>;
  /** Everyday words that are somebody’s surname elsewhere in the run: “Banks ran off”. */
  readonly surnames?: ReadonlySet<string>;
  /** Forenames with the surname behind them that some text of the run shows to be one name: “kerry hope”. */
  readonly wholes?: ReadonlySet<string>;
  /** Everyday words by which somebody is called whose surname some text of the run has behind them: “Blessing”, of Blessing Oduya. */
  readonly called?: ReadonlySet<string>;
}

const uncased = /^[\p{Lo}--[ªº]]+$/v;
const nothing: readonly PossibleName[] = [];

/** Words of a text that may be names nobody has listed, in their order: capitals that no everyday word explains. */
export function findPossibleNames(text: string, known: KnownWords, isDate = false): readonly PossibleName[] {
  // Months are misspelt in dates: there only names that many people have are thought of.
  const words = capitalisedWords(text).filter(({ key }) => !isDate || isCommonForename(key));
  if (words.length === 0) return nothing;
  const found: PossibleName[] = [];
  const standsWithin = makeStandsWithin(text);
  const titles = words.map((word, at) => titleBefore(text, words[at - 1], word));
  const isCalled = makeIsCalledHere(text, words, titles, known);
  const isSigned = makeIsSigned(text, (word) => isPlain(word, known));
  const nicknameOf = (word: CapitalWord) =>
    known.notNames.has(word.key) ? null : readNickname(text, word, isPlain(word, known));
  const isSaidToBe = (word: CapitalWord) => nicknameOf(word) === 'called';
  const isName = (index: number, title: string | null) => {
    const word = words[index];
    if (word === undefined) return false;
    if (isOfWhole(text, words, index, known.wholes)) return true;
    return title === null
      ? isNameAlone(text, { words, index, last: found.at(-1) }, known) || nicknameOf(word) === 'known'
      : !sexlessOrdinary(word, title, known, text);
  };
  for (const [index, word] of words.entries()) {
    const title = titles[index] ?? null;
    if (standsWithin({ ...word, text }) || isOfOther(text, word, title, known)) continue;
    const { start, end } = word;
    const name = { text: word.text, start, end, title };
    if (isName(index, title)) found.push(name);
    else if (isCalled(start) || isSaidToBe(word)) found.push({ ...name, isEveryday: true });
    else if (isSigned(word)) found.push({ ...name, ...asSignature(word, known) });
  }
  return found;
}

function makeIsCalledHere(
  text: string,
  words: readonly CapitalWord[],
  titles: readonly (string | null)[],
  known: KnownWords,
): (start: number) => boolean {
  return makeIsCalled(text, words, {
    titleOf: (at) => titles[at] ?? null,
    notNames: known.notNames,
    isName: (word) => explainsNothing(text, word, known),
    called: known.called,
  });
}

/** A country, a people, a language, a program. */
function isOfOther(text: string, word: CapitalWord, title: string | null, known: KnownWords): boolean {
  if (standsForPeople({ ...word, text }, title, known)) return true;
  return title === null && (isPlaceOrTongue(text, word) || isRecordsSystem({ ...word, text }));
}

/** No everyday word, body, role or short form is written so. */
function explainsNothing(text: string, word: CapitalWord, known: KnownWords): boolean {
  if (isShortForm(word.text) || isOrganisationWord(word.key) || isPlain(word, known)) return false;
  return sexOfTitle(word.key) === undefined && !standsForPeople({ ...word, text }, null, known);
}

/** Letters and everyday words are nobody’s in other texts. */
function asSignature(word: CapitalWord, known: KnownWords): Pick<PossibleName, 'isEveryday' | 'isSigned'> {
  const isOpen = word.text === word.text.toUpperCase() || isPlain(word, known);
  return isOpen ? { isEveryday: true, isSigned: true } : { isSigned: true };
}

interface Among {
  readonly words: readonly CapitalWord[];
  readonly index: number;
  /** The name that was found last. */
  readonly last: PossibleName | undefined;
}

/** Whether a word without a title is a name. */
function isNameAlone(text: string, { words, index, last }: Among, known: KnownWords): boolean {
  const word = words[index];
  if (word === undefined) return false;
  return (
    isPossibleName(text, word, words[index - 1], words[index + 1], known) ||
    isSurnameBehind(text, last, word, known) ||
    isSurnameFirst(text, word, words[index + 1], known.notNames) ||
    isForenameSecond(text, last, word) ||
    (isShoutedBeside(text, last, word) && !isPlain(word, known))
  );
}

/** “Banks ran off”, “seen with Price.”, where some text tells of a Tyrell Banks and a Marlon Price. */
function isKnownSurname(text: string, word: CapitalWord, { surnames }: KnownWords): boolean {
  if (surnames?.has(word.key) !== true || isLongerThing(text, word)) return false;
  const [, next = ''] = /^ (\p{L}+)/u.exec(text.slice(word.end, word.end + 24)) ?? [];
  return startsSentence(text, word.start)
    ? saidOfPeople.has(next) || onlyPeopleDo.has(next)
    : !/^\p{Lu}/u.test(next);
}

/** “Mr Bell” is a name though bells are everyday, and so is “Sgt Wood”; “SW Manager”, “Nurse Advised” and “HV Team” are not. */
function sexlessOrdinary(word: CapitalWord, title: string, known: KnownWords, text: string): boolean {
  if (sexOfTitle(foldName(word.text)) !== undefined || isShortForm(word.text)) return true;
  if (known.notNames.has(word.key)) return true;
  if (!isPlain(word, known)) return false;
  return !isTitledSurname(text, word, foldName(title));
}

export function isPlain(word: Pick<CapitalWord, 'key'>, { vocabulary, notNames }: KnownWords): boolean {
  const parts = word.key.split(/[-'‐‑]/);
  if (notNames.has(word.key) || isMonthWord(word.key) || isOrdinary(word.key) || isMisspeltMonth(word.key)) {
    return true;
  }
  if (isWrittenSmall(word.key, vocabulary) && !isCommonForename(word.key)) return true;
  return parts.length > 1 && parts.every((part) => part.length < 3 || notNames.has(part) || isOrdinary(part));
}

/** “TAFs”, “to be ABE’d”. */
const inflected = /(?:['’](?:s|d|ed|ing)|s)$/u;

function isPossibleName(
  text: string,
  word: CapitalWord,
  before: CapitalWord | undefined,
  after: CapitalWord | undefined,
  known: KnownWords,
): boolean {
  if (
    isShortForm(word.text.replace(inflected, '')) ||
    isShortForm(word.text) ||
    isOrganisationWord(word.key) ||
    sexOfTitle(word.key) !== undefined ||
    standsForParent(text, word, known) ||
    isInsult(text, word)
  )
    return false;
  if (standsInDate(text, word)) return isCommonForename(word.key) && !isMonthWord(word.key);
  if (uncased.test(word.text) || known.found?.has(word.key) || isKnownSurname(text, word, known)) return true;
  if (actsAsNamed(text, word) && !known.notNames.has(word.key)) return true;
  if (standsBehindInitial(text, word) && !known.notNames.has(word.key) && !isOrdinary(word.key)) return true;
  const beside =
    isBeside(text, before, word, before, known) ||
    isBeside(text, word, after, after, known) ||
    hasEverydaySurname(text, word, known);
  if (word.text === word.text.toUpperCase()) return isNameInCapitals(word, beside, known);
  if (startsSentence(text, word.start)) return isNameAtStart(text, word, beside, known);
  return (isCommonForename(word.key) && !isMonthWord(word.key)) || !isPlain(word, known);
}

function actsAsNamed(text: string, word: CapitalWord): boolean {
  return actsAsPerson(text, word) || actsWithSurname(text, word);
}

const besideAnother = /^ (?:and|&) (\p{Lu}[\p{L}’'-]+)/u;

/** “TYRELL BANKS”, “JAYDON and TYRELL BANKS”. */
function hasEverydaySurname(text: string, { start, end, key }: CapitalWord, known: KnownWords): boolean {
  if (isPlain({ key }, known)) return false;
  const [all = '', other = ''] = besideAnother.exec(text.slice(end, end + 40)) ?? [];
  const at = end + all.length;
  return (
    endOfEverydaySurname({ text, start, end }, known.notNames) !== null ||
    (other !== '' &&
      !isPlain({ key: foldName(other) }, known) &&
      endOfEverydaySurname({ text, start: at - other.length, end: at }, known.notNames) !== null)
  );
}

/** “12 Apirl 2019”: months are misspelt. */
function standsInDate(text: string, { start, end }: CapitalWord): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    /\d(?:st|nd|rd|th)?[ \u00a0/.-]{1,2}$/.test(before) &&
    /^[ \u00a0/.,-]{1,2}\d{2}/.test(text.slice(end, end + 4))
  );
}

/** The other of two words that stand side by side is no everyday word either. */
function isBeside(
  text: string,
  left: CapitalWord | undefined,
  right: CapitalWord | undefined,
  other: CapitalWord | undefined,
  known: KnownWords,
): boolean {
  if (left === undefined || right === undefined || other === undefined) return false;
  return /^,?[ \u00a0]$/.test(text.slice(left.end, right.start)) && !isPlain(other, known);
}

/** Every sentence begins with a capital: there it takes more to be a name. */
function isNameAtStart(text: string, word: CapitalWord, beside: boolean, known: KnownWords): boolean {
  if (isPlain(word, known)) return false;
  if (known.isNear?.(word.text) || standsInList(text, word)) return true;
  if (isGivenName(word.key) || (known.vocabulary.capital.get(word.key) ?? 0) > 0) return true;
  if (endsLikeOrdinary(word.key)) return false;
  const next = /^\s([\p{L}’']+)/u.exec(text.slice(word.end, word.end + 24))?.[1] ?? '';
  if (isBeginning(word.key) && !word.owns && !isDeedOfPeople(next)) return false;
  return word.owns || saidOfPeople.has(next) || beside;
}

function isNameInCapitals(word: CapitalWord, beside: boolean, known: KnownWords): boolean {
  if (word.text.length < 3 || isPlain(word, known)) return false;
  // “JANE DOE”, “RIO SAID”.
  if (word.text.length === 3) return beside || isCommonForename(word.key);
  return beside || isCommonForename(word.key) || (known.vocabulary.capital.get(word.key) ?? 0) > 0;
}
