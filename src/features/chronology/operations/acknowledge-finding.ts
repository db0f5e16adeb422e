import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed } from '../../../platform/access/perform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { requireFamily, requireTied } from '../../families/operations/require-family.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Decisions } from '../domain/decisions.ts';
import type { FindingState } from '../domain/findings/finding.ts';
import { findLastRenaming } from '../store/children-of-typed.ts';
import { listVisibleAmong } from '../store/find-entry.ts';
import {
  addAcknowledgement,
  deleteAcknowledgements,
  listAcknowledgements,
} from '../store/finding-acknowledgements.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst } from './ask-analyst.ts';
import { askOfWords } from './ask-of-words.ts';
import { type FoundInFamily, findFindings, tellStates } from './find-findings.ts';
import { performHeld } from './perform-held.ts';
import { mayTakeBack, tooManyEntries, versionOf, type WhichFinding } from './read-one-finding.ts';
import { childrenOf } from './read-whole.ts';

export interface FindingAcknowledged extends WhichFinding, MaySayAsItIs {
  readonly reason: string;
}

/**
 * Notes that somebody knows of what a rule found, and why it needs nothing more. It holds for what the finding says now, and takes nobody
 * else’s away.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where it is found no longer, or somebody acknowledged it first;
 * `too-many-entries`, `too-many-requests`, `reading-took-too-long`; `words-may-tell`.
 */
export async function acknowledgeFinding(
  platform: Platform,
  actor: PersonActor,
  { familyId, findingId, reason, asItIs = false }: FindingAcknowledged,
): Promise<void> {
  const renaming = (tx: TenantTx) => findLastRenaming(tx, familyId);
  const before = await transact(platform.database, actor.partnershipId, renaming);
  const found = await findFindings(platform, actor, familyId);
  if (found.findings === null) throw tooManyEntries();
  const state = found.states.find(({ id }) => id === findingId);
  if (state === undefined) throw changedMeanwhile('finding');
  const beside = await findBeside(actor, found, state);
  await performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const entries = state.entries as readonly EntryId[];
    const read = [...entries, ...beside];
    const seen = await listVisibleAmong(tx, actor, familyId, read, now);
    // A sentence of before a child was renamed or sealed would count as one of after it.
    if ((await renaming(tx))?.getTime() !== before?.getTime()) throw changedMeanwhile('finding');
    const already = await listAcknowledgements(tx, actor, { familyId, only: findingId }, now);
    if (already.length > 0 || read.some((id) => !seen.has(id))) throw changedMeanwhile('finding');
    const words = [{ called: 'the reason', text: reason }];
    const shownTo = 'everybody who may read what it is about';
    const saved = await askOfWords(tx, actor, { familyId, words, shownTo, entries: read, asItIs }, now);
    // Others may have said so from whom it is kept: theirs stay, for whoever may read theirs. Their own, of what they may not read any more, goes.
    await deleteAcknowledgements(tx, familyId, [{ id: findingId, authorId: actor.accountId }]);
    await addAcknowledgement(tx, familyId, { ...state, reason, beside }, { by: actor, at: now });
    return {
      value: undefined,
      audit: {
        event: 'finding-acknowledged',
        object: { kind: 'family', id: familyId },
        children: family.children,
        detail: { finding: state.kind, entries: [...entries, ...beside].join(' '), ...saved },
      },
    };
  });
}

/**
 * Entries without which the finding may say something else, or not be found. The rules read again what it rests on, alone: where they find
 * the same, it rests on nothing else. Where they do not, any other entry may be why, also one that everybody may read now: it can be kept
 * from somebody later, or be removed for good, and the sentence would go on telling of it.
 */
async function findBeside(
  actor: PersonActor,
  { whole: { family, files, entryIds, decided }, stateOf }: FoundInFamily,
  state: FindingState,
): Promise<readonly EntryId[]> {
  const beside = new Map([...entryIds].filter(([, id]) => !state.entries.includes(id)));
  if (beside.size === 0) return [];
  const gone = new Set(beside.keys());
  const { findings } = await askAnalyst<'findings'>(
    {
      kind: 'findings',
      files: without(files, gone),
      decided: decidedWithout(decided, gone),
      children: childrenOf(family),
    },
    actor.accountId,
  );
  return tellStates(findings, stateOf).some(({ id }) => id === state.id) ? [] : [...beside.values()];
}

function without(files: readonly CheckedFile[], gone: ReadonlySet<string>): readonly CheckedFile[] {
  return files.map((file) => ({ ...file, entries: file.entries.filter(({ id }) => !gone.has(id)) }));
}

function decidedWithout({ sameEvents, themes, standings }: Decisions, gone: ReadonlySet<string>): Decisions {
  return {
    sameEvents: sameEvents.filter(({ one, other }) => !gone.has(one) && !gone.has(other)),
    themes: themes.filter(({ entry }) => !gone.has(entry)),
    standings: standings.filter(({ entry }) => !gone.has(entry)),
  };
}

export interface AcknowledgementTakenBack extends WhichFinding {
  /** Of the one that is taken back (`versionOf`). */
  readonly version: string;
}

/**
 * Takes one acknowledgement back, and no other of the same finding.
 *
 * @throws AppError `not-found`; `not-allowed` where it is another’s; `changed-meanwhile` where it is there no longer.
 */
export function takeBackAcknowledgement(
  platform: Platform,
  actor: PersonActor,
  { familyId, findingId, version }: AcknowledgementTakenBack,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const all = await listAcknowledgements(tx, actor, { familyId, only: findingId }, now);
    const before = all.find((one) => versionOf(one) === version);
    if (before === undefined) throw changedMeanwhile('finding');
    if (!mayTakeBack(actor, before)) throw notAllowed();
    await deleteAcknowledgements(tx, familyId, [before]);
    return {
      value: undefined,
      audit: {
        event: 'finding-acknowledged',
        object: { kind: 'family', id: familyId },
        children: family.children,
        detail: { finding: before.kind, entries: before.concerned.join(' '), undone: true },
      },
    };
  });
}
