import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export type AllocationId = Id<'allocation'>;

/** A worker of an agency who is or was allocated to a family. Days are `YYYY-MM-DD`. */
export interface Allocation {
  readonly id: AllocationId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  /** Somebody with an account, or a name alone. */
  readonly accountId: AccountId | null;
  readonly worker: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly version: number;
}

/** The newest first; none that was entered by mistake. */
export async function listAllocations(tx: TenantTx, familyId: FamilyId): Promise<readonly Allocation[]> {
  const rows = await tx.sql
    .selectFrom('allocation')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'allocation.partnership_id')
        .onRef('agency.id', '=', 'allocation.agency_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'allocation.partnership_id')
        .onRef('account.id', '=', 'allocation.account_id'),
    )
    .selectAll('allocation')
    .select(['agency.name as agency_name', 'account.name as account_name'])
    .where('allocation.partnership_id', '=', tx.partnershipId)
    .where('allocation.family_id', '=', familyId)
    .where('allocation.mistaken_at', 'is', null)
    .orderBy('allocation.from_day', 'desc')
    .orderBy('allocation.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    accountId: row.account_id,
    worker: row.account_name ?? row.worker_name ?? '',
    role: row.worker_role,
    from: row.from_day,
    to: row.to_day,
    endReason: row.end_reason,
    version: row.version,
  }));
}

export interface AllocationColumns {
  readonly agency_id: AgencyId;
  readonly account_id: AccountId | null;
  readonly worker_name: string | null;
  readonly worker_role: string;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly end_reason: string | null;
}

export async function insertAllocation(
  tx: TenantTx,
  familyId: FamilyId,
  id: AllocationId,
  columns: AllocationColumns,
  { now, by }: { readonly now: Date; readonly by: AccountId },
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, family_id: familyId, id };
  await tx.sql
    .insertInto('allocation')
    .values({ ...key, ...columns, created_at: now, created_by: by })
    .execute();
}

/** False where somebody changed it first, or it was entered by mistake. */
export async function updateAllocation(
  tx: TenantTx,
  {
    familyId,
    id,
    version,
  }: { readonly familyId: FamilyId; readonly id: AllocationId; readonly version: number },
  change: AllocationColumns & { readonly mistaken_at?: Date; readonly mistaken_by?: AccountId },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('allocation')
    .set({ ...change, version: version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('mistaken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface WorkerOfAgency {
  readonly id: AccountId;
  readonly name: string;
  readonly agencyId: AgencyId;
}

/** People with an account, of these agencies, by name. */
export async function listWorkers(
  tx: TenantTx,
  agencies: readonly AgencyId[],
): Promise<readonly WorkerOfAgency[]> {
  if (agencies.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('account')
    .select(['id', 'name', 'agency_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('agency_id', 'in', agencies)
    .where('state', '<>', 'disabled')
    .orderBy('id')
    .execute();
  const found = rows.flatMap(({ id, name, agency_id }) =>
    agency_id === null ? [] : [{ id, name, agencyId: agency_id }],
  );
  return byName(found);
}
