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

/** What was sent for a family, with its files, in the order of their numbers. */
export function filesOf(tx: TenantTx, familyId: FamilyId) {
  return tx.sql
    .selectFrom('submission')
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', '=', familyId)
    .orderBy('submission.number');
}

/** Every file that an agency has sent for a family, removed ones included, in the order of their numbers. */
export async function listSentFiles(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
): Promise<readonly SentFile[]> {
  const rows = await filesOf(tx, familyId)
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
    .where('submission.agency_id', '=', agencyId)
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
 * Of the files that one takes the place of, those that stand in the chronology, wait to be read, or could not be read. Locked until the
 * transaction ends.
 */
export async function lockReplaced(
  tx: TenantTx,
  of: OfAgency,
  numbers: readonly number[],
): Promise<readonly ReplacedFile[]> {
  if (numbers.length === 0) return [];
  return replacedFiles(tx, of, numbers).forUpdate().execute();
}

/** The same, not locked. */
export async function findReplacedFiles(
  tx: TenantTx,
  of: OfAgency,
  numbers: readonly number[],
): Promise<readonly ReplacedFile[]> {
  return numbers.length === 0 ? [] : replacedFiles(tx, of, numbers).execute();
}

/** A file whose place another takes. */
export interface ReplacedFile {
  readonly id: SubmissionId;
  readonly state: SubmissionState;
  readonly version: number;
}

function replacedFiles(tx: TenantTx, { familyId, agencyId }: OfAgency, numbers: readonly number[]) {
  return tx.sql
    .selectFrom('submission')
    .select(['id', 'state', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('number', 'in', numbers)
    .where('state', '<>', 'removed')
    .orderBy('id');
}

/** Takes files out since another takes their place. The files themselves are kept. */
export async function supersede(
  tx: TenantTx,
  ids: readonly SubmissionId[],
  { reason, by }: { readonly reason: string; readonly by: number },
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql
    .updateTable('submission')
    .set(({ eb }) => ({
      state: 'removed',
      removed_at: now,
      remove_reason: reason,
      replaced_by: by,
      replaces: [],
      proposed: null,
      version: eb('version', '+', 1),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', ids)
    .execute();
}
