import { areOtherNames, areVariants } from '../names/known-names.ts';
import { letterLikeness } from '../names/letter-likeness.ts';
import type { PreparedName, PreparedPerson } from '../prepare-person.ts';
import { isMisspelling } from './compare-texts.ts';
import { type Found, levelsOf } from './levels.ts';

export interface NamesFound {
  readonly given: Found<'given'> | null;
  /** Instead of the given name, where a record has no more of it than a letter. */
  readonly initial: Found<'initial'> | null;
  readonly surname: Found<'surname'> | null;
  /** Each record has both names, and one has as surname what the other has as given name. */
  readonly areExchanged: boolean;
}

const alikeLikeness = 0.86;
const prefixLength = 3;
/** Surnames tell more than given names do. */
const surnameCounts = 1.2;

/** The two names, of all that both ever had, that are most alike. */
export function compareNames(one: PreparedPerson, other: PreparedPerson): NamesFound {
  let best: NamesFound = { given: null, initial: null, surname: null, areExchanged: false };
  for (const first of one.names) {
    for (const second of other.names) {
      const found = comparePair(first, second);
      if (isCloser(found, best)) best = found;
    }
  }
  return best;
}

/** Of two that are as close, always the same one, in whatever order they come. */
function isCloser(found: NamesFound, best: NamesFound): boolean {
  const [one, other] = [closeness(found), closeness(best)];
  return one > other || (one === other && JSON.stringify(found) < JSON.stringify(best));
}

function comparePair(one: PreparedName, other: PreparedName): NamesFound {
  const given = compareGiven(one, other);
  const surname = compareSurnames(one, other);
  if (agrees(given) || agrees(surname) || !isExchange(one, other)) {
    return { given, initial: compareInitials(one, other), surname, areExchanged: false };
  }
  // Which of the two is turned round does not matter, as long as it is always the same.
  const isFirst = `${one.given}, ${one.surname}` < `${other.given}, ${other.surname}`;
  const [kept, turned] = isFirst ? [one, exchanged(other)] : [other, exchanged(one)];
  // Whoever has the same names is as likely to have had them exchanged as the same person is: it counts as agreement.
  return {
    given: withoutValue(compareGiven(kept, turned)),
    initial: null,
    surname: withoutValue(compareSurnames(kept, turned)),
    areExchanged: [one, other].every(({ given, surname }) => given !== '' && surname !== ''),
  };
}

/** In whole levels: the same counts most, and a thing that is not known nothing. */
function closeness({ given, initial, surname }: NamesFound): number {
  const ofGiven = given === null ? 0 : levelsOf.given.length - levelsOf.given.indexOf(given.level);
  const ofSurname = surname === null ? 0 : levelsOf.surname.length - levelsOf.surname.indexOf(surname.level);
  const ofInitial = initial?.level === 'same' ? 1 : 0;
  return ofGiven + ofInitial + ofSurname * surnameCounts;
}

function agrees(found: Found<'given'> | Found<'surname'> | null): boolean {
  return found !== null && ['same', 'variant', 'near', 'part'].includes(found.level);
}

/** Given name where the other has the surname, and the other way round, as far as both have both. */
function isExchange(one: PreparedName, other: PreparedName): boolean {
  const first = isSameWord(one.given, other.surname);
  const second = isSameWord(one.surname, other.given);
  const isEmpty = (a: string, b: string) => a === '' || b === '';
  return (
    (first && (second || isEmpty(one.surname, other.given))) || (second && isEmpty(one.given, other.surname))
  );
}

function exchanged(name: PreparedName): PreparedName {
  return {
    given: name.surname,
    givenWords: name.surnameWords,
    givenSound: name.surnameSound,
    surname: name.given,
    surnameWords: name.givenWords,
    surnameSound: name.givenSound,
    which: null,
  };
}

/** How common a name is that stands in the other’s place is not known. */
function withoutValue<T extends 'given' | 'surname'>(found: Found<T> | null): Found<T> | null {
  return found === null ? null : { ...found, value: '' };
}

function isSameWord(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || (isMisspelling(one, other) && !areOtherNames(one, other));
}

function compareGiven(one: PreparedName, other: PreparedName): Found<'given'> | null {
  if (one.which !== null && other.which !== null && one.which !== other.which) return different;
  const [first = ''] = one.givenWords;
  const [second = ''] = other.givenWords;
  if (first === '' || second === '') return isOneOfSeveral(one, other) ? oneOfSeveral : null;
  if (first.length === 1 || second.length === 1) return null;
  if (one.given.replaceAll(' ', '') === other.given.replaceAll(' ', ''))
    return { level: 'same', value: first };
  if (first === second) return otherMiddleNames(one, other) ? part : { level: 'same', value: first };
  const level = levelOfWords(first, second, one.givenSound === other.givenSound);
  if (level !== 'different') return { level, value: '' };
  const isInside = one.givenWords.includes(second) || other.givenWords.includes(first);
  return isInside ? part : different;
}

function compareInitials(one: PreparedName, other: PreparedName): Found<'initial'> | null {
  const [first = ''] = one.givenWords;
  const [second = ''] = other.givenWords;
  const isLetter = first.length === 1 || second.length === 1;
  if (!isLetter || first === '' || second === '') return null;
  const isSame = first.charAt(0) === second.charAt(0);
  return isSame ? { level: 'same', value: first.charAt(0) } : { level: 'different', value: '' };
}

/** “Twin 2” beside a name: it may be the one that is meant, or the other. */
function isOneOfSeveral(one: PreparedName, other: PreparedName): boolean {
  return (one.which === null) !== (other.which === null) && (one.given !== '' || other.given !== '');
}

const oneOfSeveral = { level: 'one of several', value: '' } as const;
const different = { level: 'different', value: '' } as const;
const part = { level: 'part', value: '' } as const;

/** Muhammad Yusuf and Muhammad Ibrahim may be brothers. */
function otherMiddleNames(one: PreparedName, other: PreparedName): boolean {
  const [first, second] = [one.givenWords.slice(1), other.givenWords.slice(1)];
  return (
    first.length > 0 && second.length > 0 && !first.some((word) => second.some((more) => mayBe(word, more)))
  );
}

function mayBe(one: string, other: string): boolean {
  return levelOfWords(one, other, false) !== 'different' || one === other;
}

function levelOfWords(one: string, other: string, soundsAlike: boolean): Found<'given'>['level'] {
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'alike' : 'different';
  if (areVariants(one, other)) return 'variant';
  if (areOtherNames(one, other)) return 'different';
  if (isMisspelling(one, other)) return 'near';
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const isPrefix = shorter.length >= prefixLength && longer.startsWith(shorter);
  return isPrefix || soundsAlike || letterLikeness(one, other) >= alikeLikeness ? 'alike' : 'different';
}

function compareSurnames(one: PreparedName, other: PreparedName): Found<'surname'> | null {
  if (one.surname === '' || other.surname === '') return null;
  const [first, second] = [one.surname.replaceAll(' ', ''), other.surname.replaceAll(' ', '')];
  if (first === second) return { level: 'same', value: one.surname };
  if (isMisspelling(first, second)) return { level: 'near', value: '' };
  const joined = sameWithSpace(one, other);
  if (joined !== null) return { level: 'same', value: joined };
  const isPart = one.surnameWords.some((word) => word.length > 2 && other.surnameWords.includes(word));
  if (isPart) return { level: 'part', value: '' };
  const isAlike =
    (one.surnameSound.length > 1 && one.surnameSound === other.surnameSound) ||
    letterLikeness(first, second) >= alikeLikeness;
  return { level: isAlike ? 'alike' : 'different', value: '' };
}

/** “O’Shea Brand” and “O’Shea-Brand”: the surname of two words, where one record has the first of them as a middle name; else null. */
function sameWithSpace(one: PreparedName, other: PreparedName): string | null {
  const longest = [one.surname, other.surname].toSorted((a, b) => b.length - a.length)[0] ?? '';
  const behindFirst = ({ givenWords, surnameWords }: PreparedName) =>
    [...givenWords.slice(1), ...surnameWords].join(' ');
  return longest.includes(' ') && behindFirst(one) === behindFirst(other) ? longest : null;
}
