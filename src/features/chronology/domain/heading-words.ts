import vocabulary from '../../../../data/headings.json' with { type: 'json' };
import type { Field } from './entry.ts';

/** How firmly the words of a heading name a field. `spare`: only when no other column names it. */
export type Strength = 'certain' | 'likely' | 'spare';

export interface Claim {
  readonly field: Field;
  readonly strength: Strength;
  /** Place in the vocabulary's list: the lower is preferred when two columns claim one field. */
  readonly preference: number;
}

interface FieldWords {
  readonly certain: readonly string[];
  readonly likely: readonly string[];
  readonly within: readonly string[];
  readonly spare?: readonly string[];
}

const strengths: readonly Strength[] = ['certain', 'likely', 'spare'];
const longestHeading = 120;
const behindWholeHeadings = 1000;
const byField = Object.entries(vocabulary.fields) as [Field, FieldWords][];
const never = new Set<string>(vocabulary.neverFields);
const claimsByText = indexClaims();
const phrases = byField.flatMap(([field, words]) => words.within.map((text) => ({ field, text })));

function indexClaims(): ReadonlyMap<string, readonly Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const strength of strengths) {
    for (const [field, words] of byField) {
      for (const [preference, text] of (words[strength] ?? []).entries()) {
        index.set(text, [...(index.get(text) ?? []), { field, strength, preference }]);
      }
    }
  }
  return index;
}

/**
 * Lower-case words with single spaces, without what stands in brackets: "Date(s) of  Event:" is "date of event".
 * A bracket that nothing closes reaches to the end, so that no text is gone through twice.
 */
export function normaliseHeading(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return wordsOf(plain.replace(/\([^)]*\)?|\[[^\]]*\]?/g, '')) || wordsOf(plain);
}

function wordsOf(text: string): string {
  return text
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The fields that these words at the top of a column may stand for, the firmest first; none when unknown. */
export function findClaims(heading: string): readonly Claim[] {
  const text = normaliseHeading(heading);
  if (text === '' || text.length > longestHeading || never.has(text)) return [];
  return claimsByText.get(text) ?? claimsWithin(text);
}

/** Whether the whole heading stands in the vocabulary, and not only a phrase of it. */
export function isWholeHeading(heading: string): boolean {
  return claimsByText.has(normaliseHeading(heading));
}

/** Whether a heading is known to be no field of an entry, whatever its cells look like: a date of birth, a review date. */
export function isNoField(heading: string): boolean {
  return never.has(normaliseHeading(heading));
}

/** A longer heading is taken for the field of the longest known phrase in it. */
function claimsWithin(text: string): readonly Claim[] {
  const padded = ` ${text} `;
  let best: { field: Field; text: string; at: number } | null = null;
  for (const phrase of phrases) {
    const at = padded.indexOf(` ${phrase.text} `);
    if (at < 0) continue;
    const longer = phrase.text.length - (best?.text.length ?? 0);
    if (best === null || longer > 0 || (longer === 0 && at < best.at)) best = { ...phrase, at };
  }
  return best === null ? [] : [{ field: best.field, strength: 'likely', preference: behindWholeHeadings }];
}
