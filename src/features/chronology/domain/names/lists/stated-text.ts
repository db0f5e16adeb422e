import { isOrganisationWord, isRole, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { anyMark } from '../terms/marks.ts';
import { foldName } from '../terms/name-tokens.ts';
import {
  alsoVerbs,
  isCommonForename,
  isMonthWord,
  isOfGlossary,
  isOrdinary,
  wordNames,
} from '../words/ordinary-words.ts';

/** What a word does in a text that states who a worker is. `open` is any that tells none of the others. */
export type Sense = 'open' | 'title' | 'short' | 'role' | 'phrase' | 'body' | 'nobody' | 'parting';

/** A word of such a text, and where it stands, in UTF-16 units. */
export interface StatedWord {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
}

export interface StatedText {
  /** Words beside each other, parted by signs and by words such as “from”. */
  readonly runs: readonly (readonly StatedWord[])[];
  /** Capitals tell something: it is written neither all in small letters nor all in capitals. */
  readonly isCased: boolean;
  /** One word is all of it. */
  readonly isOneWord: boolean;
}

/** Words that stand where nobody is named: “Duty”, “Not yet allocated”. */
const nobody = new Set(
  `allocated allocation another awaiting awaited be been closed confirmed cover covering duty early further somebody someone help left
  locum n new no nobody none not notice one other out pending post previous same several still tba tbc tbd temporary transfer transferred
  unallocated unassigned vacancy vacant various yet`.split(/\s+/),
);
/** Words that part a name from what is said of it: “Joy from the hub”, “Joy and Faith”. */
const parting = new Set(
  `a an and are as at by for from has in is not now of on or since the then till to until via was who with`.split(
    ' ',
  ),
);
/** What teams are called after, besides the words of organisations. */
const partsOfTown = new Set(
  'area central cluster district east locality localities north patch region south west zone'.split(' '),
);
/** Words of the above, of roles and of organisations that people are called by too: “Joy Ward”, “An Nguyen”. */
const alsoNames = new Set(
  `an central child court di early east friend head judge man nan nana new north person place post son south still street till ward
  west`.split(/\s+/),
);
const alsoForenames = new Set(['an', 'di', 'nan', 'nana']);

/** A word begins where no letter stands before it, so that a long run of letters is looked at once. */
const given = /(?<![\p{L}\p{M}])(\p{L}{1,30})(?: ?\d{1,3}(?!\d)| \p{Lu}(?![\p{L}\p{M}.’'-]))/gu;
const letters = /[\p{L}\p{M}]+(?:[’'.-]+[\p{L}\p{M}]+)*/gu;

export function isAlsoName({ key }: StatedWord): boolean {
  return alsoNames.has(key);
}

export function isAlsoForename({ key }: StatedWord): boolean {
  return alsoForenames.has(key);
}

export function isCapital({ text }: StatedWord): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text);
}

/** A word that many people are called by, everyday though it may be: “Ann”, “Joy”, “May”. */
export function mayBeCalled(key: string): boolean {
  return isCommonForename(key) || wordNames.has(key) || isMonthWord(key) || alsoVerbs.has(key);
}

/** A word of everyday English that few are called by: “student”, “bell”. */
export function isEveryday({ key }: StatedWord): boolean {
  return isOrdinary(key) && !mayBeCalled(key);
}

/**
 * A text that states who a worker is, taken apart.
 *
 * @param standing finds what stands for somebody of the list: it is passed over.
 */
export function readStatedText(text: string, standing: RegExp | null = null): StatedText {
  const rest = standing === null ? text : text.replace(standing, blank);
  const bare = rest
    .replace(anyMark, blank)
    .replace(given, (found: string, word: string) => (isPseudonym(word, found) ? blank(found) : found));
  const words = Array.from(bare.matchAll(letters), ({ 0: word, index: start }) => ({
    text: word,
    key: foldName(word).replaceAll('’', "'"),
    start,
    end: start + word.length,
  }));
  const written = words.filter(({ text: own }) => !isAbbreviation(own)).map(({ text: own }) => own);
  const isCased = written.some((own) => own !== own.toUpperCase()) && /\p{Lu}/u.test(bare);
  const isOneWord = words.length === 1 && !bare.includes(blankSign);
  return { runs: splitRuns(bare, words, isCased).map(withSenses), isCased, isOneWord };
}

/** “SW1”, “Child A”; not “Di O”. */
function isPseudonym(word: string, found: string): boolean {
  if (!isRole(word) || alsoForenames.has(foldName(word))) return false;
  return /\d$/.test(found) || readRole(word).kind === 'child';
}

const blankSign = '\0';

function blank(found: string): string {
  return blankSign.repeat(found.length);
}

type Word = Omit<StatedWord, 'sense'>;

function splitRuns(text: string, words: readonly Word[], isCased: boolean): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let end = 0;
  for (const [at, word] of words.entries()) {
    const isBeside = /^\.?[ \u00a0]+$/.test(text.slice(end, word.start));
    end = word.end;
    if (parting.has(word.key) && !(isCased && mayBeName(words, at))) runs.push([]);
    else if (isBeside && runs.length > 0) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.filter((run) => run.length > 0);
}

/** “Hien To”, “Joy Till”, “An Nguyen”: with a capital though no sentence begins, or before a name; and “An” alone. */
function mayBeName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return false;
  if (at > 0) return true;
  if (next === undefined) return alsoNames.has(word.key);
  return /^\p{Lu}/u.test(next.text) && (alsoForenames.has(word.key) || !isOrdinary(next.key));
}

function withSenses(run: readonly Word[]): readonly StatedWord[] {
  const read: StatedWord[] = [];
  for (let at = 0; at < run.length; at = read.length) {
    const [phrase, sense] = senseAt(run, at);
    const isName = sense === 'title' && isNameBehind(read.at(-1)?.key ?? '', phrase[0]);
    read.push(...phrase.map((word) => ({ ...word, sense: isName ? ('open' as const) : sense })));
  }
  return read;
}

/** Titles that people are called by too, and those before which they are a rank or a job. */
const alsoSurnames: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['constable', new Set(['detective', 'det', 'pc', 'dc', 'wpc', 'pcso'])],
  ['nurse', new Set(['midwife', 'nurse', 'gp', 'cpn', 'hv', 'dsl', 'sw', 'fsw', 'ssw', 'iro'])],
  ['judge', new Set(['judge'])],
  ['master', new Set()],
]);

/** “Ms Constable”, “Mr Nurse”, “Dr Master”; not “Detective Sergeant” or “Detective Constable”. */
function isNameBehind(title: string, word: Word | undefined): boolean {
  const sex = sexOfTitle(title);
  if (word === undefined || sex === undefined || !/^\p{Lu}/u.test(word.text)) return false;
  return sex !== null || alsoSurnames.get(word.key)?.has(title) === false;
}

function senseAt(run: readonly Word[], at: number): readonly [readonly Word[], Sense] {
  for (const count of [3, 2]) {
    const phrase = run.slice(at, at + count);
    if (phrase.length === count && isRole(phrase.map((word) => word.text).join(' ')))
      return [phrase, 'phrase'];
  }
  const phrase = run.slice(at, at + 1);
  return [phrase, phrase[0] === undefined ? 'open' : senseOf(phrase[0])];
}

function senseOf({ text, key }: Word): Sense {
  if (parting.has(key)) return 'parting';
  if (isAbbreviation(text)) return 'short';
  if (sexOfTitle(key) !== undefined) return 'title';
  if (nobody.has(key)) return 'nobody';
  if (isOrganisationWord(key) || partsOfTown.has(key)) return 'body';
  if (!isRole(text)) return 'open';
  return readRole(text).kind === 'place' ? 'body' : 'role';
}

/** “HV”; not “Ed”, which somebody may be called. */
function isAbbreviation(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && isOfGlossary(text);
}
