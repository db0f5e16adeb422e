import type { Match } from '../forms/match-names.ts';
import type { NameIndex, NameUse } from '../forms/name-index.ts';
import { isPersonWord } from '../terms/cast-words.ts';
import { marks } from '../terms/marks.ts';
import { foldName, type NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TextContext } from '../terms/text-place.ts';

/** Behind these a word in small letters is a thing, unless it is whose house or family something is: “the gallagher family”. */
const behindArticle =
  /(?<!\p{L})(?:an?|the|his|her|my|our|their|your|some|any|no|this|that|each|every) (\p{Ll}{3,24})(?!\p{L}|[’'-]| (?:boys|brothers|children|family|girls|home|house|household|kids|lads|sisters|twins)(?!\p{L}))/gu;

/** Words in small letters that some text of a run has behind an article: everyday words, whatever the program’s list has. */
export function findThings(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => Array.from(text.matchAll(behindArticle), ([, word = '']) => foldName(word))),
  );
}

const reach = 24;
const wordBefore = /(?<!\p{L})(\p{L}+)\.? $/u;
/** “Told kettle of it”. */
const met = new Set(['asked', 'by', 'met', 'saw', 'told', 'with']);

interface Small {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly match: Match;
  readonly use: NameUse;
  readonly context: TextContext;
}

/**
 * What stands for a surname alone in small letters that only somebody has whom the texts alone name: “says kettle”, where they have a DC Kettle. It is not
 * surely theirs; null where it is an everyday word, undefined where it may well be theirs, “mr kettle”.
 */
export function saySmall(
  { text, tokens, match: { from, to, namings }, use, context }: Small,
  { people, things }: NameIndex,
): Replacement | null | undefined {
  const token = tokens[from];
  if (token === undefined || to - from > 1 || use !== 'surname' || context.namesOnly) return undefined;
  const before = foldName(
    wordBefore.exec(text.slice(Math.max(0, token.start - reach), token.start))?.[1] ?? '',
  );
  if (!/^\p{Ll}/u.test(token.text) || isPersonWord(before)) return undefined;
  if (!namings.every(({ member }) => people[member]?.isFromTexts === true)) return undefined;
  if (things?.has(token.key) === true && !met.has(before)) return null;
  return { start: token.start, end: token.end, shownAs: marks.name, members: [], isUnlisted: true };
}
