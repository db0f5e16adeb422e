import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** ASVS 5, 6.2.1 and 6.2.9: at least 12, at most 128 (code points), no rule of composition. */
const least = 12;
const most = 128;
/** So many characters are looked at for what can be guessed. */
const looked = 32;
/** zxcvbn's “safely unguessable: moderate protection from offline slow-hash scenario”. */
const leastScore = 3;
/** Characters beside one's own words. The guesser holds a name with a year behind it for good enough; ASVS 5, 6.2.11 does not. */
const leastOfOthers = 8;

export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  readonly partnership: string;
}

let guesser: ZxcvbnFactory | undefined;

/** Made when it is first needed: its lists take a moment to read. */
function findGuesser(): ZxcvbnFactory {
  guesser ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    useLevenshteinDistance: false,
    // Ways of reading figures as letters, of each stretch: with the usual hundred one password can keep the server busy for two seconds.
    l33tMaxSubstitutions: 8,
    maxLength: most,
  });
  return guesser;
}

/** A password as it is hashed: the same signs typed on another keyboard make the same password (NFKC). */
export function settlePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** What is wrong with a new password, in words for who chose it; null when it will do. */
export function findPasswordFault(typed: string, owner: PasswordOwner): string | null {
  const password = settlePassword(typed);
  const length = [...password].length;
  if (length < least) return `Password must be at least ${least} characters. Three or four words do well.`;
  if (length > most) return `Password must be ${most} characters or fewer`;
  const own = ownWords(owner);
  if (takeOut(password, own).length < leastOfOthers) return tooClose;
  // What is strong by its beginning is strong; patterns made to be slow take a quarter of a second, and ten times that at full length.
  const beginning = [...password].slice(0, looked).join('');
  const { score, sequence } = findGuesser().check(beginning, own);
  if (score >= leastScore) return null;
  const dictionaries = sequence.map((match) =>
    'dictionaryName' in match ? String(match['dictionaryName']) : '',
  );
  if (dictionaries.includes('userInputs')) {
    return tooClose;
  }
  if (dictionaries.some((name) => name.startsWith('passwords'))) {
    return 'This password, or much of it, is one that many people use, so it would soon be guessed. Choose three or four words that do not belong together.';
  }
  return 'This password could be guessed, since it repeats itself or follows a pattern. Choose three or four words that do not belong together.';
}

const tooClose =
  'This password is close to your name, your email address or your partnership, which others know. Choose words that have nothing to do with you.';

/** What is left of a password without these words, the longest taken out first, and without what stands between words. */
function takeOut(password: string, words: readonly string[]): string {
  return [...words]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), password.toLowerCase())
    .replace(/[\s\p{P}]/gu, '');
}

function ownWords({ name, email, partnership }: PasswordOwner): string[] {
  const parts = [name, email, partnership].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set([...parts, 'sightline'].map((word) => word.toLowerCase()))].filter(
    (word) => word.length > 2,
  );
}
