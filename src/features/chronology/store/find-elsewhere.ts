import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { filesOf } from './sent-files.ts';
import type { SubmissionId, SubmissionState } from './submission.ts';

/** A file that stands in the family's chronology, or waits to be read, as another agency's. */
export interface FileElsewhere {
  readonly id: SubmissionId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly number: number;
  readonly state: SubmissionState;
  /** Of whoever sent it; null of an officer, and of nobody with an account. */
  readonly senderAgencyId: AgencyId | null;
  /** The file's SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** Files of other agencies of the family with any of these digests (SHA-256, hexadecimal), in the order in which they were sent. */
export async function findElsewhere(
  tx: TenantTx,
  { familyId, agencyId }: { readonly familyId: FamilyId; readonly agencyId: AgencyId },
  digests: readonly string[],
): Promise<readonly FileElsewhere[]> {
  if (digests.length === 0) return [];
  const rows = await filesOf(tx, familyId)
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'submission.partnership_id')
        .onRef('agency.id', '=', 'submission.agency_id'),
    )
    .select([
      'submission.id',
      'submission.agency_id',
      'submission.number',
      'submission.state',
      'submission.sender_agency_id',
      'agency.name as agency_name',
      'file.sha256',
    ])
    .where('submission.agency_id', '<>', agencyId)
    .where('submission.state', 'in', ['reading', 'checked', 'submitting', 'submitted'])
    .where(
      'file.sha256',
      'in',
      digests.map((digest) => Buffer.from(digest, 'hex')),
    )
    .execute();
  return rows.map(({ id, agency_id, agency_name, number, state, sender_agency_id, sha256 }) => ({
    id,
    state,
    senderAgencyId: sender_agency_id,
    agencyId: agency_id,
    agencyName: agency_name,
    number,
    sha256: sha256.toString('hex'),
  }));
}
