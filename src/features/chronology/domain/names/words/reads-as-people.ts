import { sureForms, sureStreetForms } from '../../../../../shared/place-words.ts';
import { findRoleWords, isKin, isOrganisationWord, isPersonWord, readRole } from '../terms/cast-words.ts';
import { type CapitalWord, foldName, type NameToken } from '../terms/name-tokens.ts';
import {
  isCommonForename,
  isMonthWord,
  isOrdinary,
  isShortForm,
  isWordName,
  onlyPeopleDo,
  tellsHarm,
  wordSurnames,
} from './ordinary-words.ts';
import { endOfPhrase, isAlsoForename, isAlsoSurname, isCountry, isOfPeoples } from './peoples.ts';
import { standsBehindLetter } from './stands-as-name.ts';
import { isBareWork } from './titles.ts';
import { isTownName } from './town-names.ts';

interface Known {
  readonly notNames: ReadonlySet<string>;
  readonly found?: ReadonlySet<string>;
  readonly isNear?: (word: string) => boolean;
}

const reach = 48;
const wordBefore = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}’'-]*)[ \u00a0]$/u;
const wordBehind = /^[ \u00a0](\p{L}[\p{L}\p{M}’'-]*)/u;
const bodies = new Set([
  ...sureStreetForms,
  ...sureForms(['house', 'park', 'hill', 'court', 'estate', 'lodge']),
]);
/** What “mum” and “dad” are, and what stands behind “M” and “F”. */
const parents = new Set(['mum', 'mummy', 'mammy', 'dad', 'daddy']);
/** “Kyle French speaking”. */
const saidOfPeoples = new Set(
  `background boy catholic class community culture descent family female girl heritage homework interpreter language lesson lessons male man muslim national
  nationality nationals origin passport roma speaker speakers speaking teacher traveller tutor woman`.split(
    /\s+/,
  ),
);
/** Behind these somebody is named, and no country. */
const beforePeople = new Set(
  'and asked bit by called helped hit hugged kicked kissed met named phoned pushed rang saw slapped texted told visited with'.split(
    ' ',
  ),
);
/** “Seen with French.”; not “with French interpreter”. */
const endsThere =
  /^(?:$|[.,;:!?)]|[ \u00a0](?:about|after|again|and|at|before|in|on|that|today|when|who)(?!\p{L}))/u;
const travels = String.raw`fl(?:y|ew|own|ying|ights?)|travel\p{L}*|trips?|emigrat\p{L}*|migrat\p{L}*|deport\p{L}*|holidays?`;
const livesIn =
  'born|raised|brought up|gr[eo]w(?:n|ing)? up|liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|resid(?:es?|ed|ing)|remain(?:s|ed|ing)?|holidays?|married|educated|famil(?:y|ies)|relatives|grandparents|time|(?:days?|weeks?|months?|years?)|back|is|was|are|were|been|currently|still';
const comesFrom = String.raw`originally|originat\p{L}*|fled|refugees?|seekers?|emigrat\p{L}*|migrat\p{L}*|famil(?:y|ies)|family (?:is|are)|deport\p{L}*|abroad`;
/** “Born in Jordan”, “flight to India”, “originally from Georgia”: the country, though many are called so. */
const surelyPlace = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${travels}) (?:\p{Ll}+ ){0,2}to|taken (?:back |by \p{Ll}+ )?to|(?:${livesIn}) in|(?:${comesFrom}) (?:\p{Ll}+ )?from)[ \u00a0]$`,
  'iu',
);

/**
 * Whether a word with a capital is a country, a people, a language or a religion here, and nobody’s name: “taken to Pakistan”, “speaks Urdu”; not
 * “Kyle French”, “Mrs Ireland”, “Jordan hit him”, “India Brown”. In doubt somebody is called so.
 *
 * @param title what stands before it as one; null for none.
 */
export function standsForPeople(word: CapitalWord, title: string | null, known: Known): boolean {
  const { text, key, start, end, owns } = word;
  if (!isOfPeoples(key) || isOrdinary(key) || owns || known.found?.has(key) === true) return false;
  if (goesOnAsBody(text.slice(end, end + reach))) return false;
  if (title !== null) return !mayBeTitled(key, foldName(title));
  const isSurely = isSurelyPlace(word);
  if (isAlsoForename(key) || known.isNear?.(text.slice(start, end)) === true) return isSurely;
  if (!isSurely && isBeforeForename(word, known)) return false;
  const next = wordBehind.exec(text.slice(end, end + reach))?.[1] ?? '';
  if (!saidOfPeoples.has(foldName(next)) && isBehindName(word, known)) return false;
  return !actsAsNamed(key, foldName(next)) && (isSurely || !isMetAsNamed(word, next));
}

const commaBehind = /^, ?(\p{L}[\p{L}\p{M}’'-]*)/u;

/** “FRENCH, Kyle”, “Holland, Paul”; not “From Poland, Mia said”. */
function isBeforeForename({ text, key, start, end }: CapitalWord, known: Known): boolean {
  const behind = commaBehind.exec(text.slice(end, end + reach))?.[1] ?? '';
  const inCapitals = isShouted(text.slice(start, end));
  const isLed = /(?<!\p{L})(?:from|in|of|to)[ \u00a0]$/iu.test(text.slice(Math.max(0, start - reach), start));
  return (inCapitals || (isAlsoSurname(key) && !isLed)) && isForename(behind, known);
}

/** “Kyle French”, “Kwame Asante”; of those that many have for a surname also “K French”, “neighbour French”. */
function isBehindName(word: CapitalWord, known: Known): boolean {
  if (isForename(wordAhead(word), known)) return true;
  const { text, key, start } = word;
  return (
    isAlsoSurname(key) &&
    (standsBehindLetter(text, word, known.notNames) ||
      isBehindRole(text.slice(Math.max(0, start - reach), start)))
  );
}

function wordAhead({ text, start }: CapitalWord): string {
  return wordBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1] ?? '';
}

/** “France said”, “when French hit her”. */
function actsAsNamed(key: string, next: string): boolean {
  return (isAlsoSurname(key) || isCountry(key)) && (onlyPeopleDo.has(next) || tellsHarm(next));
}

/** “Syria Jones”, “seen with Syria”, “seen with French.” */
function isMetAsNamed(word: CapitalWord, next: string): boolean {
  const { text, key, end } = word;
  const isMet = beforePeople.has(foldName(wordAhead(word)));
  if (isCountry(key)) return isMet || isSurname(next);
  return isMet && isAlsoSurname(key) && endsThere.test(text.slice(end, end + reach));
}

/** Whether it stands within “Sierra Leone” or “Roman Catholic”, by where the words of such names begin. */
export function makeStandsWithin(text: string): (word: CapitalWord) => boolean {
  let last = -1;
  return ({ key, start, end }) => {
    if (start >= last) {
      const found = endOfPhrase(text, start, key);
      if (found !== null && !goesOnAsBody(text.slice(found, found + reach))) last = found;
    }
    return end <= last;
  };
}

const capitalsBehind = /^(?:[ \u00a0]\p{Lu}\p{L}+){1,3}/u;

/** “Jamaica Street”, “Jordan Hill Road”, “St Lucia Primary School”. */
function goesOnAsBody(behind: string): boolean {
  const words =
    capitalsBehind
      .exec(behind)?.[0]
      .trim()
      .split(/[ \u00a0]/) ?? [];
  return words.map(foldName).some((key) => isOrganisationWord(key) || bodies.has(key));
}

/** “Mrs Ireland”, “Nan Holland”, “Dad Jordan”; not “Mum Nigerian”, “SW Polish speaking”, “Dad French”. */
function mayBeTitled(key: string, title: string): boolean {
  if (parents.has(title)) return isAlsoForename(key);
  return (!isKin(title) && !isBareWork(title)) || isAlsoForename(key) || isAlsoSurname(key);
}

function isForename(word: string, { notNames }: Known): boolean {
  const key = foldName(word);
  if (!/^\p{Lu}\p{L}/u.test(word) || isOfPeoples(key) || isTownName(word)) return false;
  if (isCommonForename(key) || isWordName(key)) return true;
  if (isOrdinary(key) || isMonthWord(key) || isShortForm(word)) return false;
  return !isPersonWord(key) && !isOrganisationWord(key) && !notNames.has(key);
}

/** “India Brown”, “Syria Jones”. */
function isSurname(next: string): boolean {
  const key = foldName(next);
  if (!/^\p{Lu}\p{L}/u.test(next) || isOfPeoples(key) || isTownName(next) || isShortForm(next)) return false;
  return wordSurnames.has(key) || !(isOrdinary(key) || isMonthWord(key) || isPersonWord(key));
}

/** “neighbour French”, “called Holland”; of a parent it says where they are from. */
function isBehindRole(ahead: string): boolean {
  const words = ahead.trimEnd().split(/\s+/).slice(-3).join(' ');
  if (/(?<!\p{L})(?:called|named)$/u.test(words)) return true;
  const role = /[\p{L}]$/u.test(words) ? findRoleWords(words) : null;
  if (role === null || role === 'interpreter' || !foldName(words).endsWith(role)) return false;
  const { kind, isParent, pseudonym } = readRole(role);
  return (
    (kind === 'adult' || kind === 'staff') && !isParent && pseudonym !== 'Adult' && pseudonym !== 'Person'
  );
}

const spoken =
  /(?<!\p{L})(?:sp(?:ea|o)k\p{L}*|taught|learn\p{L}*|understands?|fluent in|into|little|no|some)[ \u00a0]$/iu;
const livedIn = /(?<!\p{L})(?:in|from)[ \u00a0]$/iu;

/**
 * “Mum lived in Holland”, “speaks no English”: the country or the language, also where the list or the texts have somebody of that surname.
 */
export function isPlaceOrTongue(
  text: string,
  { key, start, end }: Pick<NameToken, 'key' | 'start' | 'end'>,
): boolean {
  const inCapitals = isShouted(text.slice(start, end));
  if (!isOfPeoples(key) || inCapitals || isAlsoForename(key)) return false;
  if (goesOnAsBody(text.slice(end, end + reach))) return false;
  if (surelyPlace.test(text.slice(Math.max(0, start - reach), start))) return true;
  const ahead = text.slice(Math.max(0, start - reach), start);
  return isCountry(key) ? !isAlsoSurname(key) && livedIn.test(ahead) : spoken.test(ahead);
}

function isSurelyPlace(word: CapitalWord): boolean {
  const { text, start } = word;
  return surelyPlace.test(text.slice(Math.max(0, start - reach), start)) || isAmongOthers(word);
}

const otherBefore = /(\p{Lu}[\p{L}\p{M}]+)(?:,? (?:and|or) |, ?| ?[/&] ?)(?:(?:from|in|to) )?$/u;
const otherBehind = /^(?:,? (?:and|or) |, ?| ?[/&] ?)(?:(?:from|in|to) )?(\p{Lu}[\p{L}\p{M}]+)/u;

/** “Syria and Jordan”, “India/Pakistan”. */
function isAmongOthers({ text, start, end }: CapitalWord): boolean {
  const before = otherBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1] ?? '';
  const behind = otherBehind.exec(text.slice(end, end + reach))?.[1] ?? '';
  return [before, behind].map(foldName).some((key) => isOfPeoples(key) && !isAlsoForename(key));
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase();
}
