import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TableName } from '../../../platform/database/table-classes.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { AccountId, AgencyId, FamilyId, FileId, Id } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Handling } from '../domain/handling.ts';
import { makeRowDigest } from '../domain/row-digest.ts';
import { rowKeyOf } from '../domain/row-key.ts';
import { forgetFindingsOf } from './finding-acknowledgements.ts';
import { readEntryIdKey } from './kept-entries.ts';
import { markGone } from './mark-gone.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import type { EntryId, SubmissionId } from './submission.ts';

/** Why something must not be kept. */
export const purgeGrounds = ['wrong-child', 'unlawful', 'court-order'] as const;
export type PurgeGround = (typeof purgeGrounds)[number];

interface RowsAlike {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly rowKey: string;
}

/** Tables that hold something of one entry, in a column `entry_id`. A test holds the list against the catalogue. */
export const tablesOfEntries: readonly TableName[] = [
  'sharing',
  'theme_decision',
  'bears_on',
  'standing_decision',
  'entry_comment',
  'entry_comment_version',
];
/** Those that hold something of two. */
export const tablesOfPairs = ['same_event_decision'] as const;
/** Those that hold something of what was found in several: it goes whole (`forgetFindingsOf`). */
export const tablesOfFindings: readonly TableName[] = ['finding_entry'];
/** Those that point at an entry and hold no word of it: they stay, and tell whoever might read it that it is gone (`markGone`). */
export const tablesOfReferences: readonly TableName[] = ['review_quote'];

/** From whom rows that say the same are kept; as strictly as can be where they are not for somebody by name. */
export async function findHandlingAlike(
  tx: TenantTx,
  { familyId, agencyId, rowKey }: RowsAlike,
  handling: Handling,
): Promise<Handling> {
  const notFor = await tx.sql
    .selectFrom('row_not_for')
    .select('account_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('row_key', '=', rowKey)
    .limit(1)
    .executeTakeFirst();
  return notFor === undefined ? handling : 'originator';
}

/**
 * Removes every row of an agency in a family that says the same, whatever was kept or decided of it, what it said before, and where
 * it waits in a file. Gives the submissions whose files hold it.
 */
export async function deleteRowsAlike(tx: TenantTx, alike: RowsAlike): Promise<readonly SubmissionId[]> {
  const { familyId, agencyId, rowKey } = alike;
  const key = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
    and row_key = ${rowKey}`;
  const { rows: ids } = await sql<{ id: EntryId }>`
    select id from entry where ${key} union select entry_id from entry_version where ${key}`.execute(tx.sql);
  const submissions = new Set(await deleteDraftsAlike(tx, alike));
  await markGone(
    tx,
    sql`entry.family_id = ${familyId} and entry.agency_id = ${agencyId} and entry.row_key = ${rowKey}`,
  );
  for (const table of ['entry', 'set_aside_row', 'entry_version'] as const) {
    const { rows } = await sql<{ submission_id: SubmissionId }>`
      delete from ${sql.table(table)} where ${key} returning submission_id`.execute(tx.sql);
    for (const { submission_id } of rows) submissions.add(submission_id);
  }
  for (const table of ['row_handling', 'row_named_agency', 'row_not_for'] as const)
    await sql`delete from ${sql.table(table)} where ${key}`.execute(tx.sql);
  const gone = ids.map(({ id }) => id);
  await forgetFindingsOf(tx, alike, gone);
  await forgetEntries(tx, familyId, gone);
  return [...submissions];
}

async function forgetEntries(tx: TenantTx, familyId: FamilyId, ids: readonly EntryId[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = sql`any(${[...ids]}::uuid[])`;
  const key = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId}`;
  for (const table of tablesOfEntries)
    await sql`delete from ${sql.table(table)} where ${key} and entry_id = ${gone}`.execute(tx.sql);
  for (const table of tablesOfPairs)
    await sql`delete from ${sql.table(table)}
      where ${key} and (first_entry_id = ${gone} or second_entry_id = ${gone})`.execute(tx.sql);
}

/** Rows that wait have no key of their own: they are few, and made out one by one. */
async function deleteDraftsAlike(
  tx: TenantTx,
  { familyId, agencyId, rowKey }: RowsAlike,
): Promise<readonly SubmissionId[]> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .select(['submission_id', 'position', 'became', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .execute();
  const found = rows.filter(({ became, detail }) => {
    const { origin } = became === 'set-aside' ? releaseSetAside(detail).row : releaseEntry(detail).entry;
    return rowKeyOf(origin) === rowKey;
  });
  for (const { submission_id, position } of found) {
    await tx.sql
      .deleteFrom('draft_row')
      .where('partnership_id', '=', tx.partnershipId)
      .where('submission_id', '=', submission_id)
      .where('position', '=', position)
      .execute();
  }
  return found.map(({ submission_id }) => submission_id);
}

export interface PurgedRow extends RowsAlike {
  readonly id: Id<'purged-row'>;
  readonly ground: PurgeGround;
  readonly reason: string;
  readonly handling: Handling;
  readonly at: Date;
  readonly by: AccountId;
}

/** What is left of a row that was removed for good. */
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

/** How many rows of a file were removed for good before, in this family and for this agency. */
export async function countPurged(
  tx: TenantTx,
  { familyId, agencyId }: Pick<RowsAlike, 'familyId' | 'agencyId'>,
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

/**
 * Destroys the content of an agency’s files in a family that hold such a row, and of those that left the chronology: nobody can tell
 * any more what those held. What was told of each stays. Gives how many there were.
 */
export async function destroyFiles(
  tx: TenantTx,
  { familyId, agencyId }: Pick<RowsAlike, 'familyId' | 'agencyId'>,
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
  const ids = [...new Set<FileId>(files.map(({ file_id }) => file_id))];
  let destroyed = 0;
  for (const id of ids) if (await destroyContent(tx, id, now)) destroyed += 1;
  return destroyed;
}

/** Ends every document of a family: any may hold it. They are cleared away like those past their time. */
export async function endDocuments(tx: TenantTx, familyId: FamilyId, now: Date): Promise<void> {
  const rows = await tx.sql
    .updateTable('export')
    .set({ expires_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('expires_at', '>', now)
    .returning('file_id')
    .execute();
  for (const { file_id } of rows) if (file_id !== null) await destroyContent(tx, file_id, now);
}

/** What was removed for good of an agency’s rows in a family. */
export interface Tombstone {
  readonly ground: PurgeGround;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
}

/** For people of the agency all; for officers those of rows that every officer could read. Nobody else learns that there was one. */
export async function listTombstones(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Pick<RowsAlike, 'familyId' | 'agencyId'>,
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
    .select(['purged_row.ground', 'purged_row.reason', 'purged_row.purged_at', 'account.name'])
    .where('purged_row.partnership_id', '=', tx.partnershipId)
    .where('purged_row.family_id', '=', familyId)
    .where('purged_row.agency_id', '=', agencyId)
    .$if(!isOwn, (query) => query.where('purged_row.handling', 'in', ['core-group', 'review-panel']))
    .orderBy('purged_row.purged_at')
    .limit(100)
    .execute();
  return rows.map(({ ground, reason, purged_at, name }) => ({ ground, reason, at: purged_at, by: name }));
}
