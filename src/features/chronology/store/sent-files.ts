import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { SubmissionId, SubmissionState } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

export interface SentFile {
  readonly id: SubmissionId;
  readonly number: number;
  readonly state: SubmissionState;
  readonly createdAt: Date;
  /** The file's SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Whether it could not be read by a fault of ours, so that the same file may be sent again. */
  readonly failed: boolean;
}

/** Every file that an agency has sent for a family, removed ones included, in the order of their numbers. */
export async function listSentFiles(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
): Promise<readonly SentFile[]> {
  const rows = await tx.sql
    .selectFrom('submission')
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select(({ eb, ref }) => [
      eb
        .fn<string | null>('jsonb_extract_path_text', [
          ref('submission.account'),
          eb.val('refused'),
          eb.val('code'),
        ])
        .as('refusal'),
      'submission.id',
      'submission.number',
      'submission.state',
      'submission.created_at',
      'file.sha256',
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', '=', familyId)
    .where('submission.agency_id', '=', agencyId)
    .orderBy('submission.number')
    .execute();
  return rows.map(({ id, number, state, created_at, sha256, refusal }) => ({
    id,
    number,
    state,
    createdAt: created_at,
    sha256: sha256.toString('hex'),
    failed: state === 'refused' && refusal === 'internal',
  }));
}

/**
 * What came first is told by the number, never by the clock, which may be set back or differ between two machines. Files of one
 * sending have one instant, which only tells that they belong together.
 */
interface SentInOneGo extends OfAgency {
  readonly number: number;
  readonly createdAt: Date;
}

/** Those that a file replaces once it has been read: sent before it, and not with it in one go. Locked until the transaction ends. */
export async function lockEarlier(
  tx: TenantTx,
  { familyId, agencyId, number, createdAt }: SentInOneGo,
): Promise<readonly SubmissionId[]> {
  const rows = await tx.sql
    .selectFrom('submission')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('state', '<>', 'removed')
    .where('number', '<', number)
    .where('created_at', '<>', createdAt)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the agency has sent another since, which has been read already. */
export async function hasLaterRead(tx: TenantTx, of: SentInOneGo): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('submission')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', of.familyId)
    .where('agency_id', '=', of.agencyId)
    .where('state', '=', 'read')
    .where('number', '>', of.number)
    .where('created_at', '<>', of.createdAt)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes earlier files out of the chronology since the agency has sent another. The files themselves are kept. */
export async function supersede(
  tx: TenantTx,
  ids: readonly SubmissionId[],
  reason: string,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql
    .updateTable('submission')
    .set(({ eb }) => ({
      state: 'removed',
      removed_at: now,
      remove_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', ids)
    .execute();
}
