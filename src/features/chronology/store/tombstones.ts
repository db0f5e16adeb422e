import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { findStoredSha256 } from '../../../platform/stored-files/stored-file.ts';
import type { AccountId, AgencyId, FamilyId, FileId, Id } from '../../../shared/ids.ts';
import type { PurgeGround } from '../../../shared/purge-grounds.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type Handling, handlings } from '../domain/handling.ts';
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
  /** From whom it was kept, and what was removed with it, by handling and by name. */
  readonly handling: Handling;
  readonly notFor: readonly AccountId[];
  /** Whether somebody typed it: then it stood in no file. */
  readonly typed: boolean;
  readonly at: Date;
  readonly by: AccountId;
}

/** What is left of a row that was removed for good, and of what it said before. */
export async function addTombstone(tx: TenantTx, { rowKey, typed, ...stone }: PurgedRow): Promise<void> {
  const row_digest = makeRowDigest(await readEntryIdKey(tx), rowKey);
  await insertStone(tx, stone, { row_digest, typed });
}

export interface PurgedFile extends Omit<PurgedRow, 'rowKey' | 'typed'> {
  readonly submissionId: SubmissionId;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

/** What is left of a file that was removed for good, whole. */
export async function addFileTombstone(
  tx: TenantTx,
  { submissionId, sha256, ...stone }: PurgedFile,
): Promise<void> {
  const row_digest = makeFileDigest(await readEntryIdKey(tx), sha256);
  await insertStone(tx, stone, { row_digest, typed: false, submission_id: submissionId });
}

async function insertStone(
  tx: TenantTx,
  { id, familyId, agencyId, ground, reason, handling, notFor, at, by }: Omit<PurgedRow, 'rowKey' | 'typed'>,
  what: {
    readonly row_digest: string;
    readonly typed: boolean;
    readonly submission_id?: SubmissionId;
  },
): Promise<void> {
  await tx.sql
    .insertInto('purged_row')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      agency_id: agencyId,
      ...what,
      ground,
      reason,
      handling,
      not_for_account_ids: [...notFor],
      purged_at: at,
      purged_by: by,
    })
    .execute();
}

/** Whether a row with this key was removed for good before, in this family and for this agency. */
export async function isPurgedRow(tx: TenantTx, of: OfAgency, rowKey: string): Promise<boolean> {
  const stones = await listDigests(tx, of);
  return stones.size > 0 && stones.has(makeRowDigest(await readEntryIdKey(tx), rowKey));
}

/**
 * What of a file was removed for good before, in this family and for this agency: this very file, whole, or so many of its rows.
 *
 * @param rows null of a file that cannot be read.
 */
export async function findPurgedBefore(
  tx: TenantTx,
  { fileId, ...of }: OfAgency & { readonly fileId: FileId },
  rows: Pick<CheckedFile, 'entries' | 'setAside'> | null,
): Promise<number | 'whole'> {
  const stones = await listDigests(tx, of);
  if (stones.size === 0) return 0;
  const key = await readEntryIdKey(tx);
  if (stones.has(makeFileDigest(key, await findStoredSha256(tx, fileId)))) return 'whole';
  const all = rows === null ? [] : [...rows.entries, ...rows.setAside];
  return all.filter(({ origin }) => stones.has(makeRowDigest(key, rowKeyOf(origin)))).length;
}

async function listDigests(tx: TenantTx, { familyId, agencyId }: OfAgency): Promise<ReadonlySet<string>> {
  const stones = await tx.sql
    .selectFrom('purged_row')
    .select('row_digest')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .execute();
  return new Set(stones.map(({ row_digest }) => row_digest));
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

/** What somebody is told of removals for good. */
export interface TombstonesTold {
  readonly told: readonly Tombstone[];
  /** Whether none is kept from them that can have been of a file: then they are told why one is refused, or cannot be read again. */
  readonly ofFiles: 'all' | 'not-all';
}

/**
 * What was removed for good of an agency’s rows in a family: for its own people and the partnership’s officers what they could read, of
 * each thing that was removed in one go all of it. Nobody else learns that there was any. One statement.
 */
export async function listTombstones(
  tx: TenantTx,
  { accountId, agencyId: ownAgency, role }: PersonActor,
  { familyId, agencyId }: OfAgency,
): Promise<TombstonesTold> {
  const open: readonly Handling[] =
    ownAgency === agencyId ? handlings : role === 'officer' ? ['core-group', 'review-panel'] : [];
  if (open.length === 0) return { told: [], ofFiles: 'not-all' };
  // Those that are not told of are one row for what was typed, and one for the rest.
  const { rows } = await sql<StoneRow>`
    with stone as (
      select p.*, p.handling = any(${[...open]}::text[]) and ${accountId}::uuid <> all(p.not_for_account_ids) as told
        from purged_row p
       where p.partnership_id = ${tx.partnershipId} and p.family_id = ${familyId} and p.agency_id = ${agencyId})
    select distinct told, typed,
           case when told then ground end as ground, case when told then reason end as reason,
           case when told then purged_at end as purged_at, case when told then account.name end as name,
           case when told then submission.number end as number
      from stone
      join account on account.partnership_id = stone.partnership_id and account.id = stone.purged_by
      left join submission on submission.partnership_id = stone.partnership_id and submission.id = stone.submission_id
     order by told, purged_at, reason
     limit 102`.execute(tx.sql);
  return {
    told: rows.flatMap((row) =>
      row.told
        ? [{ ground: row.ground, reason: row.reason, at: row.purged_at, by: row.name, file: row.number }]
        : [],
    ),
    ofFiles: rows.some(({ told, typed }) => !told && !typed) ? 'not-all' : 'all',
  };
}

type StoneRow = { readonly typed: boolean } & (
  | { readonly told: false }
  | {
      readonly told: true;
      readonly ground: PurgeGround;
      readonly reason: string;
      readonly purged_at: Date;
      readonly name: string;
      readonly number: number | null;
    }
);
