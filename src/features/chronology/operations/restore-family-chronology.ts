import type { Actor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type RestoredFamily, restoreFiles } from '../store/restore-files.ts';
import { listStanding } from '../store/submission.ts';

/**
 * The family's chronology as the engine knows it: the very files that `checkFile` gave, one for each file that stands, with the
 * entries that the actor may see. What handling keeps from them is left out of entries, counts and what is told of the
 * files. Merging, analysis and every output run on it. It writes no audit row: the operation that asks does.
 */
export async function restoreFamilyChronology(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly CheckedFile[]> {
  return (await restoreFiles(tx, actor, familyId, now)).files;
}

/**
 * The same, with the id in the database of each entry, by the engine's: for links from what an analysis found. A file of which
 * the actor may see no entry is not theirs to know of, and left out.
 */
export async function restoreWithIds(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<RestoredFamily> {
  return restoreFiles(tx, actor, familyId, now, 'with-entries');
}

/** Whose entries the actor may see, by the names in their files. Two statements fewer, and none of an entry. */
export async function listAgenciesOfFiles(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlyMap<AgencyId, string>> {
  const files = await listStanding(tx, actor, familyId, now, 'with-entries');
  return new Map(files.map(({ agencyId, file }) => [agencyId, file.agency] as const));
}
