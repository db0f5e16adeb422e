import { sql } from 'kysely';
import { type Actor, isPerson } from '../../../platform/access/actor.ts';
import { isOnPanel, visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';

/**
 * The agencies of whose rows in a family handling keeps any from the actor, also where the row itself stands in no file now: what
 * is told of their files must not hint at one. A typed entry stands in no file, and nothing that is told of another speaks of it.
 * For a reviewer who is none of this family, but its guest, every agency that sent anything: they are told no more than other guests
 * (`isToldOfFiles`).
 */
export async function listHidingAgencies(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlySet<AgencyId>> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select('agency_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('handling', '<>', 'core-group')
    .where('row_key', 'not like', typedKeyPattern)
    .where(sql<boolean>`not ${visible(actor, 'entry', now, familyId)}`)
    .union(
      tx.sql
        .selectFrom('row_handling')
        .select('agency_id')
        .where('partnership_id', '=', tx.partnershipId)
        .where('family_id', '=', familyId)
        .where('row_key', 'not like', typedKeyPattern)
        .where(sql<boolean>`not ${visible(actor, 'row_handling', now, familyId)}`),
    )
    .union(
      tx.sql
        .selectFrom('submission')
        .select('agency_id')
        .where('partnership_id', '=', tx.partnershipId)
        .where('family_id', '=', familyId)
        .where(isReviewerElsewhere(actor, familyId, now)),
    )
    .execute();
  return new Set(rows.map(({ agency_id }) => agency_id));
}

function isReviewerElsewhere(actor: Actor, familyId: FamilyId, now: Date) {
  return isPerson(actor) && actor.role === 'reviewer'
    ? sql<boolean>`not ${isOnPanel(actor, sql`${familyId}::uuid`, now)}`
    : sql<boolean>`false`;
}

/**
 * Whether somebody may be told of files of an agency what hangs on rows that they may not read: numbers of rows, headings that are no
 * common ones, doubts about other rows. Its own people are, and the panel, which must trace what stands in the record back to a row: to
 * them it is told where nothing is kept from them (`listHidingAgencies`, which keeps it from a reviewer who is not on the panel). Nobody else is told it of any file, so that none of them
 * learns by what is left out that something is kept.
 */
export function isToldOfFiles(actor: Actor, agencyId: AgencyId): boolean {
  return (
    !isPerson(actor) || actor.agencyId === agencyId || actor.role === 'officer' || actor.role === 'reviewer'
  );
}

/**
 * Whether nothing of that is told of an agency's files, so that no row that is kept is hinted at.
 *
 * @param hiding the agencies of whose rows any is kept from them (`listHidingAgencies`).
 */
export function hidesFilesOf(actor: Actor, agencyId: AgencyId, hiding: ReadonlySet<AgencyId>): boolean {
  return hiding.has(agencyId) || !isToldOfFiles(actor, agencyId);
}
