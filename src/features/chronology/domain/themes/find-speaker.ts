import type { Token } from '../text/read-text.ts';

/** Words by which a text names people who may speak in it. */
export interface SpeakerWords {
  readonly women: ReadonlySet<string>;
  readonly men: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  /** Words with a capital before “said” that are no child's first name: “School”, “Hospital”, titles. */
  readonly notNames: ReadonlySet<string>;
}

/** Words that may stand between a name and what it said: “Leila then said”. */
const between = new Set(['has', 'had', 'also', 'then', 'later', 'again', 'still', 'now']);

/**
 * Whether “she” or “he” at a token is an adult: the last person named before it, in its sentence or the one before,
 * is a grown-up of that word, and no child is named there.
 */
export function isAdultPronoun(
  tokens: readonly Token[],
  at: number,
  text: string,
  words: SpeakerWords,
): boolean {
  const adults = adultsOf(tokens[at]?.form, words);
  if (adults === null) return false;
  const sentence = tokens[at]?.sentence ?? 0;
  let isAdult = false;
  for (let place = at - 1; place >= 0; place -= 1) {
    const token = tokens[place];
    if (token === undefined || token.sentence < sentence - 1) break;
    if (words.children.has(token.form) || isName(tokens, place, text, words)) return false;
    isAdult ||= adults.has(token.form);
    if (isAdult && token.sentence === sentence) return true;
  }
  return isAdult;
}

function adultsOf(pronoun: string | undefined, { women, men }: SpeakerWords): ReadonlySet<string> | null {
  if (pronoun === 'she') return women;
  return pronoun === 'he' ? men : null;
}

/** Whether the word before a token is a first name by itself, as records write a child's: “Leila says”. */
export function followsName(
  tokens: readonly Token[],
  at: number,
  text: string,
  words: SpeakerWords,
): boolean {
  let place = at - 1;
  while (between.has(tokens[place]?.form ?? '')) place -= 1;
  if (!isName(tokens, place, text, words)) return false;
  for (let before = place - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || token.sentence !== tokens[place]?.sentence) return true;
    if (words.women.has(token.form) || words.men.has(token.form) || words.notNames.has(token.form))
      return false;
  }
  return true;
}

/** One word with a capital that is not known for another kind of word, and no part of a full name or title. */
function isName(tokens: readonly Token[], place: number, text: string, words: SpeakerWords): boolean {
  const token = tokens[place];
  if (token === undefined || token.capitals || !firstName.test(text.slice(token.start, token.end)))
    return false;
  if ([words.women, words.men, words.children, words.notNames].some((known) => known.has(token.form)))
    return false;
  const before = tokens[place - 1];
  if (before === undefined || before.sentence !== token.sentence) return true;
  return !/^\p{Lu}/u.test(text.slice(before.start, before.end));
}

const firstName = /^\p{Lu}\p{Ll}{2,}$/u;
