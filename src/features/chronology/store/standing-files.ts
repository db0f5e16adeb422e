import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';

/** A file whose entries stand in the chronology now. */
export interface StandingFile {
  readonly agencyId: AgencyId;
  readonly number: number;
  readonly name: string;
}

/** What the next file of an agency would take the place of, in the order in which it was sent. */
export async function listStandingFiles(tx: TenantTx, familyId: FamilyId): Promise<readonly StandingFile[]> {
  const rows = await tx.sql
    .selectFrom('submission')
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select(['submission.agency_id', 'submission.number', 'file.name'])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', '=', familyId)
    .where('submission.state', '=', 'read')
    .orderBy('submission.number')
    .execute();
  return rows.map(({ agency_id, number, name }) => ({ agencyId: agency_id, number, name }));
}
