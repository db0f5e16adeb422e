import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId, ListedEntry } from './list-entries.ts';
import { releaseEntry, releaseMerged } from './row-detail.ts';

export interface FoundEntry extends ListedEntry {
  /** Its place among all rows of its file, from 1. */
  readonly position: number;
  readonly handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  readonly submissionId: Id<'submission'>;
  /** By what it says: by it its handling is noted. */
  readonly rowKey: string;
}

/** Null for an entry of another family, one that the actor may not see, and none at all. */
export async function findEntry(
  tx: TenantTx,
  actor: Actor,
  { familyId, id }: { readonly familyId: FamilyId; readonly id: EntryId },
  now: Date,
): Promise<FoundEntry | null> {
  const row = await tx.sql
    .selectFrom('entry')
    .select([
      'id',
      'agency_id',
      'submission_id',
      'order_key',
      'themes',
      'standing',
      'detail',
      'position',
      'handling',
      'row_key',
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', id)
    .where(visible(actor, 'entry', now))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    agencyId: row.agency_id,
    submissionId: row.submission_id,
    place: { rank: 0, key: row.order_key, id: row.id },
    themes: row.themes,
    standing: row.standing,
    entry: releaseMerged(row.detail),
    position: row.position,
    handling: row.handling,
    rowKey: row.row_key,
  };
}

/** What the agencies are called whose entries of a family the actor may see, by id. */
export async function nameAgenciesOf(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlyMap<ListedEntry['agencyId'], string>> {
  const rows = await tx.sql
    .selectFrom('entry')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'entry.partnership_id')
        .onRef('agency.id', '=', 'entry.agency_id'),
    )
    .select(['agency.id', 'agency.name'])
    .distinct()
    .where('entry.partnership_id', '=', tx.partnershipId)
    .where('entry.family_id', '=', familyId)
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many entries of a family the actor may see, authors’ notes among them. */
export async function countVisible(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<number> {
  const row = await tx.sql
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where(visible(actor, 'entry', now, familyId))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Which of these are entries of the family that the actor may see. */
export async function listVisibleAmong(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  ids: readonly EntryId[],
  now: Date,
): Promise<ReadonlySet<EntryId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', ids)
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What these entries say, by id: those of the family that the actor may see. */
export async function listDetails(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of: readonly EntryId[] },
  now: Date,
): Promise<ReadonlyMap<EntryId, Entry>> {
  if (of.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('entry')
    .select(['id', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  return new Map(rows.map(({ id, detail }) => [id, releaseEntry(detail).entry]));
}
