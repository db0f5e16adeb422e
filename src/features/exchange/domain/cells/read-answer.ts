import codes from '../../../../../data/exchange/answers.json' with { type: 'json' };
import type { YesNo } from '../../../protection/domain/entries/base.ts';
import { withoutLetter } from './clean-cell.ts';

const yes: ReadonlySet<string> = new Set(codes.yes);
const no: ReadonlySet<string> = new Set(codes.no);
const unsaid: ReadonlySet<string> = new Set(codes.unsaid);
const categories = new Map(
  Object.entries(codes.categories).flatMap(([word, spellings]) =>
    spellings.map((spelling) => [spelling, word] as const),
  ),
);

/** What a cleaned cell answers, with or without the letter of Ofsted’s codes; null for what is no answer. */
export function readYesNo(cell: string): YesNo | null {
  const small = withoutLetter(cell).toLowerCase();
  if (yes.has(small)) return 'yes';
  if (no.has(small)) return 'no';
  return small === '' || unsaid.has(small) ? 'not-recorded' : null;
}

/** Whether a child was seen at a visit, and alone: two questions, which words may answer together. */
export interface SeenAnswer {
  readonly seen: YesNo;
  readonly seenAlone: YesNo;
}

const seenWords = new Map<string, SeenAnswer>([
  ...codes.seenAlone.alone.map((word) => [word, { seen: 'yes', seenAlone: 'yes' }] as const),
  ...codes.seenAlone.seen.map((word) => [word, { seen: 'yes', seenAlone: 'not-recorded' }] as const),
  ...codes.seenAlone.notAlone.map((word) => [word, { seen: 'not-recorded', seenAlone: 'no' }] as const),
  ...codes.seenAlone.notSeen.map((word) => [word, { seen: 'no', seenAlone: 'no' }] as const),
]);

/**
 * What “Was the child seen alone?” is answered with. A child seen alone was seen; a no says nothing of whether
 * the child was seen. Null for what is no answer.
 */
export function readSeenAlone(cell: string): SeenAnswer | null {
  const words = seenWords.get(withoutLetter(cell).toLowerCase());
  if (words !== undefined) return words;
  const answer = readYesNo(cell);
  return answer === null ? null : { seen: answer === 'yes' ? 'yes' : 'not-recorded', seenAlone: answer };
}

/** The word that entries have for a category of abuse; several together are `multiple`. Null for none of them. */
export function readCategory(cell: string): string | null {
  const small = withoutLetter(cell).toLowerCase();
  const known = categories.get(small);
  if (known !== undefined) return known;
  const named = new Set(
    small
      .replace(/^multiple\s*[:-]\s*/, '')
      .split(/\s*(?:[,;/&+]|\band\b)\s*/)
      .map((word) => categories.get(word) ?? null),
  );
  if (named.has(null)) return null;
  return named.size > 1 || small.startsWith('multiple') ? 'multiple' : ([...named][0] ?? null);
}
