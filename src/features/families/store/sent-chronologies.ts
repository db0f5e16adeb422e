import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, Id } from '../../../shared/ids.ts';

/** A chronology file of an agency, as the family's page tells it. The feature `chronology` writes them. */
export interface SentChronologyFile {
  readonly id: Id<'submission'>;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly number: number;
  readonly fileName: string;
  readonly state: 'reading' | 'read' | 'refused' | 'removed';
  readonly sentAt: Date;
  readonly setAside: number;
}

/** Every chronology file of a family, by agency and number. */
export async function listSentChronologies(
  tx: TenantTx,
  familyId: FamilyId,
): Promise<readonly SentChronologyFile[]> {
  const rows = await tx.sql
    .selectFrom('submission')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'submission.partnership_id')
        .onRef('agency.id', '=', 'submission.agency_id'),
    )
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select([
      'submission.id',
      'submission.agency_id',
      'agency.name as agency_name',
      'submission.number',
      'file.name as file_name',
      'submission.state',
      'submission.created_at',
      sql<number>`coalesce((submission.account #>> '{file,accounts,setAside}')::integer, 0)`.as('set_aside'),
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', '=', familyId)
    .orderBy('agency.name')
    .orderBy('submission.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    number: row.number,
    fileName: row.file_name,
    state: row.state,
    sentAt: row.created_at,
    setAside: row.set_aside,
  }));
}
