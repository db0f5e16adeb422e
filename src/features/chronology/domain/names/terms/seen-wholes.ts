import { foldName } from './name-tokens.ts';

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const none: ReadonlySet<string> = new Set();

/** As words of names are compared, whichever apostrophe they have. */
export function keyOfWord(word: string): string {
  return foldName(word).replaceAll('’', "'");
}

export function areBeside(text: string, { end }: Pick<Word, 'end'>, { start }: Pick<Word, 'start'>): boolean {
  return /^[ \u00a0]$/.test(text.slice(end, start));
}

/** “Present: Aoife, Kerry Hope.”, of whom another text says “DSL Kerry Hope”. */
export function isOfWhole(
  text: string,
  words: readonly Word[],
  at: number,
  wholes: ReadonlySet<string> = none,
): boolean {
  if (wholes.size === 0) return false;
  const isWhole = (first: Word | undefined, second: Word | undefined) =>
    first !== undefined &&
    second !== undefined &&
    wholes.has(`${first.key} ${second.key}`) &&
    areBeside(text, first, second);
  return isWhole(words[at - 1], words[at]) || isWhole(words[at], words[at + 1]);
}
