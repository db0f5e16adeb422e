import { distance } from 'fastest-levenshtein';
import abbreviations from '../../../../../../data/abbreviations.json' with { type: 'json' };
import given from '../../../../../../data/given-names.json' with { type: 'json' };
import vocabulary from '../../../../../../data/ordinary-words.json' with { type: 'json' };

const listed = new Set([
  ...splitLines(vocabulary.words),
  ...abbreviations.abbreviations.flatMap(({ meaning }) => meaning.toLowerCase().match(/\p{L}+/gu) ?? []),
]);
const shortForms = new Set(
  // The letters of “7MB” are no short form.
  abbreviations.abbreviations.flatMap(({ abbreviation }) => abbreviation.match(/(?<!\p{N})\p{L}+/gu) ?? []),
);
const noNames = new Set(splitLines(vocabulary.noNames).flatMap((word) => [word, word.toUpperCase()]));
const neverInitials = new Set(vocabulary.neverInitials);
const alsoInitials = new Set(splitLines(vocabulary.alsoInitials));
/** In a name of three letters or more one is a vowel, “y” among them. */
const lettersAlone = /^[B-DF-HJ-NP-TV-XZ]{3,6}$/;
const forenames = new Set(splitLines(vocabulary.forenames));
const givenNames = new Set(splitLines([...given.groups, ...given.others]));
const alsoForenames = new Set(splitLines(vocabulary.alsoForenames));
const endings = new RegExp(`\\p{L}{2,}(?:${vocabulary.endings.join('|')})$`, 'u');
const contraction = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/;

const inflections = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'];

const months: ReadonlySet<string> = new Set(vocabulary.months);

export const saidOfPeople: ReadonlySet<string> = new Set(vocabulary.saidOfPeople);
export const saidOfWords: ReadonlySet<string> = new Set(vocabulary.saidOfWords);
/** What stands behind “will” and “may” where they are verbs: “Will attend”. */
export const baseVerbs: ReadonlySet<string> = new Set(vocabulary.baseVerbs);
/** The same, where one of `behindVerbs` stands behind or nothing more: “Will sleep at nan’s”, not “Will sleep poor”. */
export const verbsAndNouns: ReadonlySet<string> = new Set(splitLines(vocabulary.verbsAndNouns));
export const behindVerbs: ReadonlySet<string> = new Set(splitLines(vocabulary.behindVerbs));
export const beforeMonths: ReadonlySet<string> = new Set(vocabulary.beforeMonths);
export const beforeLetters: ReadonlySet<string> = new Set(vocabulary.beforeLetters);
export const alsoVerbs: ReadonlySet<string> = new Set(vocabulary.alsoVerbs);
/** “young people”: behind a name these make an everyday word of it again. */
export const afterYoung: ReadonlySet<string> = new Set(vocabulary.afterYoung);
/** Everyday words that people are called by: “Grace”, “Hope”. */
export const wordNames: ReadonlySet<string> = new Set(splitLines(vocabulary.wordNames));
/** Everyday words that are surnames of many people: “Brown”. */
export const wordSurnames: ReadonlySet<string> = new Set(splitLines(vocabulary.surnames));
/** The same, which also say how somebody is: “Young”. */
export const stateSurnames: ReadonlySet<string> = new Set(splitLines(vocabulary.statesAndSurnames));
/** Before which words they are none: “Head injury”. */
export const behindSurnames: ReadonlyMap<string, readonly string[]> = new Map(
  vocabulary.behindSurnames.map(({ word, before }) => [word, before]),
);
export const onlyPeopleDo: ReadonlySet<string> = new Set(vocabulary.onlyPeopleDo);
export const onlyPeopleAre: ReadonlySet<string> = new Set(vocabulary.onlyPeopleAre);
export const afterLetters: ReadonlySet<string> = new Set(vocabulary.afterLetters);
/** Short forms with a stroke: “t/c”, a telephone call. */
export const slashed: ReadonlySet<string> = new Set(vocabulary.slashed);
/** “was arrested”, “on bail”. */
export const accusing: readonly string[] = vocabulary.accusing;
/** “punched”, “threatened”. */
export const hurting: readonly string[] = vocabulary.hurting;

/** “hit”, “punched”: not “abuse” and “assault”, which may be nouns, “Kim Domestic abuse”. */
export function tellsHarm(word: string): boolean {
  return word === 'hit' || (word.endsWith('ed') && hurting.some((verb) => word.startsWith(verb)));
}

const beginnings: ReadonlySet<string> = new Set(splitLines(vocabulary.beginnings));

/** “Came with mother”, “Clingy today”: a verb or an adjective with which a note begins. */
export function isBeginning(lower: string): boolean {
  return beginnings.has(lower);
}

const alsoOfThings = new Set('absent also aged born had late left present then who whose with'.split(' '));

/** What is said of whoever stands before it, and of nothing that somebody did: “Frank was late”; not “came with”, “patience had worn thin”. */
export function isDeedOfPeople(lower: string): boolean {
  return onlyPeopleDo.has(lower) || (saidOfPeople.has(lower) && !alsoOfThings.has(lower));
}

function splitLines(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** A word of everyday English, in small letters, or a plain form of one: “marks”, “hoped”, “younger”. */
export function isOrdinary(lower: string): boolean {
  if (listed.has(lower)) return true;
  // “Peter” is no form of “pet”, nor “Carly” of “car”.
  if (isPlainlyForename(lower.replace(contraction, ''))) return false;
  return plainForms(lower.replace(contraction, '')).some((form) => listed.has(form));
}

function isPlainlyForename(lower: string): boolean {
  return (forenames.has(lower) || givenNames.has(lower)) && !isWordName(lower) && !listed.has(lower);
}

/** The same, of the word itself: “list”, not “lister”, which somebody may be called. */
export function isListedWord(lower: string): boolean {
  return listed.has(lower);
}

/** “hoped”, “stopped” and “tried” each have their own way; “cases” has no other than “case”. */
function plainForms(word: string): readonly string[] {
  const forms = [word];
  for (const ending of inflections) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const rest = word.slice(0, -ending.length);
    forms.push(rest);
    if (rest.endsWith('i')) forms.push(`${rest.slice(0, -1)}y`);
    // “Rudd” is no form of “rude”, nor “Reed” of “re”.
    if (ending.endsWith('s') || ending === 'd') continue;
    forms.push(`${rest}e`);
    if (/(.)\1$/.test(rest)) forms.push(rest.slice(0, -1));
  }
  return forms;
}

/** Longer than any ending with two letters before it. */
const longestEnding = 24;

/** Its ending is that of everyday words (“genogram” is not, “reassuring” is): good enough where a sentence begins. */
export function endsLikeOrdinary(lower: string): boolean {
  return endings.test(lower.slice(-longestEnding));
}

export function isMonthWord(lower: string): boolean {
  return months.has(lower);
}

const longMonths = vocabulary.months.filter((month) => month.length > 5);
const misspelt = new Map<string, boolean>();

/** “Septmber”: dates are typed in haste. Each word is looked at once. */
export function isMisspeltMonth(lower: string): boolean {
  const known =
    misspelt.get(lower) ??
    longMonths.some((month) => lower.charAt(0) === month.charAt(0) && distance(lower, month) <= 1);
  misspelt.set(lower, known);
  return known;
}

/** A forename that many people have. */
export function isCommonForename(lower: string): boolean {
  return forenames.has(lower);
}

/** A forename that many people have, or one of the many more that some have and no word or short form is: “Magda”, “Dan”. */
export function isGivenName(lower: string): boolean {
  if (forenames.has(lower)) return true;
  return givenNames.has(lower) && !alsoOtherThings.has(lower) && lower.length > 2 && !isOrdinary(lower);
}

/** Given names that records write with a capital for something else: “Max dose”, “Medina Mosque”, “Dec 2012”. */
const alsoOtherThings = new Set(
  'abd ant bin cam chess chuck cliff dec den devon dick don dot eden ember favour flick florin hal harper jazz lex max medina milan mim miller missy nova olive pip regan rod roman tel'.split(
    ' ',
  ),
);

/** An everyday word that people are called by, a verb among them: “Grace”, “Will”. */
export function isWordName(lower: string): boolean {
  return wordNames.has(lower) || alsoVerbs.has(lower);
}

/** An everyday word that people are called by for a forename: “Faith”, “Will”, “June”. */
export function isEverydayForename(lower: string): boolean {
  const isBoth = forenames.has(lower) && isOrdinary(lower);
  return isBoth || isWordName(lower) || alsoForenames.has(lower);
}

/** An abbreviation of the glossary, as written: “SW”, “MGM”. */
export function isOfGlossary(text: string): boolean {
  return shortForms.has(text);
}

/** Letters that no record means anybody by: “AA”, an appropriate adult. */
export function isNeverInitials(text: string): boolean {
  return shortForms.has(text) || neverInitials.has(text);
}

/** Letters by which records mean a word of the field as well as somebody: “LA”. */
export function mayBeOfField(text: string): boolean {
  return alsoInitials.has(text);
}

/** What nobody is called: those, “EPDS”, “Hosp”, medicines, and letters without a vowel, “GMFCS”. */
export function isShortForm(text: string): boolean {
  return shortForms.has(text) || noNames.has(text) || lettersAlone.test(text);
}
