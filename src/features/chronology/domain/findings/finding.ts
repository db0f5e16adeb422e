import { hash } from 'node:crypto';
import type { Id } from '../../../../shared/ids.ts';
import { makeIdOf } from '../made-id.ts';
import { type PatternName, patternNames } from '../patterns/pattern.ts';

export const findingKinds = [...patternNames, 'gap', 'pasted-text', 'begin-advice'] as const;

/** By which rule something was found: a pattern, a stretch without entries, a text that stands twice, advice to begin a chronology. */
export type FindingKind = PatternName | 'gap' | 'pasted-text' | 'begin-advice';

export type FindingId = Id<'finding'>;

/** What a rule finds, as it says it: children, agencies and figures stand in its sentence. */
export interface FindingState {
  readonly id: FindingId;
  readonly kind: FindingKind;
  readonly sentence: string;
  /** The entries that it rests on, by their ids in the database; never empty. */
  readonly entries: readonly string[];
}

/**
 * A finding with its id: the same as long as the same rule says the same of the same entries. What says anything else is
 * another one.
 *
 * @param key the partnership’s, told to nobody: else whoever is not told a name any more that a sentence said once could try names on its id.
 */
export function makeFinding(
  { kind, sentence, entries }: Omit<FindingState, 'id'>,
  key: string,
): FindingState {
  const said = makeIdOf(hash('sha256', JSON.stringify([kind, sentence, ...entries.toSorted()]), 'hex'));
  return { id: makeIdOf(hash('sha256', `${key} ${said}`, 'hex')) as FindingId, kind, sentence, entries };
}
