import type { NameIndex } from './forms/name-index.ts';
import { findNames } from './meant/find-names.ts';
import { isSmallWord } from './meant/small-words.ts';
import type { WordLeft } from './terms/cast.ts';
import { isPersonWord } from './terms/cast-words.ts';
import { anyMark } from './terms/marks.ts';
import { isCapitalised, type NameToken, splitNameTokens, startsSentence } from './terms/name-tokens.ts';
import type { TokenPlace } from './terms/text-place.ts';
import { isEverydayForename, isMonthWord, isOrdinary, saidOfPeople } from './words/ordinary-words.ts';
import { readsAsTime } from './words/reads-as-name.ts';

/** Keeps account of the everyday words that may be names, of the list or of others, and stayed. */
export interface WordsLeft {
  /** @param hidden a text as the document has it. */
  readonly note: (hidden: string, where: () => string) => void;
  readonly told: () => readonly WordLeft[];
}

/** Of each word: more are counted only. */
const mostSentences = 20;
const longest = 200;

/** Before a month these are said of people as well: “brought by June”, “told before April arrived”. */
const alsoBeforePeople = new Set([
  'after',
  'before',
  'by',
  'dated',
  'due',
  'each',
  'every',
  'for',
  'the',
  'this',
]);

const ageOrDay = /^,? ?\d{1,2}(?![\d/.:]|,? \d{4}\b|st\b|nd\b|rd\b|th\b)/;
const beforePeople = new Set(['since', 'till', 'until']);

/** “In May”, “May 2012”. */
function isSurelyTime({ text, tokens, from, to }: TokenPlace): boolean {
  if (!readsAsTime({ text, tokens, from, to })) return false;
  const [before, token] = [tokens[from - 1], tokens[from]];
  // “June 12, attended clinic”: of somebody of that age, perhaps.
  const isDated = before !== undefined && (before.key === 'on' || isMonthWord(before.key));
  if (token !== undefined && !isDated && ageOrDay.test(text.slice(token.end))) return false;
  // “10/11 May” is two days, “12/05 May seen” a day and a child.
  const isSlashed = token !== undefined && /\d[/-]\d{1,2}\s*$/.test(text.slice(0, token.start).slice(-6));
  if (isSlashed && /^ \p{L}/u.test(text.slice(token.end))) return false;
  // “Since May was born”.
  if (beforePeople.has(before?.key ?? '') && saidOfPeople.has(tokens[to]?.key ?? '')) return false;
  if (before === undefined || token === undefined || !alsoBeforePeople.has(before.key)) return true;
  return /^.{0,3}\d/.test(text.slice(token.end));
}

/**
 * Everyday words that are names of people of the list, and those that many are called by with a capital that no sentence asks for, where they stand in the document with a capital, and names of the list that are words in
 * small letters, “a teddy”: whoever reads it looks whether the name was meant. Dates are not told: “in May”, “May 2012”.
 *
 * @param notNames folded words that the document has for other reasons: of pseudonyms and agencies.
 */
export function makeWordsLeft({ words }: NameIndex, notNames: ReadonlySet<string>): WordsLeft {
  const names = [...words].filter((word) => !isPersonWord(word) && !notNames.has(word));
  const looked = new Set(names.filter(isOrdinary));
  const small = new Set(names.filter((word) => isSmallWord(word) && !isOrdinary(word)));
  const isSmall = ({ key, text }: NameToken) => small.has(key) && /^\p{Ll}/u.test(text);
  // “Browns came”, “Roses bag”.
  const withoutS = (key: string) =>
    key.endsWith('s') && looked.has(key.slice(0, -1)) ? key.slice(0, -1) : null;
  const left = new Map<string, { count: number; sentences: Map<string, string> }>();

  function note(hidden: string, where: () => string): void {
    const text = hidden.replace(anyMark, (mark) => ' '.repeat(mark.length));
    const tokens = splitNameTokens(text);
    for (const [from, token] of tokens.entries()) {
      const key = isSmall(token) ? token.key : wordAt(token, { text, tokens, from, to: from + 1 });
      if (key !== null) add({ ...token, key }, hidden, where);
    }
  }

  function wordAt(token: NameToken, place: TokenPlace): string | null {
    if (!isCapitalised(token)) return null;
    const isOne = looked.has(token.key) || mayBeCalled(place);
    return isSurelyTime(place) ? null : isOne ? token.key : withoutS(token.key);
  }

  /** “Settled with Rose”: a forename that nobody listed, with a capital that no sentence asks for. */
  function mayBeCalled(place: TokenPlace): boolean {
    const { text, tokens, from } = place;
    const [before, token, next] = [tokens[from - 1], tokens[from], tokens[from + 1]];
    if (token === undefined || !isEverydayForename(token.key) || notNames.has(token.key)) return false;
    if (!/^\p{Lu}\p{Ll}/u.test(token.text) || startsSentence(text, token.start)) return false;
    const isOfLonger =
      next !== undefined && isCapitalised(next) && /^[ \u00a0-]$/.test(text.slice(token.end, next.start));
    if (isOfLonger) return false;
    if (!isMonthWord(token.key)) return true;
    // “The June review”, “seen in May”.
    const isOfPerson = /^(?:and|by|told|with)$/.test(before?.key ?? '') || saidOfPeople.has(next?.key ?? '');
    return isOfPerson && !readsAsTime(place);
  }

  function add({ key, start, end }: NameToken, hidden: string, where: () => string): void {
    const known = left.get(key) ?? { count: 0, sentences: new Map<string, string>() };
    left.set(key, known);
    known.count += 1;
    const sentence = sentenceAround(hidden, start, end);
    if (known.sentences.size < mostSentences && !known.sentences.has(sentence))
      known.sentences.set(sentence, where());
  }

  return {
    note,
    told: () =>
      Array.from(left, ([word, { count, sentences }]) => ({
        word: word.charAt(0).toUpperCase() + word.slice(1),
        count,
        sentences: Array.from(sentences, ([text, where]) => ({ text, where })),
      })),
  };
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - longest), start);
  const behind = text.slice(end, end + longest);
  const from = before.search(/[^.!?;\r\n]*$/);
  const [rest = ''] = /^[^.!?;\r\n]*[.!?]?/.exec(behind) ?? [];
  return `${before.slice(from)}${text.slice(start, end)}${rest}`.trim();
}

/** Whom of the list children’s names mean, of those alone whose forenames are everyday words: by their places, in order. */
export function makeFindAbout(index: NameIndex): (children: readonly string[]) => ReadonlySet<number> {
  const found = new Map<string, readonly number[]>();
  const wordNamed = new Set(
    [...index.root.next].flatMap(([key, { namings }]) =>
      isOrdinary(key) || isMonthWord(key)
        ? namings.flatMap(({ member, use }) => (use === 'forename' ? [member] : []))
        : [],
    ),
  );
  const membersOf = (text: string) => {
    const before = found.get(text);
    if (before !== undefined) return before;
    const members = findNames(text, index, { namesOnly: true }).flatMap(({ members }) => members);
    found.set(text, members);
    return members;
  };
  return (children) => {
    if (wordNamed.size === 0) return nobody;
    const members = children.flatMap(membersOf).filter((member) => wordNamed.has(member));
    return new Set(members.toSorted((one, other) => one - other));
  };
}

const nobody: ReadonlySet<number> = new Set();
