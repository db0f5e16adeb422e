import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId, Id, PersonId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export type AddressId = Id<'address'>;

export interface Resident {
  readonly personId: PersonId;
  /** Days of their own, where they differ from the address's. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Where some of a family live or lived, as it is stored: whoever reads it must look at `protection` first. */
export interface StoredAddress {
  readonly id: AddressId;
  readonly lines: string;
  readonly postcode: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly protection: { readonly reason: string; readonly since: Date } | null;
  /** When its lines or postcode were changed; null where they are as they were first. */
  readonly wordedAt: Date | null;
  /** Whether a protected address is released to the account that was asked for, now. */
  readonly released: boolean;
  readonly version: number;
  readonly residents: readonly Resident[];
}

/** The addresses of a family, the newest first; none that was entered by mistake. Two statements. */
export async function listAddresses(
  tx: TenantTx,
  familyId: FamilyId,
  reader: { readonly accountId: AccountId; readonly now: Date },
): Promise<readonly StoredAddress[]> {
  const rows = await tx.sql
    .selectFrom('address')
    .selectAll()
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('address_release')
          .select('address_release.id')
          .where('address_release.partnership_id', '=', tx.partnershipId)
          .whereRef('address_release.address_id', '=', 'address.id')
          .where('address_release.account_id', '=', reader.accountId)
          .where('address_release.to_at', '>', reader.now),
      ).as('released'),
    )
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('mistaken_at', 'is', null)
    .orderBy('from_day', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
  const residents = await tx.sql
    .selectFrom('residence')
    .select(['address_id', 'person_id', 'from_day', 'to_day'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .orderBy('person_id')
    .execute();
  const byAddress = Map.groupBy(residents, ({ address_id }) => address_id);
  return rows.map((row) => ({
    id: row.id,
    lines: row.lines,
    postcode: row.postcode,
    from: row.from_day,
    to: row.to_day,
    protection:
      row.protected_at === null || row.protected_reason === null
        ? null
        : { reason: row.protected_reason, since: row.protected_at },
    wordedAt: row.worded_at,
    released: Boolean(row.released),
    version: row.version,
    residents: (byAddress.get(row.id) ?? []).map(({ person_id, from_day, to_day }) => ({
      personId: person_id,
      from: from_day,
      to: to_day,
    })),
  }));
}

export interface AddressColumns {
  readonly lines: string;
  readonly postcode: string | null;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly protected_reason: string | null;
  readonly protected_at: Date | null;
  readonly protected_by: AccountId | null;
}

export async function insertAddress(
  tx: TenantTx,
  { familyId, id }: AddressKey,
  columns: AddressColumns,
  { now, by }: { readonly now: Date; readonly by: AccountId },
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, family_id: familyId, id };
  await tx.sql
    .insertInto('address')
    .values({ ...key, ...columns, created_at: now, created_by: by })
    .execute();
}

export interface AddressKey {
  readonly familyId: FamilyId;
  readonly id: AddressId;
}

/** False where somebody changed it first, or it was entered by mistake. */
export async function updateAddress(
  tx: TenantTx,
  { familyId, id }: AddressKey,
  version: number,
  change: Partial<AddressColumns> & {
    readonly worded_at?: Date;
    readonly mistaken_at?: Date;
    readonly mistaken_by?: AccountId;
    readonly mistaken_reason?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('address')
    .set({ ...change, version: version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('mistaken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Puts all who live or lived at an address in the place of those who were said to. */
export async function replaceResidents(
  tx: TenantTx,
  { familyId, id }: AddressKey,
  residents: readonly Resident[],
): Promise<void> {
  await tx.sql
    .deleteFrom('residence')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('address_id', '=', id)
    .execute();
  if (residents.length === 0) return;
  const key = { partnership_id: tx.partnershipId, family_id: familyId, address_id: id };
  await tx.sql
    .insertInto('residence')
    .values(
      residents.map(({ personId, from, to }) => ({
        ...key,
        person_id: personId,
        from_day: from,
        to_day: to,
      })),
    )
    .execute();
}

export interface NewRelease {
  readonly id: Id<'address-release'>;
  readonly addressId: AddressId;
  readonly accountId: AccountId;
  readonly reason: string;
  readonly from: Date;
  readonly to: Date;
  readonly by: AccountId;
}

export async function insertRelease(tx: TenantTx, one: NewRelease): Promise<void> {
  await tx.sql
    .insertInto('address_release')
    .values({
      partnership_id: tx.partnershipId,
      id: one.id,
      address_id: one.addressId,
      account_id: one.accountId,
      reason: one.reason,
      from_at: one.from,
      to_at: one.to,
      released_by: one.by,
    })
    .execute();
}

/** A release that holds: one person, until an instant. */
export interface Release {
  readonly id: Id<'address-release'>;
  readonly accountId: AccountId;
  readonly name: string;
  readonly reason: string;
  readonly from: Date;
  readonly to: Date;
  /** Who released it. */
  readonly by: string | null;
}

/** To whom an address is released now, by name. */
export async function listReleases(
  tx: TenantTx,
  addressId: AddressId,
  now: Date,
): Promise<readonly Release[]> {
  const rows = await tx.sql
    .selectFrom('address_release')
    .innerJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'address_release.partnership_id')
        .onRef('account.id', '=', 'address_release.account_id'),
    )
    .leftJoin('account as releaser', (join) =>
      join
        .onRef('releaser.partnership_id', '=', 'address_release.partnership_id')
        .onRef('releaser.id', '=', 'address_release.released_by'),
    )
    .select([
      'address_release.id',
      'address_release.account_id as accountId',
      'account.name',
      'address_release.reason',
      'address_release.from_at as from',
      'address_release.to_at as to',
      'releaser.name as by',
    ])
    .where('address_release.partnership_id', '=', tx.partnershipId)
    .where('address_release.address_id', '=', addressId)
    .where('address_release.to_at', '>', now)
    .orderBy('address_release.id')
    .execute();
  return byName(rows);
}

/** Ends one release of an address before its day. Whether it still held. */
export async function endRelease(
  tx: TenantTx,
  { addressId, releaseId }: { readonly addressId: AddressId; readonly releaseId: Id<'address-release'> },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('address_release')
    .set({ to_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('address_id', '=', addressId)
    .where('id', '=', releaseId)
    .where('to_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends every release of an address: whoever protects it anew says anew to whom it is told. */
export async function endReleases(tx: TenantTx, addressId: AddressId, now: Date): Promise<void> {
  await tx.sql
    .updateTable('address_release')
    .set({ to_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('address_id', '=', addressId)
    .where('to_at', '>', now)
    .execute();
}

/** Whether an address is released to somebody until an instant, or longer. */
export async function isReleased(
  tx: TenantTx,
  { addressId, accountId }: Pick<NewRelease, 'addressId' | 'accountId'>,
  until: Date,
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('address_release')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('address_id', '=', addressId)
    .where('account_id', '=', accountId)
    .where('to_at', '>=', until)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
