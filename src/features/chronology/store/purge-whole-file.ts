import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { AccountId, FileId } from '../../../shared/ids.ts';
import { type Handling, type Keeping, strictestOfAll } from '../domain/handling.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { forgetComparedWith } from './drafts-alike.ts';
import { type FileAccount, releaseAccount } from './file-account.ts';
import { forgetFindingsOf } from './finding-acknowledgements.ts';
import { forgetDecisionsOf, forgetDecisionsOfThen } from './forget-decisions.ts';
import { listIdsLeft } from './ids-left.ts';
import { keepForGone } from './kept-from.ts';
import { listLeftWith, type TracedEntries } from './left-entries.ts';
import { forgetRowsOfGone, markGone } from './mark-gone.ts';
import { forgetEntries } from './purged-rows.ts';
import type { EntryId, Submission, SubmissionId } from './submission.ts';
import { noteWritten } from './tellings.ts';
import { changeSubmission } from './write-submission.ts';

type Purged = Pick<
  Submission,
  | 'id'
  | 'familyId'
  | 'agencyId'
  | 'fileId'
  | 'account'
  | 'state'
  | 'version'
  | 'replacedBy'
  | 'submittedAt'
  | 'removedAt'
>;

/**
 * From whom any row of a file is kept, as strictly as any row of its agency’s files in the family is: also of those that stand nowhere
 * now. What was typed stands in no file.
 */
export async function findStrictestKeeping(
  tx: TenantTx,
  { id, familyId, agencyId }: Pick<Purged, 'id' | 'familyId' | 'agencyId'>,
): Promise<Pick<Keeping, 'handling' | 'notFor'>> {
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  const sent = sql`${own} and row_key not like ${typedKeyPattern}`;
  const { rows } = await sql<{ handling: Handling | null; account_id: AccountId | null }>`
    select handling, null::uuid as account_id from draft_row where ${own} and submission_id = ${id}
    union
    select handling, null from row_handling where ${sent}
    union
    select null, account_id from row_not_for where ${sent}`.execute(tx.sql);
  return strictestOfAll(
    rows.map(({ handling, account_id }) => ({
      handling: handling ?? 'core-group',
      notFor: account_id === null ? [] : [account_id],
    })),
  );
}

/**
 * Removes what a file brought: its rows wherever they are, what entries of it said before or that were it say, what people added to them
 * or decided of them, and what was remembered of its headings. The file’s content goes, and its name, which may name somebody.
 *
 * @throws AppError `changed-meanwhile` (`listLeftWith`).
 */
export async function deleteWholeFile(
  tx: TenantTx,
  file: Purged,
  traced: TracedEntries,
  now: Date,
): Promise<void> {
  const { id, familyId, agencyId } = file;
  const ofFamily = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  await noteWritten(tx, familyId);
  const same = await listTheSame(tx, file);
  // One that stands, put back beside it, keeps what is told of it; one that waits could only be refused once it is read again.
  const gone = same.filter((one) => one.id === id || !one.stands);
  const goneIds = gone.map((one) => one.id);
  const { entries, rowKeys } = await listWhatLeaves(tx, file, { same, goneIds }, traced);
  const ids = sql`any(${[...entries]}::uuid[])`;
  await markGone(tx, sql`entry.submission_id = ${id}`);
  const { rows: worded } = await sql<{ entry_id: EntryId; content: string | null }>`
    delete from entry_version where ${ofFamily} and (submission_id = any(${goneIds}::uuid[]) or entry_id = ${ids})
    returning entry_id, detail ->> 'content' as content`.execute(tx.sql);
  await forgetDecisionsOf(tx, familyId, worded);
  const { submittedAt: from, removedAt: to } = file;
  const left = (await listIdsLeft(tx, file)).map((one) => one.id);
  if (from !== null && to !== null) await forgetDecisionsOfThen(tx, familyId, { left, from, to });
  for (const table of ['entry', 'set_aside_row'] as const)
    await sql`delete from ${sql.table(table)} where ${ofFamily} and submission_id = ${id}`.execute(tx.sql);
  await forgetComparedWith(tx, familyId, [...entries, ...worded.map(({ entry_id }) => entry_id)]);
  const nowhere = await listSaidNowhere(tx, file, { entries, rowKeys });
  await forgetRowsOfGone(tx, file, { rowKeys: nowhere, entries });
  await keepForGone(tx, file, nowhere);
  await forgetFindingsOf(tx, { familyId, agencyId, rowKeys: nowhere }, entries);
  await forgetEntries(tx, familyId, entries);
  await forgetHeadings(tx, goneIds);
  for (const { fileId } of gone) await forgetName(tx, fileId);
  for (const { fileId } of same) await destroyContent(tx, fileId, now);
  await forgetSenders(tx, goneIds);
  await forgetDrafts(tx, goneIds);
  for (const one of gone) if (one.id !== id) await changeSubmission(tx, one, goneForGood(one, now));
}

/** Whoever sent a file by a link wrote of themselves what they liked. */
async function forgetSenders(tx: TenantTx, ids: readonly SubmissionId[]): Promise<void> {
  await tx.sql
    .updateTable('review_answer')
    .set({ sender_name: null })
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', ids)
    .execute();
}

/** What waited of them. */
async function forgetDrafts(tx: TenantTx, ids: readonly SubmissionId[]): Promise<void> {
  await tx.sql
    .deleteFrom('draft_row')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', ids)
    .execute();
}

/** What a file was called may name whom it is about. */
export async function forgetName(tx: TenantTx, id: FileId): Promise<void> {
  await tx.sql
    .updateTable('file')
    .set({ name: nameOfGone })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}

export interface SameFile {
  readonly id: SubmissionId;
  readonly fileId: FileId;
  readonly account: FileAccount | null;
  readonly version: number;
  readonly replacedBy: number | null;
  /** Whether its entries are in the chronology. */
  readonly stands: boolean;
}

/** The file, and the very same wherever the agency sent it for this family before. */
export async function listTheSame(tx: TenantTx, file: Purged): Promise<readonly SameFile[]> {
  const { id, familyId, agencyId, fileId, account, state, version, replacedBy, submittedAt, removedAt } =
    file;
  const { rows } = await sql<{
    id: SubmissionId;
    file_id: FileId;
    account: unknown;
    version: number;
    replaced_by: number | null;
    stands: boolean;
  }>`
    select s.id, s.file_id, s.account, s.version, s.replaced_by,
           s.submitted_at is not null and s.removed_at is null and s.state <> 'submitting' as stands
      from submission s
      join file f on f.partnership_id = s.partnership_id and f.id = s.file_id
     where s.partnership_id = ${tx.partnershipId} and s.family_id = ${familyId} and s.agency_id = ${agencyId}
       and s.id <> ${id}
       and f.sha256 = (select sha256 from file where partnership_id = ${tx.partnershipId} and id = ${fileId})
     order by s.file_id`.execute(tx.sql);
  const others = rows.map((row) => ({
    ...{
      id: row.id,
      fileId: row.file_id,
      version: row.version,
      replacedBy: row.replaced_by,
      stands: row.stands,
    },
    account: releaseAccount(row.account)?.file ?? null,
  }));
  const stands = submittedAt !== null && removedAt === null && state !== 'submitting';
  return [{ id, fileId, account: account?.file ?? null, version, replacedBy, stands }, ...others];
}

/**
 * Nothing is told of it any more but that it was there, and which file took its place: that one goes on answering what it answered. Whoever reads it meanwhile
 * by a job finds another version, and writes nothing.
 */
export function goneForGood({ replacedBy }: Pick<Submission, 'replacedBy'>, now: Date) {
  return {
    state: 'removed',
    stated: [],
    proposed: null,
    replaces: [],
    account: { file: null, refused: null },
    comparedWith: [],
    removed: { at: now, reason: 'It was removed for good.', by: replacedBy },
  } as const;
}

const nameOfGone = 'removed for good';

interface Leaving {
  readonly entries: readonly EntryId[];
  /** Of every row that stands for the file, and of what its entries said before. */
  readonly rowKeys: readonly string[];
}

async function listWhatLeaves(
  tx: TenantTx,
  file: Purged,
  { same, goneIds }: { readonly same: readonly SameFile[]; readonly goneIds: readonly SubmissionId[] },
  traced: TracedEntries,
): Promise<Leaving> {
  const { id, familyId } = file;
  const left = await listLeftWith(
    tx,
    file,
    same.map((one) => one.id),
    traced,
  );
  const ids = sql`any(${left.map((one) => one.id)}::uuid[])`;
  const { rows } = await sql<{ id: EntryId | null; row_key: string }>`
    select id, row_key from entry where partnership_id = ${tx.partnershipId} and submission_id = ${id}
    union
    select null, row_key from set_aside_row where partnership_id = ${tx.partnershipId} and submission_id = ${id}
    union
    select null, row_key from entry_version v
     where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId}
       and (v.submission_id = any(${[...goneIds]}::uuid[]) or v.entry_id = ${ids} or v.entry_id in (
         select e.id from entry e where e.partnership_id = ${tx.partnershipId} and e.submission_id = ${id}))`.execute(
    tx.sql,
  );
  return {
    entries: [...rows.flatMap((row) => row.id ?? []), ...left.map((one) => one.id)],
    rowKeys: [
      ...new Set([...rows.map(({ row_key }) => row_key), ...left.flatMap(({ rowKey }) => rowKey ?? [])]),
    ],
  };
}

/** Of these, what no other row of the agency in the family says, or said when it left with another file. */
async function listSaidNowhere(
  tx: TenantTx,
  { familyId, agencyId }: Purged,
  { entries, rowKeys }: Leaving,
): Promise<readonly string[]> {
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
    and row_key = any(${[...rowKeys]}::text[])`;
  const { rows } = await sql<{ row_key: string }>`
    select row_key from entry where ${own} union select row_key from set_aside_row where ${own}
    union select row_key from entry_version where ${own}
    union select row_key from gone_entry where ${own} and entry_id <> all(${[...entries]}::uuid[])`.execute(
    tx.sql,
  );
  const said = new Set(rows.map(({ row_key }) => row_key));
  return rowKeys.filter((key) => !said.has(key));
}

/** What was said of the agency’s columns with this file, and has not been said again since. */
async function forgetHeadings(tx: TenantTx, ids: readonly SubmissionId[]): Promise<void> {
  await tx.sql
    .deleteFrom('agency_column')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', ids)
    .execute();
}
