import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { findStoredSha256 } from '../../../platform/stored-files/stored-file.ts';
import type { AccountId, AgencyId, FamilyId, FileId, Id } from '../../../shared/ids.ts';
import type { PurgeGround } from '../../../shared/purge-grounds.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Handling } from '../domain/handling.ts';
import { makeFileDigest, makeRowDigest } from '../domain/row-digest.ts';
import { rowKeyOf } from '../domain/row-key.ts';
import { readEntryIdKey } from './kept-entries.ts';
import type { SubmissionId } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

export interface PurgedRow extends OfAgency {
  readonly id: Id<'purged-row'>;
  readonly rowKey: string;
  readonly ground: PurgeGround;
  readonly reason: string;
  readonly handling: Handling;
  readonly at: Date;
  readonly by: AccountId;
}

/** What is left of a row that was removed for good, and of what it said before. */
export async function addTombstone(
  tx: TenantTx,
  { id, familyId, agencyId, rowKey, ground, reason, handling, at, by }: PurgedRow,
): Promise<void> {
  await tx.sql
    .insertInto('purged_row')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      agency_id: agencyId,
      row_digest: makeRowDigest(await readEntryIdKey(tx), rowKey),
      ground,
      reason,
      handling,
      purged_at: at,
      purged_by: by,
    })
    .execute();
}

export interface PurgedFile extends Omit<PurgedRow, 'rowKey'> {
  readonly submissionId: SubmissionId;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

/** What is left of a file that was removed for good, whole. */
export async function addFileTombstone(
  tx: TenantTx,
  { id, familyId, agencyId, submissionId, sha256, ground, reason, handling, at, by }: PurgedFile,
): Promise<void> {
  await tx.sql
    .insertInto('purged_row')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      agency_id: agencyId,
      submission_id: submissionId,
      row_digest: makeFileDigest(await readEntryIdKey(tx), sha256),
      ground,
      reason,
      handling,
      purged_at: at,
      purged_by: by,
    })
    .execute();
}

/** Whether a row with this key was removed for good before, in this family and for this agency. */
export async function isPurgedRow(tx: TenantTx, of: OfAgency, rowKey: string): Promise<boolean> {
  return isPurged(tx, of, makeRowDigest(await readEntryIdKey(tx), rowKey));
}

/** Whether this very file was removed for good before, whole, in this family and for this agency. */
export async function isPurgedFile(
  tx: TenantTx,
  { fileId, ...of }: OfAgency & { readonly fileId: FileId },
): Promise<boolean> {
  return isPurged(tx, of, makeFileDigest(await readEntryIdKey(tx), await findStoredSha256(tx, fileId)));
}

async function isPurged(tx: TenantTx, { familyId, agencyId }: OfAgency, digest: string): Promise<boolean> {
  const stone = await tx.sql
    .selectFrom('purged_row')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('row_digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  return stone !== undefined;
}

/** How many rows of a file were removed for good before, in this family and for this agency. */
export async function countPurged(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  { entries, setAside }: Pick<CheckedFile, 'entries' | 'setAside'>,
): Promise<number> {
  const stones = await tx.sql
    .selectFrom('purged_row')
    .select('row_digest')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .execute();
  if (stones.length === 0) return 0;
  const key = await readEntryIdKey(tx);
  const gone = new Set(stones.map(({ row_digest }) => row_digest));
  return [...entries, ...setAside].filter(({ origin }) => gone.has(makeRowDigest(key, rowKeyOf(origin))))
    .length;
}

/** What was removed for good of an agency’s rows in a family. */
export interface Tombstone {
  readonly ground: PurgeGround;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  /** The number of the file that went whole; null of an entry. */
  readonly file: number | null;
}

/** For people of the agency all; for officers those of rows that every officer could read. Nobody else learns that there was one. */
export async function listTombstones(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: OfAgency,
): Promise<readonly Tombstone[]> {
  const isOwn = actor.agencyId === agencyId;
  if (!isOwn && actor.role !== 'officer') return [];
  const rows = await tx.sql
    .selectFrom('purged_row')
    .innerJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'purged_row.partnership_id')
        .onRef('account.id', '=', 'purged_row.purged_by'),
    )
    .leftJoin('submission', (join) =>
      join
        .onRef('submission.partnership_id', '=', 'purged_row.partnership_id')
        .onRef('submission.id', '=', 'purged_row.submission_id'),
    )
    // What was removed at once, with what it said before, was one thing that somebody did.
    .distinct()
    .select([
      'purged_row.ground',
      'purged_row.reason',
      'purged_row.purged_at',
      'account.name',
      'submission.number',
    ])
    .where('purged_row.partnership_id', '=', tx.partnershipId)
    .where('purged_row.family_id', '=', familyId)
    .where('purged_row.agency_id', '=', agencyId)
    .$if(!isOwn, (query) => query.where('purged_row.handling', 'in', ['core-group', 'review-panel']))
    .orderBy('purged_row.purged_at')
    .limit(100)
    .execute();
  return rows.map(({ ground, reason, purged_at, name, number }) => ({
    ground,
    reason,
    at: purged_at,
    by: name,
    file: number,
  }));
}
