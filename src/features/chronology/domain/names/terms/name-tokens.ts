/** A word with a capital as it is written, without “’s”, and where it stands. */
export interface CapitalWord {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** “Jordan’s”. */
  readonly owns: boolean;
}

/** Where such a word stands, whether it owns what follows or not. */
export type WordPlace = Omit<CapitalWord, 'owns'>;

/** A run of letters as names are compared by it, and where it stands: offsets in UTF-16 units, the end excluded. */
export interface NameToken {
  /** As written. */
  readonly text: string;
  /** Small letters without accents, soft hyphens and joiners. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Invisible signs inside a word do not end it: soft hyphen, joiners, combining accents. */
/** One of the letters of Unicode is an apostrophe to those who type it: U+02BC. */
const run = /[[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]--[\u02b9-\u02bc]]+/gv;
const invisible = /[\p{M}\u00ad\u200b-\u200d\u2060]/gu;
/** “KiahBrathe”, “KIAHBrathe”; not “KIAHs”. */
const camel = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;
/** As keyboards, Word and telephones each write it. */
const apostrophes = /[’‘ʼ`´]/g;
const plain = /^[A-Za-z]+$/;

export function foldName(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** The letters of a text in runs: cut at everything else, and where small letters turn to capitals. */
export function splitNameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(run)) {
    let { index: start } = match;
    for (const part of cutCamel(match[0])) {
      const key = foldName(part);
      if (key !== '') tokens.push({ text: part, key, start, end: start + part.length });
      start += part.length;
    }
  }
  return tokens;
}

/** Letters of one spaced word at most. */
const longestSpaced = 40;
const oneSign = /^[\s\u00a0_.\-\u2010-\u2015]$/;

/** “M i n a” is one run where that is a word of a name: whoever reads it reads the name. */
export function joinSpaced(
  text: string,
  tokens: readonly NameToken[],
  words: ReadonlySet<string>,
): readonly NameToken[] {
  const joined: NameToken[] = [];
  let at = 0;
  while (at < tokens.length) {
    const letters = spacedWord(spacedFrom(text, tokens, at), words);
    const first = letters[0] ?? tokens[at];
    if (first === undefined) break;
    if (letters.length > 2) {
      const word = letters.map((letter) => letter.text).join('');
      joined.push({ text: word, key: foldName(word), start: first.start, end: letters.at(-1)?.end ?? 0 });
      at += letters.length;
    } else {
      joined.push(first);
      at += 1;
    }
  }
  return joined;
}

/** As many of the letters as are the longest word of a name that they begin with; none where they begin with none of three letters or more. */
function spacedWord(letters: readonly NameToken[], words: ReadonlySet<string>): readonly NameToken[] {
  let word = '';
  let longest = 0;
  for (const [at, { key }] of letters.entries()) {
    word += key;
    if (at > 1 && words.has(word)) longest = at + 1;
  }
  return letters.slice(0, longest);
}

/** Single letters with one sign between each two. */
function spacedFrom(text: string, tokens: readonly NameToken[], from: number): NameToken[] {
  const letters: NameToken[] = [];
  for (const token of tokens.slice(from, from + longestSpaced)) {
    const before = letters.at(-1);
    if (token.key.length !== 1) break;
    if (before !== undefined && !oneSign.test(text.slice(before.end, token.start))) break;
    letters.push(token);
  }
  return letters;
}

function cutCamel(word: string): readonly string[] {
  // Most words have no capital inside them.
  return /\p{Lu}/u.test(word.slice(1)) ? word.split(camel) : [word];
}

export function isCapitalised(token: Pick<NameToken, 'text'>): boolean {
  return /^\p{Lu}/u.test(token.text);
}

const sentenceEnd = /[.!?:;|\n\r•*–—“"]/;

/** Nothing stands before this place but the end of a sentence, a line or a bullet. */
export function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[ \t\u00a0'‘’"“”([]/.test(text.charAt(at))) {
    if (/["“‘]/.test(text.charAt(at))) return true;
    at -= 1;
  }
  return at < 0 || sentenceEnd.test(text.charAt(at)) || (text.charAt(at) === '-' && at + 1 < start);
}

/** The folded words of which names are made. */
export function wordsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => splitNameTokens(name).map(({ key }) => key)));
}
