import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { withoutHints } from '../domain/doubts-about-others.ts';
import type { EntryId, ListedEntry } from './list-entries.ts';
import { releaseEntry } from './row-detail.ts';

export interface QuotedEntries {
  readonly familyId: FamilyId;
  readonly of: readonly EntryId[];
  /** Whether some of the family’s entries are kept from the actor (`hidesEntries`). */
  readonly hiding: boolean;
}

/** These entries as they stand now, those of them that the actor may see, in the order of the chronology. */
export async function listQuoted(
  tx: TenantTx,
  actor: Actor,
  { familyId, of, hiding }: QuotedEntries,
  now: Date,
): Promise<readonly ListedEntry[]> {
  if (of.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('entry')
    .select(['id', 'agency_id', 'submission_id', 'order_key', 'themes', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .where(visible(actor, 'entry', now, familyId))
    .orderBy('order_key')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    submissionId: row.submission_id,
    place: { rank: 0, key: row.order_key, id: row.id },
    themes: row.themes,
    entry: withoutHints(releaseEntry(row.detail).entry, hiding),
  }));
}

/** Which of these stand in the chronology, be they kept from whoever asks or not: what does not is gone. Told to nobody as it is. */
export async function listStandingAmong(
  tx: TenantTx,
  familyId: FamilyId,
  of: readonly EntryId[],
): Promise<ReadonlySet<EntryId>> {
  if (of.length === 0) return new Set();
  const rows = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** When the words of these entries, as they stand now, took the place of others last; nothing of those that were never reworded. */
export async function listReworded(
  tx: TenantTx,
  familyId: FamilyId,
  of: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Date>> {
  if (of.length === 0) return new Map();
  const { rows } = await sql<{ id: EntryId; at: Date }>`
    select entry.id, max(before.until_at) as at
      from entry
      join entry_version before on before.partnership_id = entry.partnership_id and before.family_id = entry.family_id
       and before.entry_id = entry.id and before.row_key <> entry.row_key
     where entry.partnership_id = ${tx.partnershipId} and before.partnership_id = ${tx.partnershipId}
       and entry.family_id = ${familyId} and entry.id = any(${[...of]}::uuid[])
     group by entry.id`.execute(tx.sql);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Whose these entries are, by id: those that the actor may see. */
export async function listAgenciesOf(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: Omit<QuotedEntries, 'hiding'>,
  now: Date,
): Promise<ReadonlyMap<EntryId, AgencyId>> {
  if (of.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('entry')
    .select(['id', 'agency_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  return new Map(rows.map(({ id, agency_id }) => [id, agency_id]));
}
