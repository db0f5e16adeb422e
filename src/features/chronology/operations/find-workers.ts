import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { listAllocations } from '../../families/store/allocations.ts';
import type { KnownWorker } from '../domain/names/lists/listed-workers.ts';

/** Who is or was allocated to a family, in the order in which it was said: whoever is told of the family is told of them. */
export async function findWorkers(tx: TenantTx, familyId: FamilyId): Promise<readonly KnownWorker[]> {
  const allocated = await listAllocations(tx, familyId);
  return allocated
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ worker: name, role }) => ({ name, role }));
}
