import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { type GoneReader, isGoneAndSeen } from '../../../platform/access/gone-and-seen.ts';
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
    .select(['id', 'agency_id', 'submission_id', 'order_key', 'themes', 'standing', 'detail'])
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
    standing: row.standing,
    entry: withoutHints(releaseEntry(row.detail).entry, hiding),
  }));
}

/**
 * Which of these stand in the chronology, and when the words of each, as they stand now, took the place of others last: null where they
 * never did. Of those too that are kept from whoever asks: to be told to nobody as it is.
 */
export async function listStanding(
  tx: TenantTx,
  familyId: FamilyId,
  of: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Date | null>> {
  if (of.length === 0) return new Map();
  const { rows } = await sql<{ id: EntryId; at: Date | null }>`
    select entry.id, max(former.until_at) as at
      from entry
      left join entry_version former on former.partnership_id = entry.partnership_id
       and former.family_id = entry.family_id and former.entry_id = entry.id and former.detail ->> 'content' is distinct from entry.detail ->> 'content'
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
       and entry.id = any(${[...of]}::uuid[])
     group by entry.id`.execute(tx.sql);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Which of these left the chronology, of those that the reader might read. For everybody else there was none. */
export async function listGoneSeen(
  tx: TenantTx,
  reader: GoneReader,
  of: readonly EntryId[],
): Promise<ReadonlySet<EntryId>> {
  if (of.length === 0) return new Set();
  const { rows } = await sql<{ id: EntryId }>`
    select asked.id from unnest(${[...of]}::uuid[]) asked (id) where ${isGoneAndSeen(reader, sql`asked.id`)}`.execute(
    tx.sql,
  );
  return new Set(rows.map(({ id }) => id));
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
