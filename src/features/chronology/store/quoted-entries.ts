import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { type GoneReader, isGoneAndSeen } from '../../../platform/access/gone-and-seen.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { EntryId, ListedEntry } from './list-entries.ts';
import { releaseMerged } from './row-detail.ts';

export interface QuotedEntries {
  readonly familyId: FamilyId;
  readonly of: readonly EntryId[];
}

/** These entries as they stand now, those of them that the actor may see, in the order of the chronology. */
export async function listQuoted(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: QuotedEntries,
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
    entry: releaseMerged(row.detail),
  }));
}

/** What became of an entry that something points at. */
export interface Became {
  /** Whether it left the chronology, and the reader might read it. For everybody else there was none. */
  readonly gone: boolean;
  /** When its words, as they stand now, took the place of others last; null where they never did. Told of those alone that are seen. */
  readonly wordedAt: Date | null;
}

/** What became of these. One statement. */
export async function findBecame(
  tx: TenantTx,
  reader: GoneReader,
  of: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Became>> {
  if (of.length === 0) return new Map();
  const { rows } = await sql<{ id: EntryId } & Became>`
    select asked.id, ${isGoneAndSeen(reader, sql`asked.id`)} as gone, (
           select max(former.until_at) from entry_version former
             join entry on entry.partnership_id = former.partnership_id and entry.family_id = former.family_id
              and entry.id = former.entry_id
            where former.partnership_id = ${tx.partnershipId} and former.family_id = ${reader.familyId}
              and former.entry_id = asked.id
              and former.detail ->> 'content' is distinct from entry.detail ->> 'content') as "wordedAt"
      from unnest(${[...of]}::uuid[]) asked (id)`.execute(tx.sql);
  return new Map(rows.map(({ id, gone, wordedAt }) => [id, { gone, wordedAt }]));
}

/** Which of these are for the review panel and their own agency alone: of those that the actor may see. */
export async function listForPanel(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: QuotedEntries,
  now: Date,
): Promise<ReadonlySet<EntryId>> {
  if (of.length === 0) return new Set();
  const rows = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .where('handling', '=', 'review-panel')
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whose these entries are, by id: those that the actor may see. */
export async function listAgenciesOf(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: QuotedEntries,
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
