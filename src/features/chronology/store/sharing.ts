import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { parseDay } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { SharingDecided, SharingTold } from '../domain/knowledge/settle-sharing.ts';
import type { EntryId } from './submission.ts';
import { contentOf, isReadSince, isWordedAsThen } from './worded-as-then.ts';

export interface SharingKey {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly agencyId: AgencyId;
}

/** What somebody decided of whether an agency was told of an entry. */
export interface StoredSharing extends Omit<SharingDecided, 'entry'> {
  readonly entryId: EntryId;
  readonly agencyId: AgencyId;
  readonly at: Date;
  readonly by: string;
}

interface WhichSharing {
  readonly familyId: FamilyId;
  /** The one entry that is asked about; null for all. */
  readonly only: EntryId | null;
}

/**
 * What people decided of who was told of entries that stand in a family's chronology and that the actor may see. What was decided of
 * other words of an entry than it says now does not count. One statement.
 */
export async function listSharing(
  tx: TenantTx,
  actor: Actor,
  which: WhichSharing,
  now: Date,
): Promise<readonly StoredSharing[]> {
  const all = await selectSharing(tx, actor, { ...which, ofEarlierWords: false }, now);
  return all.map(({ counts: _counts, content: _content, ...one }) => one);
}

/** With the digest of the words of which it was decided: of those of now where nobody knows it any more. */
export interface SharingOfWords extends StoredSharing {
  readonly content: string;
}

export interface SharingEver {
  /** As `listSharing` gives it. */
  readonly counts: readonly SharingOfWords[];
  /** What was decided of words that an entry has no longer: only where the actor may read every wording of it since then. */
  readonly ofEarlierWords: readonly SharingOfWords[];
}

/** The same of all entries, with what counts no longer. One statement. */
export async function listSharingEver(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<SharingEver> {
  const all = await selectSharing(tx, actor, { familyId, only: null, ofEarlierWords: true }, now);
  const those = (asked: boolean) =>
    all.flatMap(({ counts, ...one }): readonly SharingOfWords[] => (counts === asked ? [one] : []));
  return { counts: those(true), ofEarlierWords: those(false) };
}

async function selectSharing(
  tx: TenantTx,
  actor: Actor,
  { familyId, only, ofEarlierWords }: WhichSharing & { readonly ofEarlierWords: boolean },
  now: Date,
): Promise<readonly (SharingOfWords & { readonly counts: boolean })[]> {
  const counts = isWordedAsThen(sql`d.of_content`);
  const rows = await tx.sql
    .selectFrom('sharing as d')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'd.partnership_id')
        .onRef('entry.family_id', '=', 'd.family_id')
        .onRef('entry.id', '=', 'd.entry_id'),
    )
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'd.partnership_id').onRef('account.id', '=', 'd.decided_by'),
    )
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnership_id', '=', 'd.partnership_id').onRef('agency.id', '=', 'd.agency_id'),
    )
    .select([
      'd.entry_id',
      'd.agency_id',
      'd.basis',
      'd.earliest',
      'd.latest',
      'd.certainty',
      'd.how',
      'd.decided_at',
      'account.name as by',
      'agency.name as agency',
      sql<boolean>`${counts}`.as('counts'),
      sql<string>`coalesce(d.of_content, entry.detail ->> 'content')`.as('content'),
    ])
    .where('d.partnership_id', '=', tx.partnershipId)
    .where('d.family_id', '=', familyId)
    .$if(only !== null, (query) => query.where('d.entry_id', '=', only))
    .where(visible(actor, 'entry', now, familyId))
    .where(ofEarlierWords ? sql<SqlBool>`(${counts} or ${isReadSince(tx, actor, familyId, now)})` : counts)
    .orderBy('d.decided_at')
    .orderBy('d.entry_id')
    .orderBy('d.agency_id')
    .execute();
  return rows.map(({ entry_id, agency_id, basis, earliest, latest, certainty, how, decided_at, ...one }) => {
    const [from, to] = [earliest, latest].map((day) => (day === null ? null : parseDay(day)));
    const isTold = from && to && certainty !== null && how !== null;
    return {
      entryId: entry_id,
      agencyId: agency_id,
      basis,
      told: isTold ? { earliest: from, latest: to, certainty, how } : null,
      on: dayOfInstant(decided_at),
      at: decided_at,
      ...one,
    };
  });
}

export interface SharingToDecide extends SharingKey {
  readonly basis: SharingDecided['basis'];
  readonly told: SharingTold | null;
}

/** Notes what somebody decides, in place of what was decided before. */
export async function decideSharing(
  tx: TenantTx,
  { familyId, entryId, agencyId, basis, told }: SharingToDecide,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  const decided = {
    basis,
    earliest: told?.earliest ?? null,
    latest: told?.latest ?? null,
    certainty: told?.certainty ?? null,
    how: told?.how ?? null,
    decided_at: at,
    decided_by: by,
    of_content: contentOf(tx, familyId, entryId),
  };
  await tx.sql
    .insertInto('sharing')
    .values({
      partnership_id: tx.partnershipId,
      family_id: familyId,
      entry_id: entryId,
      agency_id: agencyId,
      ...decided,
    })
    .onConflict((conflict) => conflict.constraint('sharing_key').doUpdateSet(decided))
    .execute();
}

/** Takes back what was decided. */
export async function undecideSharing(
  tx: TenantTx,
  { familyId, entryId, agencyId }: SharingKey,
): Promise<void> {
  await tx.sql
    .deleteFrom('sharing')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', '=', entryId)
    .where('agency_id', '=', agencyId)
    .execute();
}
