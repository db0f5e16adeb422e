import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from './list-entries.ts';
import { releaseMerged } from './row-detail.ts';
import { inHalves } from './told-entries.ts';

/** An entry as a timeline draws and says it. */
export interface DrawnEntry {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly entry: Entry;
}

interface DrawnQuery {
  readonly familyId: FamilyId;
  readonly ids: readonly EntryId[];
}

/** These entries of a family, as far as the actor may see them, in the order of the chronology. */
export async function listDrawnEntries(
  tx: TenantTx,
  actor: Actor,
  { familyId, ids }: DrawnQuery,
  now: Date,
): Promise<readonly DrawnEntry[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('entry')
    .select(['id', 'agency_id', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where(visible(actor, 'entry', now, familyId))
    .orderBy('order_key')
    .orderBy('id')
    .execute();
  return rows.map(({ id, agency_id, detail }) => ({
    id,
    agencyId: agency_id,
    entry: releaseMerged(detail),
  }));
}

/** The entries that speak of conferences and of child protection plans, by their theme; null where there are more than so many. */
export async function listPlanEntries(
  tx: TenantTx,
  actor: Actor,
  { familyId, most }: { readonly familyId: FamilyId; readonly most: number },
  now: Date,
): Promise<readonly EntryId[] | null> {
  const told = inHalves(
    (half) => sql`select id from entry
      where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and not note
        and ${visible(actor, 'entry', now, familyId)} and 'conference' = any(themes) and ${half}`,
  );
  const { rows } = await sql<{ id: EntryId }>`select id from (${told}) entry limit ${most + 1}`.execute(
    tx.sql,
  );
  return rows.length > most ? null : rows.map(({ id }) => id);
}
