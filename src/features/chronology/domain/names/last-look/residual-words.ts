import { isSmallWord } from '../meant/small-words.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { genericWords, isPersonWord, readRole } from '../terms/cast-words.ts';
import { afterYoung, isOrdinary } from '../words/ordinary-words.ts';

/** Where something stands in a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a list of people, as the last look over an export searches for them. */
export interface ListedWords {
  /** Folded words that are somebody’s name wherever they stand. */
  readonly alone: ReadonlySet<string>;
  /** Everyday words that are names, by folded word: whose, and in which part. They tell beside another part only. */
  readonly together: ReadonlyMap<string, readonly string[]>;
  /** Places, as folded words with single spaces. */
  readonly phrases: ReadonlySet<string>;
  readonly longestPhrase: number;
  /** The first words of the phrases. */
  readonly beginnings: ReadonlySet<string>;
  /** Verdicts on words as written: each is judged once in a run. */
  readonly judged: Map<string, boolean>;
  /** Words as written, and folded. */
  readonly folds: Map<string, string>;
}

const shortest = 2;
const leastInside = 4;
/** Letters and signs that people type inside a name; hyphens part names. */
const letters = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;
const signs = /[\p{M}\u00ad\u200b-\u200d\u2060'’‘ʼ`´]/gu;
const wordBroken = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+[-\u00ad\u2010]\s*[\r\n]\s*[\p{L}\p{M}]+/gu;
const wordSpaced = /(?<![\p{L}\p{M}])(?:\p{L}[ .]{1,2}){2,24}\p{L}(?![\p{L}\p{M}])/gu;
const tagged = /[#@][\p{L}\p{M}\p{N}_.-]{4,60}/gu;
const owning = /['’‘ʼ`´]s$/i;
const capitalInside = /(?<=\p{Ll})(?=\p{Lu})/u;

/** Letters of other alphabets that look like ours, and those that no accent explains. */
const unlike: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'аеіорсухкмнтвһ'].map((letter, at) => [letter, 'aeiopcyxkmhtbh'.charAt(at)])),
  ...{ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' },
};

/** A word without capitals, accents, apostrophes and what cannot be seen. */
export function plainLetters(text: string): string {
  const small = text.normalize('NFKD').toLowerCase().replace(signs, '');
  return /^[a-z]*$/.test(small) ? small : Array.from(small, (letter) => unlike[letter] ?? letter).join('');
}

export function listWords(cast: Cast): ListedWords {
  const alone = new Set<string>();
  const together = new Map<string, string[]>();
  const phrases = new Set<string>();
  for (const [member, listed] of cast.entries()) {
    const { kind } = readRole(listed.role);
    if (kind === 'word' || listed.isAddress || listed.isReference) continue;
    for (const text of [listed.name, ...listed.otherNames]) {
      if (kind === 'place') phrases.add(phraseOf(text));
      else addPerson(text, member, alone, together);
    }
  }
  for (const word of wordsThatStay(cast)) alone.delete(word);
  phrases.delete('');
  const longestPhrase = Math.max(0, ...[...phrases].map((phrase) => phrase.split(' ').length));
  const beginnings = new Set([...phrases].map((phrase) => phrase.split(' ')[0] ?? ''));
  return { alone, beginnings, together, phrases, longestPhrase, judged: new Map(), folds: new Map() };
}

/** Pseudonyms, and what the list says is no name. */
function wordsThatStay(cast: Cast): readonly string[] {
  return cast.flatMap((member) => {
    const texts = isWord(member) ? [member.name, ...member.otherNames] : [member.pseudonym];
    return texts.flatMap(wordsOf);
  });
}

function isWord({ role }: CastMember): boolean {
  return readRole(role).kind === 'word';
}

function wordsOf(text: string): readonly string[] {
  return (text.match(letters) ?? []).map(plainLetters);
}

function addPerson(text: string, member: number, alone: Set<string>, together: Map<string, string[]>): void {
  const own = wordsOf(text).filter((word) => !isPersonWord(word));
  for (const [place, word] of own.entries()) {
    const isPlain = isOrdinary(word);
    if (word.length >= shortest && !isPlain) alone.add(word);
    if (word.length > 1 && (isPlain || isSmallWord(word)))
      together.set(word, [...(together.get(word) ?? []), `${member}:${place}`]);
  }
  const [first = ''] = own;
  const last = own.at(-1) ?? '';
  if (own.length < 2 || first.length < 2 || last.length < 2) return;
  for (const whole of [first + last, last + first, own.join('')]) alone.add(whole);
}

/** Without the words that many places share, where at least two words are left. */
function phraseOf(text: string): string {
  const words = wordsOf(text);
  const own = words[0] === 'the' ? words.slice(1) : words;
  let end = own.length;
  while (end > 2 && genericWords.has(own[end - 1] ?? '')) end -= 1;
  return own.slice(0, end).join(' ');
}

interface FoundWord extends Stretch {
  readonly folded: string;
}

/** Every place where a word of the list stands: whole words, in any case, with any accents and apostrophes. */
export function findListedWords(text: string, words: ListedWords): readonly Stretch[] {
  const found = Array.from(text.matchAll(letters), ({ 0: word, index: start }): FoundWord => {
    const own = word.replace(owning, '');
    return { start, end: start + own.length, folded: own };
  });
  return [
    ...found.filter(({ folded }) => isListed(folded, words)),
    ...findTogether(text, found, words),
    ...findPhrases(found, words),
    ...findApart(text, words),
  ];
}

function foldOnce(word: string, { folds }: ListedWords): string {
  const before = folds.get(word);
  if (before !== undefined) return before;
  const folded = plainLetters(word);
  folds.set(word, folded);
  return folded;
}

function isListed(word: string, words: ListedWords): boolean {
  const before = words.judged.get(word);
  if (before !== undefined) return before;
  const verdict = [word, ...word.split(capitalInside)]
    .filter(isLong)
    // “His teddy”: in small letters they are looked for beside another part of the name only.
    .filter((own) => !(isSmall(own) && isSmallWord(plainLetters(own))))
    .map(plainLetters)
    .some((own) => isAlone(own, words));
  words.judged.set(word, verdict);
  return verdict;
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** A name of two letters is one as “Jo” only. */
function isLong(word: string): boolean {
  return word.length > 2 || /^\p{Lu}\p{Ll}$/u.test(word);
}

function isAlone(own: string, { alone }: ListedWords): boolean {
  return alone.has(own) || (own.endsWith('s') && alone.has(own.slice(0, -1)) && !isOrdinary(own));
}

/** “april young”: two everyday words that are one person’s name, and no “young person”. */
function findTogether(text: string, found: readonly FoundWord[], words: ListedWords): readonly Stretch[] {
  const { together } = words;
  if (together.size === 0) return [];
  const parts = found.map(({ folded }) => together.get(foldOnce(folded, words)) ?? []);
  return found.slice(1).flatMap((word, before) => {
    const previous = found[before];
    if (previous === undefined || !areOnePerson(parts[before] ?? [], parts[before + 1] ?? [])) return [];
    if (!/^[\s\u00a0_.,-]{1,3}$/.test(text.slice(previous.end, word.start))) return [];
    const next = foldOnce(found[before + 2]?.folded ?? '', words);
    const isName = /^\p{Lu}/u.test(word.folded) && /^\p{Lu}/u.test(previous.folded);
    return isName || !afterYoung.has(next) ? [{ start: previous.start, end: word.end }] : [];
  });
}

function areOnePerson(first: readonly string[], second: readonly string[]): boolean {
  const memberOf = (part: string) => part.split(':')[0];
  return first.some((one) => second.some((other) => one !== other && memberOf(one) === memberOf(other)));
}

function findPhrases(found: readonly FoundWord[], words: ListedWords): readonly Stretch[] {
  const { phrases, longestPhrase } = words;
  if (phrases.size === 0) return [];
  const folded = found.map((word) => foldOnce(word.folded, words));
  return found.flatMap(({ start }, from) => {
    if (!words.beginnings.has(folded[from] ?? '')) return [];
    for (let count = longestPhrase; count > 0; count -= 1) {
      const last = found[from + count - 1];
      if (last !== undefined && phrases.has(folded.slice(from, from + count).join(' '))) {
        return [{ start, end: last.end }];
      }
    }
    return [];
  });
}

/** Names broken over a line’s end, spelled out letter by letter, or inside a tag of social media. */
function findApart(text: string, words: ListedWords): readonly Stretch[] {
  const broken = /[\r\n]/.test(text) ? [...text.matchAll(wordBroken)] : [];
  const joined = [...broken, ...text.matchAll(wordSpaced)].filter(([match]) =>
    isAlone(plainLetters(match).replace(/[^\p{L}]/gu, ''), words),
  );
  const tags = [...(/[#@]/.test(text) ? text.matchAll(tagged) : [])].filter(([tag]) => {
    const own = plainLetters(tag);
    return [...words.alone].some((name) => name.length >= leastInside && own.includes(name));
  });
  return [...joined, ...tags].map(({ 0: match, index: start }) => ({ start, end: start + match.length }));
}
