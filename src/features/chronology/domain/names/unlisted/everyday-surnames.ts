import { sureStreetForms } from '../../../../../shared/place-words.ts';
import { isOrganisationWord, isPersonWord } from '../terms/cast-words.ts';
import { foldName, startsSentence } from '../terms/name-tokens.ts';
import {
  afterYoung,
  behindSurnames,
  isMonthWord,
  isOrdinary,
  isShortForm,
  onlyPeopleDo,
  saidOfPeople,
  stateSurnames,
  tellsHarm,
  wordNames,
  wordSurnames,
} from '../words/ordinary-words.ts';
import { isAlsoSurname } from '../words/peoples.ts';
import { mayBeSurname } from './somebody-else.ts';

/** Where a forename stands. */
interface ForenamePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const reach = 40;
const wordBehind = /^[ \u00a0](\p{Lu}\p{Ll}{2,}|\p{Lu}{3,})(?![\p{L}\p{M}\p{N}]|[-‐‑]\p{L})/u;
const nextWord = /^ (\p{L}+)/u;
const streets = new Set(sureStreetForms);
/** “Late”, “Present”: what is said of people and tells no deed of theirs. */
const noDeeds = new Set('absent aged also born late missed present then who whose with'.split(' '));
/** With a capital where a full stop was left out: “Told Kiah He hit her”. */
const never = new Set(
  `again all always another both each everybody everyone he her his his i it just landlady landlord my neither nephew never niece nobody now our
  peer she somebody someone stepbrother stepsister that the their they this today twice we who you your`.split(
    /\s+/,
  ),
);
const age = /^ ?\(?\d{1,3}(?: ?(?:years?|yrs?|y\/?o)\b|\)|,)/i;
/** “TYRESE BROWN 16. SUSPS RAN”, as logs have it; not “KYLE WARD 12.” */
const shoutedAge = /^ \d{2}(?:[.;]|$)/;
const numbered = new Set(
  'bridge case church court day field hall house lane page park street ward'.split(' '),
);

/**
 * The place behind an everyday word that is a surname where it stands: of “Lewis Brown hit Rosie”, behind a forename of the list. Null where what stands
 * there is none, “Lewis Attended”, “Mia Year 4”, “Lewis Head injury”: in doubt between two persons neither may be told as the other, but what
 * says how a child is has to stay readable.
 *
 * @param notNames folded words that are no names here: they are surnames where a deed is told alone.
 */
export function endOfEverydaySurname(
  { text, start, end }: ForenamePlace,
  notNames: ReadonlySet<string>,
): number | null {
  const [found = '', word = ''] = wordBehind.exec(text.slice(end, end + reach)) ?? [];
  const key = foldName(word);
  if (word === '' || isNoName(word, key)) return null;
  const place = { text, start, end: end + found.length };
  if (goesOnAsBody(text.slice(place.end, place.end + reach))) return null;
  const behind = text.slice(place.end, place.end + reach);
  if (isAlsoSurname(key) && (doesSomething(foldName(nextWord.exec(behind)?.[1] ?? '')) || isDated(behind)))
    return place.end;
  const isKnown = wordSurnames.has(key) || stateSurnames.has(key) || isShoutedForename(word, key, behind);
  const mayBe = isKnown ? isSurname(key, place, notNames) : isOrdinary(key) && mayBeAnyWord(word, key, place);
  return mayBe ? place.end : null;
}

/** “PAYTON ROSE 16.”, “IDENTIFIES PAYTON ROSE AS”, as logs have it; not “TOM SKY TV”, “MIA ROSE FROM HER BED”. */
function isShoutedForename(word: string, key: string, behind: string): boolean {
  if (word !== word.toUpperCase() || !wordNames.has(key) || isMonthWord(key)) return false;
  return behindShouted.test(behind) || doesSomething(foldName(nextWord.exec(behind)?.[1] ?? ''));
}

const behindShouted =
  /^(?:$|[.,;:()]| \d{1,2}(?:[.,;]|$)| (?:ALSO|AND|ARR|AS|AT|IN|IS|NFA|RUI|WAS|WITH)(?!\p{L})| &)/u;

function isNoName(word: string, key: string): boolean {
  if (never.has(key) || isShortForm(word)) return true;
  return (isPersonWord(key) || isOrganisationWord(key)) && !wordSurnames.has(key);
}

/** “Rosie Wood Primary School”, “Lewis Park Road”. */
function goesOnAsBody(behind: string): boolean {
  const [, next = '', second = ''] = /^ (\p{Lu}\p{L}+)(?: (\p{Lu}\p{L}+))?/u.exec(behind) ?? [];
  return [next, second].map(foldName).some((key) => isOrganisationWord(key) || streets.has(key));
}

function isSurname(key: string, place: ForenamePlace, notNames: ReadonlySet<string>): boolean {
  const { text, end } = place;
  const behind = text.slice(end, end + reach);
  const next = foldName(nextWord.exec(behind)?.[1] ?? '');
  if (behindSurnames.get(key)?.includes(next) === true) return false;
  if (doesSomething(next) || /^['’]s\b/.test(behind)) return true;
  if (isTime(key, place) || notNames.has(key)) return false;
  const isAged = shoutedAge.test(behind) && /\p{Lu}{2}$/u.test(text.slice(0, end)) && !numbered.has(key);
  if (isNumberedOrOf(behind) && !isAged) return false;
  return !stateSurnames.has(key) || isWhoseState(key, place, next);
}

/** “May Day”, “Kiah Winter”. */
function isTime(key: string, { text, start, end }: ForenamePlace): boolean {
  const [forename = ''] = text.slice(start, end).split(' ');
  return isMonthWord(foldName(forename)) || isMonthWord(key);
}

/** “Kyle Wood 01/02/1999”. */
const day = /^ ?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;

/** “Kyle English, 04/07/1998”, “Tom Ireland (04/07/1998)”. */
const born = /^,? ?\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;
const aged = /^(?: \(\d{1,2}\)|, \d{1,2},|,? (?:dob|d\.o\.b|aged)(?!\p{L}))/iu;

/** The same, and “Tom Ireland, 34,”; not “Mia English 4, Maths 3”. */
function isDated(behind: string): boolean {
  return born.test(behind) || aged.test(behind);
}

/** “Lewis Day 3”, “Lewis Head of year”. */
function isNumberedOrOf(behind: string): boolean {
  return /^ of \p{Ll}/u.test(behind) || (/^ ?\d/.test(behind) && !age.test(behind) && !day.test(behind));
}

/** “Sam Bright.” says how he is; “hit by Sam Bright.” by whom. */
function isWhoseState(key: string, { text, start, end }: ForenamePlace, next: string): boolean {
  if (key === 'young' && afterYoung.has(next)) return false;
  const behind = text.slice(end, end + reach);
  if (age.test(behind) || whoBehind.test(behind) || deeds.has(next)) return true;
  return !startsSentence(text, start) && /^(?:[.,;)!?]|$)/.test(behind);
}

/** “Lily Young, Y9,”, “Gary Strong, lodger”, “Gary Sharp & Gary Wild”: who somebody is, and not how. */
const whoBehind =
  /^(?:,? ?\(?(?:y(?:ea)?r? ?\d|dob\b|d\.o\.b|an? \p{Ll}|another|aged|friend|neighbour|lodger|pupil|peer|classmate|no fixed|support worker|taxi driver|\d)| ?& ?\p{Lu})/iu;
const deeds = new Set(
  'bit exposed filmed followed kissed messaged robbed sent sold spat stole supplied touched'.split(' '),
);

function doesSomething(next: string): boolean {
  return (saidOfPeople.has(next) && !noDeeds.has(next)) || onlyPeopleDo.has(next) || harms(next);
}

/** “Lewis Quick hit”, of whatever word: where harm is told nobody may be taken for somebody else. */
function mayBeAnyWord(word: string, key: string, { text, end }: ForenamePlace): boolean {
  // “Kyle FORD 11/02/1990”.
  if (word === word.toUpperCase()) return !isMonthWord(key) && day.test(text.slice(end, end + reach));
  if (isMonthWord(key) || /(?:ing|ly|ed)$/.test(key)) return false;
  const [, next = ''] = nextWord.exec(text.slice(end, end + reach)) ?? [];
  return mayBeSurname({ key }) && harms(next);
}

const taking = ['arrest', 'bail', 'caution', 'charg', 'convict', 'remand'];

/** “hit”, “arrested”. */
function harms(word: string): boolean {
  return tellsHarm(word) || (word.endsWith('ed') && taking.some((verb) => word.startsWith(verb)));
}
