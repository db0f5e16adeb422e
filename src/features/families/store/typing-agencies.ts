import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** The agencies that type entries into a family’s chronology day by day: those of which the actor may see such an entry. One statement. */
export async function listTypingAgencies(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.sql
    .selectFrom('submission')
    .select('submission.agency_id')
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', '=', familyId)
    .where('submission.kind', '=', 'typed')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('entry')
          .select('entry.id')
          .where('entry.partnership_id', '=', tx.partnershipId)
          .where('entry.family_id', '=', familyId)
          .whereRef('entry.submission_id', '=', 'submission.id')
          .where(visible(actor, 'entry', now, familyId)),
      ),
    )
    .execute();
  return new Set(rows.map(({ agency_id }) => agency_id));
}
