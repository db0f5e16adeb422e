import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type FindingState, makeFinding } from '../domain/findings/finding.ts';
import type { Acknowledgement } from '../domain/findings/settle-acknowledgements.ts';
import type { FamilyHead } from '../store/find-family.ts';
import { listAcknowledgements } from '../store/finding-acknowledgements.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { sealSentences } from './label-sealed.ts';
import { childrenOf, readNoted, restoreWhole, type WholeRecord } from './read-whole.ts';
import type { Finding, Findings } from './tell-findings.ts';

/** What rules find in a family's chronology as far as somebody may see it, and what people acknowledged of it. */
export interface FoundInFamily {
  readonly whole: Omit<WholeRecord, 'files'> & { readonly files: NonNullable<WholeRecord['files']> };
  readonly findings: Findings;
  /** The same by the ids of the database, each with its own id. */
  readonly states: readonly FindingState[];
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
    files,
    ...whole
  } = await readNoted(platform, actor, familyId, {
    reading: 'findings',
    read: async (tx, now, count) => ({
      ...(await restoreWhole(tx, actor, { familyId, count }, now)),
      acknowledged: await listAcknowledgements(tx, actor, { familyId }, now),
    }),
  });
  if (files === null) return { whole, findings: null };
  const acknowledged = await sealAcknowledged(platform, actor, whole.family, kept);
  const { decided, entryIds } = whole;
  const { findings } = await askAnalyst<'findings'>(
    { kind: 'findings', files, decided, children: childrenOf(whole.family) },
    actor.accountId,
  );
  return { whole: { ...whole, files }, findings, states: tellStates(findings, entryIds), acknowledged };
}

/** What was acknowledged, by sentences of then, as somebody is told it who may not be told every name. No statement where nothing was. */
async function sealAcknowledged<One extends Acknowledgement>(
  platform: Platform,
  actor: PersonActor,
  { id }: FamilyHead,
  acknowledged: readonly One[],
): Promise<readonly One[]> {
  if (acknowledged.length === 0) return acknowledged;
  const seal = await transact(platform.database, actor.partnershipId, (tx) => sealSentences(tx, actor, id));
  return acknowledged.map((one) => ({ ...one, sentence: seal(one.sentence) }));
}

/** All that can be acknowledged, in the order in which it is told. */
export function tellStates(
  findings: Findings,
  entryIds: ReadonlyMap<string, EntryId>,
): readonly FindingState[] {
  const all = [
    findings.advice,
    ...[...findings.patterns, findings.gaps, findings.pasted].map((one) => one.findings),
  ];
  return all.flat().flatMap((one) => asState(one, entryIds) ?? []);
}

export function asState(
  { kind, sentence, entries }: Finding,
  entryIds: ReadonlyMap<string, EntryId>,
): FindingState | null {
  const stored = entries.flatMap((id) => entryIds.get(id) ?? []);
  return stored.length === 0 || stored.length < entries.length
    ? null
    : makeFinding({ kind, sentence, entries: stored });
}
