import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';
import type { Telling } from '../domain/entries-to-keep.ts';
import type { Family } from './find-family.ts';
import { type InvolvedAgency, involvedWith } from './involved-agencies.ts';
import { firstTellings, openTellings } from './stored-tellings.ts';

/** A family whose files somebody may have work with, with the agencies that are involved now, by name. */
export interface FamilyAtWork extends Family {
  readonly agencies: readonly InvolvedAgency[];
  /** For officers: entries that may tell what is protected, the first of each agency. */
  readonly toKeep: readonly Telling[];
}

/**
 * The families that the actor may see of which a file asks for something: one that waits to be checked, that could not be read, whose
 * rows were set aside, or that holds nothing; of one agency's files or of all. Of all agencies' also those with which none is involved, and those
 * of which an entry may tell what officers alone are told. However many families there are, those whose files are in order are not read.
 *
 * @param agencyId whose files; null for every agency's.
 */
export async function listFamiliesAtWork(
  tx: TenantTx,
  actor: PersonActor,
  agencyId: AgencyId | null,
  now: Date,
): Promise<readonly FamilyAtWork[]> {
  const { partnershipId } = tx;
  const involved = involvedWith(tx, sql.ref('family.id'), now);
  const isTold =
    agencyId === null ? sql<boolean>`(family.id in (select told.family_id from told))` : sql<boolean>`false`;
  const rows = await tx.sql
    .with('told', () => sql`(${openTellings(tx, actor, {}, now)})`)
    .selectFrom('family')
    .select([
      'id',
      'reference',
      'name',
      'version',
      sql<readonly InvolvedAgency[] | null>`(
        select jsonb_agg(jsonb_build_object('id', own.id, 'name', own.name)) from (${involved}) own)`.as(
        'agencies',
      ),
      sql<readonly Telling[]>`case when ${isTold} then ${firstTellings(tx)} else '[]'::jsonb end`.as(
        'to_keep',
      ),
    ])
    .where('partnership_id', '=', partnershipId)
    .where(visible(actor, 'family', now))
    .where((eb) => {
      const files = eb
        .selectFrom('submission')
        .select('submission.id')
        .where('submission.partnership_id', '=', partnershipId)
        .whereRef('submission.family_id', '=', 'family.id')
        .where((file) => {
          const setAside = file
            .selectFrom('set_aside_row')
            .select('set_aside_row.submission_id')
            .where('set_aside_row.partnership_id', '=', partnershipId)
            .whereRef('set_aside_row.submission_id', '=', 'submission.id')
            .where(visible(actor, 'set_aside_row', now));
          const entries = file
            .selectFrom('entry')
            .select('entry.id')
            .where('entry.partnership_id', '=', partnershipId)
            .whereRef('entry.submission_id', '=', 'submission.id')
            .where(visible(actor, 'entry', now));
          return file.or([
            file('submission.state', 'in', ['refused', 'checked']),
            file.and([
              file('submission.state', '=', 'submitted'),
              file.or([file.exists(setAside), file.not(file.exists(entries))]),
            ]),
          ]);
        });
      if (agencyId !== null) return eb.exists(files.where('submission.agency_id', '=', agencyId));
      return eb.or([eb.exists(files), sql<boolean>`not exists (${involved})`, isTold]);
    })
    .orderBy('id')
    .execute();
  return rows.map(({ id, reference, name, version, agencies, to_keep }) => ({
    id,
    reference,
    name,
    version,
    agencies: byName(agencies ?? []),
    toKeep: to_keep,
  }));
}
