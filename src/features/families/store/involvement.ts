import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export type InvolvementId = Id<'relation'>;
export type InvolvementKind = 'involved' | 'chair' | 'reviewer' | 'guest';

/** An agency or a person, tied to a family for a time. */
export interface Involvement {
  readonly id: InvolvementId;
  readonly kind: InvolvementKind;
  readonly whoKind: 'agency' | 'account';
  readonly whoId: string;
  readonly name: string;
  readonly reason: string | null;
  readonly from: Date;
  readonly to: Date | null;
}

function involvements(tx: TenantTx, familyId: FamilyId) {
  return tx.sql
    .selectFrom('relation')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'relation.partnership_id')
        .on('relation.who_kind', '=', 'agency')
        .on(({ eb, ref }) => eb('agency.id', '=', ref('relation.who_id').$castTo<AgencyId>())),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'relation.partnership_id')
        .on('relation.who_kind', '=', 'account')
        .on(({ eb, ref }) => eb('account.id', '=', ref('relation.who_id').$castTo<AccountId>())),
    )
    .select([
      'relation.id',
      'relation.kind',
      'relation.who_kind',
      'relation.who_id',
      'relation.reason',
      'relation.from_at',
      'relation.to_at',
      'agency.name as agency_name',
      'account.name as account_name',
    ])
    .where('relation.partnership_id', '=', tx.partnershipId)
    .where('relation.object_kind', '=', 'family')
    .where('relation.object_id', '=', familyId);
}

type InvolvementRow = Awaited<ReturnType<ReturnType<typeof involvements>['executeTakeFirstOrThrow']>>;

function asInvolvement(row: InvolvementRow): Involvement {
  return {
    id: row.id,
    kind: row.kind,
    whoKind: row.who_kind,
    whoId: row.who_id,
    name: row.agency_name ?? row.account_name ?? '',
    reason: row.reason,
    from: row.from_at,
    to: row.to_at,
  };
}

/** Everybody who is or was involved with a family, in the order in which they came. */
export async function listInvolvements(tx: TenantTx, familyId: FamilyId): Promise<readonly Involvement[]> {
  const rows = await involvements(tx, familyId).orderBy('relation.from_at').orderBy('relation.id').execute();
  return rows.map(asInvolvement);
}

/** Null where the family has none of this id. */
export async function findInvolvement(
  tx: TenantTx,
  familyId: FamilyId,
  id: InvolvementId,
): Promise<Involvement | null> {
  const row = await involvements(tx, familyId).where('relation.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asInvolvement(row);
}

export interface NewInvolvement {
  readonly id: InvolvementId;
  readonly familyId: FamilyId;
  readonly kind: InvolvementKind;
  readonly whoKind: 'agency' | 'account';
  readonly whoId: string;
  readonly reason: string | null;
  readonly from: Date;
  readonly to: Date | null;
  readonly createdBy: AccountId;
}

export async function insertInvolvement(tx: TenantTx, one: NewInvolvement): Promise<void> {
  await tx.sql
    .insertInto('relation')
    .values({
      partnership_id: tx.partnershipId,
      id: one.id,
      who_kind: one.whoKind,
      who_id: one.whoId,
      kind: one.kind,
      object_kind: 'family',
      object_id: one.familyId,
      reason: one.reason,
      from_at: one.from,
      to_at: one.to,
      created_by: one.createdBy,
    })
    .execute();
}

/** Ends every involvement of this kind of this one that still holds. False where none does. */
export async function endInvolvementsAt(
  tx: TenantTx,
  { kind, whoKind, whoId }: Pick<Involvement, 'kind' | 'whoKind' | 'whoId'>,
  familyId: FamilyId,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('relation')
    .set({ to_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('kind', '=', kind)
    .where('who_kind', '=', whoKind)
    .where('who_id', '=', whoId)
    .where('object_kind', '=', 'family')
    .where('object_id', '=', familyId)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', now)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Who could be named: agencies that are part of the partnership, and people whose role can be tied to a family. */
export async function listNameable(tx: TenantTx) {
  const agencies = await tx.sql
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  const accounts = await tx.sql
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('state', '<>', 'disabled')
    .where('role', 'in', ['agency-lead', 'practitioner', 'chair', 'reviewer'])
    .orderBy('id')
    .execute();
  return { agencies: byName(agencies), accounts: byName(accounts) };
}
