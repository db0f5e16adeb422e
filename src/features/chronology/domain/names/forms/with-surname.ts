import { marks } from '../terms/marks.ts';
import { foldName, startsSentence } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import { endOfEverydaySurname } from '../unlisted/everyday-surnames.ts';
import type { KnownWords, PossibleName } from '../unlisted/find-possible-names.ts';
import {
  hurting,
  isCommonForename,
  isGivenName,
  onlyPeopleDo,
  saidOfPeople,
  stateSurnames,
  wordSurnames,
} from '../words/ordinary-words.ts';
import { isToldOf } from '../words/told-beside.ts';
import { readsAsAnother } from './family-forms.ts';
import type { Person } from './name-index.ts';
import { sayPeople } from './whom-named.ts';

/** A name of the list in a text, and what else of it may be a name. */
interface Named {
  readonly text: string;
  readonly name: Replacement;
  /** Words that may be names, by where they begin. */
  readonly surnames: ReadonlyMap<number, PossibleName>;
  /** Where names of the list begin. */
  readonly taken: ReadonlySet<number>;
}

/**
 * “Lewis Brown hit Rosie”, “Rose Smith, teaching assistant”: a forename of the list with a surname that it does not have is somebody else where the
 * text says so, and else a doubt. Whoever reads “Child A [name]” takes a classmate’s deed for the child’s.
 */
export function withSurname(
  named: Named,
  { isNear = () => false, notNames }: KnownWords,
  people: readonly Person[],
): Replacement {
  const { text, name } = named;
  const { start, members } = name;
  const isMisspelt = (word: string) =>
    isNear(word) && members.some((member) => isLetterOf(word, people[member]));
  if (isLetter(named)) return withSurnameBehindLetter(named, isMisspelt, notNames, people);
  const end = name.isForename === true ? endOfSurname(named, isMisspelt, notNames) : null;
  if (end === null || name.shownAs.endsWith('’s') || isOfPlace(members, people)) return name;
  const forename = text.slice(start, name.end);
  // “Told Kelly Aisha hit her” has two people.
  const surname = text.slice(name.end + 1, end);
  if (isCommonForename(foldName(surname)) && isToldOf(text, start, end)) return name;
  const mayBe = members.filter((member) => !isWholeWorker(people[member]));
  const whole = { start, end, isUnlisted: true as const };
  if (mayBe.length === 0 || readsAsAnother({ text, start, end }, forename))
    return { ...whole, shownAs: marks.name, members: [], mayMean: members };
  // Whom the texts alone name by a forename has no other surname.
  if (mayBe.every((member) => isFromTextsByForename(people[member]))) return { ...name, end };
  const said = sayPeople(mayBe, 'forename', people);
  return { ...whole, shownAs: said === marks.name ? said : `${said} or ${marks.name}`, members: mayBe };
}

function isLetter({ text, name: { start, end, members } }: Named): boolean {
  return members.length > 0 && /^\p{Lu}$/u.test(text.slice(start, end));
}

/**
 * “R Thornton was arrested”, “H Lloyd (SW)”: the initial of somebody else. A single letter with a surname that the list does not have is nobody’s of the list
 * where the text says so, and else a doubt, as a forename is.
 */
function withSurnameBehindLetter(
  { text, name, surnames, taken }: Named,
  isMisspelt: (word: string) => boolean,
  notNames: ReadonlySet<string>,
  people: readonly Person[],
): Replacement {
  const { start, members } = name;
  const dot = text.charAt(name.end) === '.' ? 1 : 0;
  const letter = { ...name, end: name.end + dot };
  const end = endOfSurname({ text, name: letter, surnames, taken }, isMisspelt, notNames);
  if (end === null || isOfPlace(members, people)) return name;
  const isTold = isToldOf(text, start, end) && isCommonForename(foldName(text.slice(letter.end + 1, end)));
  // “Tom hit M. Bob ran off”: before a forename a full stop is the letter’s own only where a sentence begins with it.
  const isForename = isGivenName(foldName(text.slice(letter.end + 1, end)));
  if (isTold || (dot > 0 && isForename && !startsSentence(text, start))) return name;
  const whole = { start, end, isUnlisted: true as const };
  if (readsAsAnother({ text, start, end }, text.slice(start, name.end)))
    return { ...whole, shownAs: marks.name, members: [], mayMean: members };
  const said = name.shownAs.endsWith(marks.name) ? name.shownAs : `${name.shownAs} or ${marks.name}`;
  return { ...whole, shownAs: said, members };
}

/** “(formerly Holt)”, “(now Holt)”: whose name of before it is. */
const calledBefore = /^ ?[,(]? ?(?:also|formerly|maiden name|n[eé]e|now|previously) /iu;

function endOfSurname(
  { text, name, surnames, taken }: Named,
  isMisspelt: (word: string) => boolean,
  notNames: ReadonlySet<string>,
): number | null {
  if (!/^[ \u00a0]$/.test(text.charAt(name.end)) || taken.has(name.end + 1)) return null;
  const surname = surnames.get(name.end + 1);
  if (surname === undefined)
    return endOfEverydaySurname({ text, start: name.start, end: name.end }, notNames);
  const isTheirs = isMisspelt(surname.text) || calledBefore.test(text.slice(surname.end, surname.end + 20));
  return isTheirs || isOpenAbbreviation(text, name, surname) ? null : surname.end;
}

const longestAbbreviation = 6;

/** “Gemma EPDS 14”: in capitals behind a forename that is not, and nobody’s who does something. */
function isOpenAbbreviation(text: string, { start, end }: Replacement, surname: PossibleName): boolean {
  const forename = text.slice(start, end).replace('.', '');
  const areAllCapitals = forename.length > 1 && forename === forename.toUpperCase();
  if (surname.text !== surname.text.toUpperCase() || areAllCapitals) return false;
  const key = foldName(surname.text);
  // “Jason BANKS sold drugs”, as police write.
  if (key.length > longestAbbreviation || wordSurnames.has(key) || stateSurnames.has(key)) return false;
  const [, word = ''] = /^ (\p{L}+)/u.exec(text.slice(surname.end, surname.end + 24)) ?? [];
  const next = foldName(word);
  const acts =
    saidOfPeople.has(next) || onlyPeopleDo.has(next) || hurting.some((verb) => next.startsWith(verb));
  return !acts && !/^(?:['’]s\b|[,(.]| ?\()/.test(text.slice(surname.end, surname.end + 3));
}

function isOfPlace(members: readonly number[], people: readonly Person[]): boolean {
  return members.some((member) => people[member]?.kind === 'place');
}

function isFromTextsByForename(person: Person | undefined): boolean {
  return person?.isFromTexts === true && person.surnameLetters.length === 0;
}

/** “Kiah Hlot”, of Kiah Holt. */
function isLetterOf(word: string, person: Person | undefined): boolean {
  return person?.surnameLetters.includes(foldName(word).slice(0, 1)) === true;
}

/** Of whom the list has the surname: another’s is not theirs. */
function isWholeWorker(person: Person | undefined): boolean {
  return person?.kind === 'staff' && !person.isByOneWord;
}
