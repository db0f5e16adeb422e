import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { AgencyId, FamilyId, FileId } from '../../../shared/ids.ts';
import type { SubmissionId } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/**
 * Destroys the content of an agency’s files in a family that hold such a row, and of those that left the chronology: nobody can tell
 * any more what those held. What was told of each stays. Gives how many there were.
 */
export async function destroyFiles(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  holding: readonly SubmissionId[],
  now: Date,
): Promise<number> {
  const files = await tx.sql
    .selectFrom('submission')
    .select('file_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['removed', 'refused']),
        ...(holding.length > 0 ? [eb('id', 'in', holding)] : []),
      ]),
    )
    .execute();
  const ids = [...new Set<FileId>(files.flatMap(({ file_id }) => file_id ?? []))];
  let destroyed = 0;
  for (const id of ids) if (await destroyContent(tx, id, now)) destroyed += 1;
  return destroyed;
}
