import type { NameToken } from '../terms/name-tokens.ts';
import type { NameUse } from './name-index.ts';

/** “Kiahs mother”: the same, typed without an apostrophe. */
export function ownsWithS(
  { last, use }: { readonly last: NameToken; readonly use: NameUse },
  words: ReadonlySet<string>,
): number | null {
  const isLonger = use === 'forename' && last.key.endsWith('s') && !words.has(last.key);
  return isLonger && words.has(last.key.slice(0, -1)) ? last.end : null;
}

/** “James’ school”: where the apostrophe ends, so that “Father’s school” can be written. Null for any other. */
export function ownsWithoutS(text: string, { key, end }: NameToken): number | null {
  return key.endsWith('s') && /^['’] [\p{Ll}\p{Lu}]/u.test(text.slice(end, end + 3)) ? end + 1 : null;
}
