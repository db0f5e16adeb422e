import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type FindingState, makeFinding } from '../domain/findings/finding.ts';
import type { Acknowledgement } from '../domain/findings/settle-acknowledgements.ts';
import { readAcknowledgements } from '../store/finding-acknowledgements.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { childrenOf, readNoted, restoreWhole, type WholeRecord } from './read-whole.ts';
import type { Finding, Findings } from './tell-findings.ts';
import { findUntold, untoldSentence } from './untold-sentences.ts';

/** What rules find in a family's chronology as far as somebody may see it, and what people acknowledged of it. */
export interface FoundInFamily {
  readonly whole: Omit<WholeRecord, 'files'> & { readonly files: NonNullable<WholeRecord['files']> };
  readonly findings: Findings;
  /** The same by the ids of the database, each with its own id. */
  readonly states: readonly FindingState[];
  /** One of them; null where an entry of it has no id in the database. */
  readonly stateOf: StateOf;
  readonly acknowledged: readonly Acknowledgement[];
}

/** Where there are more entries than a page can wait for. */
export interface TooManyToFind {
  readonly whole: Pick<WholeRecord, 'family' | 'count'>;
  readonly findings: null;
}

/**
 * Has the rules read a family's chronology, in a thread of its own.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests` while much else is being read; `reading-took-too-long`.
 */
export async function findFindings(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<FoundInFamily | TooManyToFind> {
  requireAnalyst(actor.accountId);
  const {
    acknowledged: kept,
    untold,
    key,
    files,
    ...whole
  } = await readNoted(platform, actor, familyId, {
    reading: 'findings',
    read: async (tx, now, count) => {
      const restored = await restoreWhole(tx, actor, { familyId, count }, now);
      const { key, acknowledged } = await readAcknowledgements(tx, actor, { familyId }, now);
      return { ...restored, acknowledged, key, untold: await findUntold(tx, actor, familyId, acknowledged) };
    },
  });
  if (files === null) return { whole, findings: null };
  const { decided, entryIds } = whole;
  const { findings } = await askAnalyst<'findings'>(
    { kind: 'findings', files, decided, children: childrenOf(whole.family) },
    actor.accountId,
  );
  const stateOf = makeStateOf(entryIds, key);
  const states = tellStates(findings, stateOf);
  const asFound = new Set(states.map(({ id }) => id));
  // What is found as it stood then says nothing that is not told now.
  const acknowledged = kept.map((one) =>
    untold.has(one) && !asFound.has(one.id) ? { ...one, sentence: untoldSentence } : one,
  );
  return { whole: { ...whole, files }, findings, states, stateOf, acknowledged };
}

/** A finding as it is kept. */
export type StateOf = (finding: Pick<Finding, 'kind' | 'sentence' | 'entries'>) => FindingState | null;

/** All that can be acknowledged, in the order in which it is told. */
export function tellStates(findings: Findings, stateOf: StateOf): readonly FindingState[] {
  const all = [
    findings.advice,
    ...[...findings.patterns, findings.gaps, findings.pasted].map((one) => one.findings),
  ];
  return all.flat().flatMap((one) => stateOf(one) ?? []);
}

function makeStateOf(entryIds: ReadonlyMap<string, EntryId>, key: string): StateOf {
  return ({ kind, sentence, entries }) => {
    const stored = entries.flatMap((id) => entryIds.get(id) ?? []);
    return stored.length === 0 || stored.length < entries.length
      ? null
      : makeFinding({ kind, sentence, entries: stored }, key);
  };
}
