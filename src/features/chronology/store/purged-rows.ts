import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { deleteDraftsAlike, forgetComparedWith } from './drafts-alike.ts';
import { forgetFindingsOf } from './finding-acknowledgements.ts';
import { forgetDecisionsOf, type WordsRemoved } from './forget-decisions.ts';
import { keepForGone, listKept, type RowKept } from './kept-from.ts';
import { forgetRowsOfGone, markGone } from './mark-gone.ts';
import type { EntryId, SubmissionId } from './submission.ts';
import { tablesOfEntries, tablesOfLooks, tablesOfPairs } from './tables-of-entries.ts';
import { noteWritten } from './tellings.ts';

interface RowsAlike {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly rowKey: string;
}

interface RowDeleted extends WordsRemoved {
  readonly submission_id: SubmissionId;
}

/** What was removed of rows that say the same. */
export interface RowsDeleted {
  /** The submissions whose files hold any of it. */
  readonly holding: readonly SubmissionId[];
  /** The keys of all that it said, now and before: none of it is to come back. */
  readonly rowKeys: readonly string[];
  /** From whom each of those was kept. */
  readonly kept: readonly RowKept[];
}

/**
 * Removes every row of an agency in a family that says the same, whatever was kept or decided of it, what it said before, and where
 * it waits in a file. An entry that said the same once and was corrected since stays, without those words; and one that says now what
 * a removed one said before stays as it is, for people to judge by itself.
 */
export async function deleteRowsAlike(tx: TenantTx, alike: RowsAlike): Promise<RowsDeleted> {
  const { familyId, agencyId } = alike;
  // What entries said before may go though they stay. Noted first, as whoever writes entries does: else the two could wait for each other.
  await noteWritten(tx, familyId);
  const found = await findEntriesAlike(tx, alike);
  const rowKeys = [alike.rowKey, ...(await listFormerKeys(tx, alike, found))];
  const entries = [...new Set([...found, ...(await listGoneAlike(tx, alike, rowKeys))])];
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}`;
  const says = sql`${own} and row_key = any(${rowKeys}::text[])`;
  const ids = sql`any(${[...entries]}::uuid[])`;
  const submissions = new Set(await deleteDraftsAlike(tx, alike, rowKeys));
  await markGone(tx, sql`entry.family_id = ${familyId} and entry.id = ${ids}`);
  const compared = new Set<EntryId>(entries);
  for (const statement of [
    sql<RowDeleted>`delete from entry where ${own} and id = ${ids}
      returning submission_id, id as entry_id, null as content`,
    sql<RowDeleted>`delete from set_aside_row where ${says}
      returning submission_id, null::uuid as entry_id, null as content`,
    sql<RowDeleted>`delete from entry_version where (${says}) or (${own} and entry_id = ${ids})
      returning submission_id, entry_id, detail ->> 'content' as content`,
  ]) {
    const { rows } = await statement.execute(tx.sql);
    for (const { submission_id, entry_id } of rows) {
      submissions.add(submission_id);
      if (entry_id !== null) compared.add(entry_id);
    }
    await forgetDecisionsOf(tx, familyId, rows);
  }
  await forgetComparedWith(tx, familyId, [...compared]);
  await forgetRowsOfGone(tx, alike, { rowKeys, entries });
  const kept = await listKept(tx, alike, rowKeys);
  await keepForGone(tx, alike, rowKeys);
  await forgetFindingsOf(tx, { familyId, agencyId, rowKeys }, entries);
  await forgetEntries(tx, familyId, entries);
  return { holding: [...submissions], rowKeys, kept };
}

/** Entries that say it; and those that said it once and stand nowhere now, whose corrected words nobody can tell of. */
async function findEntriesAlike(
  tx: TenantTx,
  { familyId, agencyId, rowKey }: RowsAlike,
): Promise<readonly EntryId[]> {
  const key = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
    and row_key = ${rowKey}`;
  const { rows } = await sql<{ id: EntryId }>`
    select id from entry where ${key}
    union
    select entry_id from entry_version
     where ${key} and not exists (
       select from entry where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
          and entry.id = entry_version.entry_id)`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Entries that said one of these when they left with an earlier file, and stand nowhere now: people wrote beside them, or decided of them. */
async function listGoneAlike(
  tx: TenantTx,
  { familyId, agencyId }: RowsAlike,
  rowKeys: readonly string[],
): Promise<readonly EntryId[]> {
  const { rows } = await sql<{ entry_id: EntryId }>`
    select entry_id from gone_entry
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
       and row_key = any(${[...rowKeys]}::text[]) and not exists (
         select from entry where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
            and entry.id = gone_entry.entry_id)`.execute(tx.sql);
  return rows.map(({ entry_id }) => entry_id);
}

/** What these entries said before, but for what another entry says now. */
async function listFormerKeys(
  tx: TenantTx,
  { familyId, agencyId, rowKey }: RowsAlike,
  entries: readonly EntryId[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ row_key: string }>`
    select distinct v.row_key from entry_version v
     where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId} and v.agency_id = ${agencyId}
       and v.entry_id = any(${[...entries]}::uuid[]) and v.row_key <> ${rowKey}
       and not exists (
         select from entry e
          where e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId} and e.agency_id = ${agencyId}
            and e.row_key = v.row_key and e.id <> all(${[...entries]}::uuid[]))
     order by v.row_key`.execute(tx.sql);
  return rows.map(({ row_key }) => row_key);
}

/** Forgets what people added to entries that are removed for good, or decided of them. */
export async function forgetEntries(
  tx: TenantTx,
  familyId: FamilyId,
  ids: readonly EntryId[],
): Promise<void> {
  if (ids.length === 0) return;
  const gone = sql`any(${[...ids]}::uuid[])`;
  const key = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId}`;
  for (const table of [...tablesOfEntries, ...tablesOfLooks])
    await sql`delete from ${sql.table(table)} where ${key} and entry_id = ${gone}`.execute(tx.sql);
  for (const table of tablesOfPairs)
    await sql`delete from ${sql.table(table)}
      where ${key} and (first_entry_id = ${gone} or second_entry_id = ${gone})`.execute(tx.sql);
}
