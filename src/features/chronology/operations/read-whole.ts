import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type Decisions, noDecisions } from '../domain/decisions.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';
import { countVisible } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import type { SameEventDecision } from '../store/same-event-decisions.ts';
import type { EntryId } from '../store/submission.ts';
import { asEngineDecisions, listDecisions } from './read-decisions.ts';
import { restoreWithIds } from './restore-family-chronology.ts';

/**
 * So many are read together for a page: some nine seconds of the analyst’s thread for what stands out in 20,000, and a fifth of a second
 * of the program’s own. More take too long, and each page says what to do instead: documents, which a job writes, hold most of it.
 */
export const mostOnPage = 20_000;

export interface WholeRecord {
  readonly family: FamilyHead;
  /** Null where there are too many. */
  readonly files: readonly CheckedFile[] | null;
  readonly entryIds: ReadonlyMap<string, EntryId>;
  readonly agencyNames: ReadonlyMap<AgencyId, string>;
  /** What people decided, by the engine’s ids. */
  readonly decided: Decisions;
  /** Of same events by the ids of the database, with who decided it and when. */
  readonly decisions: readonly SameEventDecision[];
  readonly count: number;
}

export type FamilyWords = Pick<FamilyHead, 'id' | 'reference' | 'name'>;

type WholeRead = Pick<WholeRecord, 'files' | 'entryIds' | 'agencyNames' | 'decided' | 'decisions'>;

/** The whole chronology as the person may see it; the long work on it is done after the transaction. */
export function readWhole(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  reading: string,
): Promise<WholeRecord> {
  return readNoted<WholeRead>(platform, actor, familyId, {
    reading,
    read: (tx, now, count) => restoreWhole(tx, actor, { familyId, count }, now),
  });
}

/** The same without what people decided of it, for what asks nothing of that. */
export async function restoreRecord(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, count }: { readonly familyId: FamilyId; readonly count: number },
  now: Date,
): Promise<Pick<WholeRead, 'files' | 'entryIds' | 'agencyNames'>> {
  if (count > mostOnPage) return { files: null, entryIds: new Map(), agencyNames: new Map() };
  return restoreWithIds(tx, actor, familyId, now);
}

/** What can be read on a page of a family's chronology, and of more than that nothing. */
export async function restoreWhole(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, count }: { readonly familyId: FamilyId; readonly count: number },
  now: Date,
): Promise<WholeRead> {
  const restored = await restoreRecord(tx, actor, { familyId, count }, now);
  if (restored.files === null) return { ...restored, decided: noDecisions, decisions: [] };
  const kept = await listDecisions(tx, actor, familyId, now);
  return { ...restored, decisions: kept.sameEvents, decided: asEngineDecisions(kept, restored.entryIds) };
}

export interface Noted<Read> {
  /** What the log calls it. */
  readonly reading: string;
  readonly read: (tx: TenantTx, now: Date, entries: number) => Promise<Read>;
}

/** Reads something of a chronology, with the family and how many of its entries the person may see, and notes that it was read. */
export function readNoted<Read extends object>(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  { reading, read }: Noted<Read>,
): Promise<Read & Pick<WholeRecord, 'family' | 'count'>> {
  return perform(
    platform,
    actor,
    'read-chronology',
    async (tx, now) => {
      const family = await findFamilyHead(tx, actor, familyId, now);
      const count = await countVisible(tx, actor, familyId, now);
      return {
        value: { ...(await read(tx, now, count)), family, count },
        audit: {
          event: 'chronology-read',
          object: { kind: 'family', id: familyId },
          children: family.children.map(({ id }) => id),
          detail: { reading, entries: count },
        },
      };
    },
    { isolation: 'repeatable read' },
  );
}

/**
 * By what names the children of a family are known in its texts. Sealed identities are left out, for officers too: what is suggested
 * would tell others of the name.
 */
export function childrenOf({ children }: Pick<FamilyHead, 'children'>): readonly ChildNames[] {
  return children.filter(({ sealed }) => !sealed).map(({ name }) => [name]);
}

export function wordsOf({ id, reference, name }: FamilyHead): FamilyWords {
  return { id, reference, name };
}
