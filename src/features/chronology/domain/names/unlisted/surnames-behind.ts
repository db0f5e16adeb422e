import { findRoleWords, isOrganisationWord, isPersonWord, sexOfTitle } from '../terms/cast-words.ts';
import { type CapitalWord, foldName, startsSentence } from '../terms/name-tokens.ts';
import { isSurnameToo } from '../words/forenames.ts';
import {
  afterLetters,
  beforeLetters,
  endsLikeOrdinary,
  isCommonForename,
  isEverydayForename,
  isGivenName,
  isListedWord,
  isMonthWord,
  isShortForm,
  isWordName,
  onlyPeopleDo,
  saidOfPeople,
  saidOfWords,
  tellsHarm,
} from '../words/ordinary-words.ts';
import { actsWithSurname, standsBehindLetter } from '../words/stands-as-name.ts';
import { isOfBody } from '../words/surely-words.ts';
import { isTownName } from '../words/town-names.ts';
import { endOfEverydaySurname } from './everyday-surnames.ts';
import { mayBeSurname } from './somebody-else.ts';

/** A word that is hidden as a name already. */
interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
}

interface Known {
  /** Folded words that are no names here. */
  readonly notNames: ReadonlySet<string>;
  /** Folded words of names of the list and of the record. */
  readonly listed?: ReadonlySet<string>;
}

const reach = 40;
const oneSpace = /^[ \u00a0]$/;

/** Whether a word is the surname of whoever is found just before it. */
export function isSurnameBehind(
  text: string,
  last: Found | undefined,
  word: CapitalWord,
  known: Known,
): boolean {
  return (
    goesOn(text, last, word, known) ||
    isEverydaySurname(text, last, word, known) ||
    isAnySurname(text, last, word, known) ||
    isListedBehindLetter(text, word, known) ||
    isShoutedBehindLetter(text, word, known)
  );
}

/**
 * “Dr Amy Lister”, “Amy Lister”: behind a forename an everyday word, or what could be one, is a surname; without a title only where
 * it is no everyday word as it stands.
 */
function goesOn(text: string, last: Found | undefined, word: CapitalWord, { notNames }: Known): boolean {
  if (last === undefined || !oneSpace.test(text.slice(last.end, word.start))) return false;
  const key = foldName(last.text);
  const isTitled = last.title !== null;
  const acts = isTitled || actsWithSurname(text, word);
  const isForename = isCommonForename(key) || (acts && isWordName(key));
  if (!isForename || !/^\p{Lu}\p{Ll}/u.test(word.text) || notNames.has(word.key)) return false;
  if (sexOfTitle(word.key) !== undefined || isShortForm(word.text)) return false;
  // “Amy Ward” and “Dr Grace May”; not “Dr Amy May 2012”.
  if (isOrganisationWord(word.key)) return word.key === 'ward';
  if (findRoleWords(word.text) !== null) return false;
  if (isMonthWord(word.key)) return isTitled && word.key === 'may' && !/^ \d/.test(text.slice(word.end));
  // “Gemma Attended”.
  return isTitled || (!isListedWord(word.key) && mayBeSurname(word));
}

/** “Kyle Wood”, “TYRELL BANKS”, “T Green”. */
function isEverydaySurname(
  text: string,
  last: Found | undefined,
  word: CapitalWord,
  { notNames }: Known,
): boolean {
  const isSurname = (start: number) =>
    endOfEverydaySurname({ text, start, end: word.start - 1 }, notNames) === word.end;
  // The letter of “Child B” is a pseudonym’s.
  if (standsBehindLetter(text, word, notNames)) return isSurname(word.start - 2);
  if (last === undefined || last.end + 1 !== word.start || isTownName(last.text)) return false;
  return isSurname(last.start);
}

/** What stands with a capital where a full stop was left out, and what is said of people and things: nobody is called so. */
const never = new Set(
  `about after again age aged all also although always and another any around asleep at awake away back because before being bilateral both but cannot could
  down due during each early everyone except few first for from her here him his how if inside just last late later left let like many mental more most much
  must my need new next no nobody none nor not nothing now off old once one only or other our out outside over own per pre present private public re second seen self
  several she should since so some still such than that the their them then there these they this those through today tomorrow too two under unit until up
  angry alive alert bright bus calm clean cold dead dirty drunk fed fine football gym happy hot hungry ill injured kind lunch mild nervous ok okay pale park pleasant poorly rude sad scared sick sober sore tea tearful tired toast unwell warm worried
  upset us very was well were what when where whether which while who whom whose why with without would year yes yesterday yet you your
  access address anxiety area asthma attendance bail bath bed bedroom behaviour birth bruise bruises bruising burn car child clothes concern concerns contact core
  date daughter death dental diet door drugs email emotional escort evening exam fall father feed feeding feeds fire flat food form friday friend full game general
  good group growth health hearing heart height help home hours housing imms index injury iron job kitchen law legal letter letters lunch maths meal medical meds meeting
  milk minutes missing money morning name night notes nursery oral outcome pain phone photo physical plan play poor post pregnancy purple quiet reading red
  report request room rota safe scan school science script section sex sexual shared shoes skin sleep sleeps social son special speech split sports stage status summary
  support teeth temp toy tox uniform urgent urine video visit vision voice weekly weight wet work`.split(
    /\s+/,
  ),
);
/** Roles that are surnames as well, as “Cousins” is; “cousin” is not. */
const alsoSurnames = new Set(['cousins', 'masters', 'friend']);

/** Of whatever word of everyday English: what it may not be is a role, a body, a place, another’s forename, or what is said of somebody. */
function mayBeAnybodys(word: CapitalWord, known: Known): boolean {
  const { key, text } = word;
  if (known.listed?.has(key) === true || isTownName(text) || !isNothingElse(word, known)) return false;
  if ((isGivenName(key) || isEverydayForename(key)) && !isSurnameToo(key)) return false;
  return !saidOfWords.has(key) && !saidOfPeople.has(key) && mayBeSurname(word);
}

function isNothingElse({ key, text }: CapitalWord, { notNames }: Known): boolean {
  if (key.length < 3 || notNames.has(key) || never.has(key) || isShortForm(text) || isMonthWord(key))
    return false;
  if (sexOfTitle(key) !== undefined || isOrganisationWord(key) || isPersonWord(key)) return false;
  return !endsLikeOrdinary(key) && (findRoleWords(text) === null || alsoSurnames.has(key));
}

/** “Leanne Cash.”, “Leanne Cash To:”, “Leanne Cash and”; not “Leanne Phone call”. */
const endsThere =
  /^(?:$|['’]s(?!\p{L})|[.,;:!?/)\]\r\n”"]| ?\(| (?:and|at|from|or|via) | [&@–-] | (?:Cc|To|From|Re)(?!\p{L}))/u;
/** Where a sentence begins with the forename: “Leanne Cash To:”, “Leanne Cash” as a signature; not “Jade Calm at home.”, “Callum Crutches.” */
const endsAtStart = /^(?:$|['’]s(?!\p{L})|[,;:/)\]]| ?\(| (?:and|&) \p{Lu}| (?:Cc|To|From|Re)(?!\p{L}))/u;
const endsShouted = /^(?:$|['’]S(?!\p{L})|[,;:)\]]| ?\(| [@&] |,? \d{1,2}(?:[.;,]| ?Y|$)| \d{1,2}[./-]\d)/u;

/**
 * “Leanne Cash allocated as FSW”, “Tyrese Grant is in”, “KYLE COUSINS, 19”: behind a forename that is nobody’s of the list and the record any
 * everyday word, where what follows shows that no more belongs to it. The forename of nobody known is one where a verb of people follows.
 */
function isAnySurname(text: string, last: Found | undefined, word: CapitalWord, known: Known): boolean {
  if (last === undefined || !oneSpace.test(text.slice(last.end, word.start))) return false;
  const first = foldName(last.text);
  if (known.listed?.has(first) === true || isTownName(last.text) || !mayBeAnybodys(word, known)) return false;
  // “Leanne Baker Cash”: the surname stands before it.
  if (!isBareForename(text, last)) return false;
  const behind = text.slice(word.end, word.end + reach);
  const isDoing = doesAsPerson(behind);
  const isKnown = isGivenName(first) || isEverydayForename(first);
  if (isShouted(last.text) !== isShouted(word.text)) return false;
  if (isShouted(word.text)) return isKnown && (isDoing || endsShouted.test(behind));
  const ends = startsSentence(text, last.start) ? endsAtStart : endsThere;
  return isDoing || (isKnown && ends.test(behind));
}

/** No name stands before it but where a list or a title does. */
function isBareForename(text: string, { start, title }: Found): boolean {
  if (title !== null) return true;
  const [, before = ''] =
    /(?:^|[^\p{L}\p{M}])(\p{Lu}[\p{L}’'-]*)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - reach), start)) ??
    [];
  return (
    before === '' || isShouted(before) || isPersonWord(foldName(before)) || findRoleWords(before) !== null
  );
}

/** What is said of people for sure: not “who”, “late”, “present”. */
const noDeeds = new Set(
  'absent aged also born had has late left missed present then who whose with'.split(' '),
);
const more = new Set(
  'allocated assigned attending brought carried chaired chairing collected completed contacted covering dropped helped identified introduced knows offered opened sat seen sold spotted supervised supervising supported threatened thanked walked will visits'.split(
    ' ',
  ),
);

function doesAsPerson(behind: string): boolean {
  const [, word = ''] = /^ (\p{L}+)/u.exec(behind) ?? [];
  const next = foldName(word);
  const isDeed = (saidOfPeople.has(next) && !noDeeds.has(next)) || onlyPeopleDo.has(next);
  return isDeed || more.has(next) || tellsHarm(next);
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

const longestList = 200;
const listOfPeople =
  /(?<!\p{L})(?:present|attend(?:ed|ees|ance|ing)?|apologies|invited|invitees|cc|to|from|members|chair(?:ed)? ?(?:by)?)(?!\p{L})[^.!?\r\n]*(?:\p{Lu}\.[^.!?\r\n]*)*$/iu;
const letterOfList = /(?:[,;:(/>–-] ?| and | & )(\p{Lu})\.? $/u;
const endsInList = /^(?:$|[,;)/]|\.?$|\.\s| and | & )/u;

/** “Present: T Miles, L Cash”: in a list a letter with any word. */
function isListedBehindLetter(text: string, word: CapitalWord, known: Known): boolean {
  const before = text.slice(Math.max(0, word.start - 8), word.start);
  const [, letter = ''] = letterOfList.exec(before) ?? [];
  if (letter === '' || !listOfPeople.test(text.slice(Math.max(0, word.start - longestList), word.start)))
    return false;
  if (/[AI]/.test(letter) || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
  if (!endsInList.test(text.slice(word.end, word.end + reach)) || afterLetters.has(word.key)) return false;
  if (/[LRT]/.test(letter) && isOfBody(word.key)) return false;
  return mayBeAnybodys(word, known);
}

const letterBefore = /(?<![\p{L}\p{M}\p{N}.’'/&+*#-])(\p{Lu})(\.?) $/u;
const roleOrWord = /(\p{Lu}[\p{Lu}’-]+)(?: IS|:|,)? $/u;

/**
 * “DEFENCE F BUXTON.”, “INTERMEDIARY G. PETERS.”, “SOL J FAIRWEATHER.”: where all is in capitals a letter and a word that is none of everyday English, at
 * the end of a sentence; not “PLAN B OKONKWO”, “R TIBIA”.
 */
function isShoutedBehindLetter(text: string, word: CapitalWord, known: Known): boolean {
  if (word.text.length < 4 || !isShouted(word.text) || isListedWord(word.key)) return false;
  const before = text.slice(Math.max(0, word.start - reach), word.start);
  const [all = '', letter = '', dot = ''] = letterBefore.exec(before) ?? [];
  if (all === '' || (dot === '' && /[AI]/.test(letter)) || !/^(?:$|[.,;:()/])/.test(text.slice(word.end)))
    return false;
  const [, ahead = ''] = roleOrWord.exec(before.slice(0, -all.length)) ?? [];
  const key = foldName(ahead);
  const isStart = startsSentence(text, word.start - all.length);
  if (ahead === '' && !isStart) return false;
  if (beforeLetters.has(key) || known.notNames.has(key) || isOfBody(word.key)) return false;
  // “HIT M. BOB RAN”.
  if (dot !== '' && isGivenName(word.key) && !isStart) return false;
  return isNothingElse(word, known);
}
