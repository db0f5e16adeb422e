import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { parseDay } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { SharingDecided, SharingTold } from '../domain/knowledge/settle-sharing.ts';
import type { EntryId } from './submission.ts';

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

/**
 * What people decided of who was told of entries that stand in a family's chronology and that the actor may see. What was decided before
 * an entry was worded otherwise counts no longer: it was decided of other words. One statement.
 *
 * @param only the one entry that is asked about; null for all.
 */
export async function listSharing(
  tx: TenantTx,
  actor: Actor,
  { familyId, only }: { readonly familyId: FamilyId; readonly only: EntryId | null },
  now: Date,
): Promise<readonly StoredSharing[]> {
  const rows = await tx.sql
    .selectFrom('sharing as s')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 's.partnership_id').onRef('account.id', '=', 's.decided_by'),
    )
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnership_id', '=', 's.partnership_id').onRef('agency.id', '=', 's.agency_id'),
    )
    .select([
      's.entry_id',
      's.agency_id',
      's.basis',
      's.earliest',
      's.latest',
      's.certainty',
      's.how',
      's.decided_at',
      'account.name as by',
      'agency.name as agency',
    ])
    .where('s.partnership_id', '=', tx.partnershipId)
    .where('s.family_id', '=', familyId)
    .$if(only !== null, (query) => query.where('s.entry_id', '=', only))
    .where(
      sql<SqlBool>`exists (
        select from entry
         where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
           and entry.id = s.entry_id and ${visible(actor, 'entry', now, familyId)}
           and not exists (
             select from entry_version v
              where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId} and v.entry_id = entry.id
                and v.until_at > s.decided_at and v.detail ->> 'content' is distinct from entry.detail ->> 'content'))`,
    )
    .orderBy('s.decided_at')
    .orderBy('s.entry_id')
    .orderBy('s.agency_id')
    .execute();
  return rows.map(
    ({ entry_id, agency_id, basis, earliest, latest, certainty, how, decided_at, by, agency }) => {
      const [from, to] = [earliest, latest].map((day) => (day === null ? null : parseDay(day)));
      const isTold = from && to && certainty !== null && how !== null;
      return {
        entryId: entry_id,
        agencyId: agency_id,
        agency,
        basis,
        told: isTold ? { earliest: from, latest: to, certainty, how } : null,
        on: dayOfInstant(decided_at),
        at: decided_at,
        by,
      };
    },
  );
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
