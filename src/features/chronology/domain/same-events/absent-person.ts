import vocabulary from '../../../../../data/account-differences.json' with { type: 'json' };
import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { isCommonForename, isOrdinary, wordNames } from '../names/ordinary-words.ts';
import { stemWord } from './stem-word.ts';
import { readTokens } from './text-tokens.ts';

/** “Ann not brought”, “Ann Example was not brought”, “Ann WNB”: said of children alone. */
const notBrought =
  /^(Child \p{Lu}{1,2}|\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}’'-]+){0,2} (?:(?:was|were) )?(?:not brought|WNB)\b/u;
const notCome =
  /^(Child \p{Lu}{1,2}|\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}’'-]+){0,2} (?:DNA\b|did not attend\b|failed to attend\b)/u;
const someone = new Set([
  ...[...vocabulary.child, ...vocabulary.adult].map(stemWord),
  ...['children', 'sibling', 'family', 'twin', 'all', 'both', 'he', 'she', 'they'].map(stemWord),
]);

/** The forename, as a stem, of the child who was not brought, where a text begins with it, or “child b” whole; null where it names nobody so. */
export function readNotBrought(text: string): string | null {
  const word = notBrought.exec(text)?.[1];
  return word === undefined ? null : nameOf(word);
}

/** The same of whoever did not come, whether they are a child or not, where a text begins with it: “Ann did not attend”. */
export function readAbsent(text: string): string | null {
  if (notBrought.test(text)) return readNotBrought(text);
  const come = notCome.exec(text)?.[1];
  return come === undefined || !mayBeName(come) ? null : nameOf(come);
}

/** The children, as stems, of whom texts begin by saying that they were not brought. An everyday word must stand with a capital within a sentence besides. */
export function listNotBrought(entries: readonly Entry[]): ReadonlySet<string> {
  const words = new Set(entries.flatMap(({ event }) => notBrought.exec(event)?.[1] ?? []));
  const names = [...words].flatMap((word) => nameOf(word) ?? []);
  const sure = new Set([...words].filter(mayBeName).flatMap((word) => nameOf(word) ?? []));
  const doubtful = new Set(names.filter((name) => !sure.has(name)));
  if (doubtful.size === 0) return sure;
  const inSentences = entries
    .flatMap(({ event }) => readTokens(event))
    .filter(({ stem, isName }) => isName && doubtful.has(stem));
  return new Set([...sure, ...inSentences.map(({ stem }) => stem)]);
}

function mayBeName(word: string): boolean {
  const lower = word.toLowerCase();
  return !isOrdinary(lower) || isCommonForename(lower) || wordNames.has(lower);
}

function nameOf(word: string): string | null {
  const label = readChildLabel(word);
  if (label !== null) return label;
  const stem = stemWord(word.toLowerCase());
  return someone.has(stem) ? null : stem;
}
