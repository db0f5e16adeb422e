import { findRoleWords, particles, plainWords, readRole, type Sex, sexOfTitle } from './cast-words.ts';
import { type NameToken, splitNameTokens } from './name-tokens.ts';

/** A name taken apart; each part is the keys of its runs of letters: “Oldacre-Bell” is two. */
export interface PersonName {
  readonly forename: readonly string[];
  readonly middle: readonly (readonly string[])[];
  readonly surname: readonly string[];
  /** Of a title before the name: “Mrs Haddow”. */
  readonly sex: Sex | null;
}

/**
 * Takes a name apart: “BRATHE, Kiah” and “Kiah Brathe” alike; titles and roles before it are passed over
 * (“School nurse Gwen Astell”). A single word after a title is a surname; any other single word a forename.
 */
export function readPersonName(text: string): PersonName {
  const [before = '', after] = text.split(',', 2);
  const ordered = after === undefined || after.trim() === '' ? before : `${after} ${before}`;
  const words = ordered
    .split(/[\s\u00a0]+/)
    .map((word) => splitNameTokens(word))
    .filter((tokens) => tokens.length > 0);
  const lead = countLead(words);
  const sex = words.slice(0, lead).reduce<Sex | null>((found, word) => found ?? titleSex(word) ?? null, null);
  const named = words.slice(lead).map((tokens) => tokens.map(({ key }) => key));
  if (named.length === 1) {
    const [only = []] = named;
    return lead > 0
      ? { forename: [], middle: [], surname: only, sex }
      : { forename: only, middle: [], surname: [], sex };
  }
  const surnameAt = findSurname(named);
  return {
    forename: named[0] ?? [],
    middle: named.slice(1, surnameAt),
    surname: named.slice(surnameAt).flat(),
    sex,
  };
}

/** Titles, and words of roles, as long as a name follows. */
function countLead(words: readonly (readonly NameToken[])[]): number {
  let lead = 0;
  while (lead < words.length - 1 && titleSex(words[lead] ?? []) !== undefined) lead += 1;
  const roleWords = findLeadingRole(words.slice(lead));
  return lead + roleWords;
}

function findLeadingRole(words: readonly (readonly NameToken[])[]): number {
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    const text = words
      .slice(0, count)
      .map((tokens) => tokens.map((token) => token.key).join(' '))
      .join(' ');
    if (findRoleWords(text) === plainWords(text) && readRole(text).kind !== 'place') return count;
  }
  return 0;
}

/** Undefined where the word is no title. */
function titleSex(word: readonly NameToken[]): Sex | null | undefined {
  const [only, ...more] = word;
  return more.length === 0 && only !== undefined ? sexOfTitle(only.key) : undefined;
}

/** The last word, with the particles before it: “van der Berg”. */
function findSurname(words: readonly (readonly string[])[]): number {
  let at = words.length - 1;
  while (at > 1 && words[at - 1]?.length === 1 && particles.has(words[at - 1]?.[0] ?? '')) at -= 1;
  return at;
}
