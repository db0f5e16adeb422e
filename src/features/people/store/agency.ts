import { type SqlBool, sql } from 'kysely';
import type { Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';
import type { Sector } from '../domain/sector.ts';

export interface AgencyRow {
  readonly id: AgencyId;
  readonly name: string;
  readonly sector: Sector;
  readonly version: number;
  readonly endedAt: Date | null;
}

function agencies(tx: TenantTx) {
  return tx.sql
    .selectFrom('agency')
    .select(['id', 'name', 'sector', 'version', 'ended_at as endedAt'])
    .where('partnership_id', '=', tx.partnershipId);
}

/** Those that have not ended first, then by name. */
export async function listAgencyRows(tx: TenantTx): Promise<readonly AgencyRow[]> {
  const named = byName(await agencies(tx).orderBy('id').execute());
  return named.toSorted((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null));
}

/** A row with what the list is ordered by. */
export interface ListedAgency extends AgencyRow {
  readonly key: string;
}

/** Those that have not ended first, then by name, from a place on, nearest to it first; one more than `size` where there are more. */
export async function listAgencyPage(
  tx: TenantTx,
  { stretch, size }: { readonly stretch: Stretch; readonly size: number },
): Promise<readonly ListedAgency[]> {
  const key = sql<string>`(case when ended_at is null then '0' else '1' end || lower(name)) collate "C"`;
  const isBackwards = stretch.from === 'before';
  const direction = isBackwards ? 'desc' : 'asc';
  let query = agencies(tx).select(key.as('key'));
  if (stretch.from !== 'beginning') {
    const { place } = stretch;
    const beyond = isBackwards ? sql`<` : sql`>`;
    query = query.where(sql<SqlBool>`(${key}, id) ${beyond} (${place.key}, ${place.id}::uuid)`);
  }
  return query
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(size + 1)
    .execute();
}

export async function findAgencyRow(tx: TenantTx, id: AgencyId): Promise<AgencyRow | undefined> {
  return agencies(tx).where('id', '=', id).executeTakeFirst();
}

/** Whether another agency has this name, in whatever letters and spaces: in a list nobody could tell them apart. */
export async function isNameOfAnother(
  tx: TenantTx,
  { id, name }: { readonly id: AgencyId; readonly name: string },
): Promise<boolean> {
  const rows = await agencies(tx).where('id', '<>', id).execute();
  return rows.some((row) => foldName(row.name) === foldName(name));
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export interface NewAgency {
  readonly id: AgencyId;
  readonly name: string;
  readonly sector: Sector;
}

export async function addAgencyRow(tx: TenantTx, agency: NewAgency, now: Date): Promise<void> {
  await tx.sql
    .insertInto('agency')
    .values({ partnership_id: tx.partnershipId, ...agency, created_at: now })
    .execute();
}

export interface AgencyChange {
  readonly id: AgencyId;
  readonly name: string;
  readonly sector: Sector;
  readonly version: number;
  readonly endedAt: Date | null;
}

/** Whether it was still at that version, and so was changed. */
export async function changeAgencyRow(tx: TenantTx, change: AgencyChange): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('agency')
    .set({
      name: change.name,
      sector: change.sector,
      ended_at: change.endedAt,
      version: change.version + 1,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
