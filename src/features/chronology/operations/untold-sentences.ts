import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findLastRenaming } from '../store/children-of-typed.ts';
import type { StoredAcknowledgement } from '../store/finding-acknowledgements.ts';

/** What stands for a sentence that is not told any more. */
export const untoldSentence =
  'What it said then is not told: a child has another name in the record since, or none that is told.';

/**
 * Which sentences that people acknowledged somebody is not told: those of the time before a child of the family was renamed or sealed. The record
 * fills in names of children as they are called, from entries too that a sentence does not rest on. Officers are told every name. That a sentence
 * holds such a name is not asked: whoever may write into the record could try names by it. One statement; none for officers, or where nothing was
 * acknowledged.
 */
export async function findUntold(
  tx: TenantTx,
  { role }: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
  acknowledged: readonly StoredAcknowledgement[],
): Promise<ReadonlySet<StoredAcknowledgement>> {
  if (mayDo(role, 'change-family') || acknowledged.length === 0) return new Set();
  const renamed = await findLastRenaming(tx, familyId);
  return new Set(acknowledged.filter(({ at }) => renamed !== null && at <= renamed));
}
