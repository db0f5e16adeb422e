import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { makeEntryId } from '../domain/entry-id.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import type { FileAccount } from './file-account.ts';
import { readEntryIdKey } from './kept-entries.ts';
import type { EntryId, SubmissionId } from './submission.ts';
import { tablesOfEntries, tablesOfFindings, tablesOfPairs } from './tables-of-entries.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/** An entry that stands nowhere now. */
interface LeftEntry {
  readonly id: EntryId;
  /** Null where nothing is noted of what it said. */
  readonly rowKey: string | null;
}

/**
 * Entries that left the chronology with one of these files, and stand nowhere now, though people may have written beside them or decided
 * of them: those of which it is noted, those that such a file worded otherwise before, and those whose ids are made of such a file and one of its rows.
 */
export async function listLeftWith(
  tx: TenantTx,
  of: OfAgency,
  files: readonly { readonly id: SubmissionId; readonly account: FileAccount | null }[],
): Promise<readonly LeftEntry[]> {
  const { rows } = await standingNowhere(tx, of).execute(tx.sql);
  const ids = new Set<string>(files.map(({ id }) => id));
  const noted = rows.filter((row) => row.submissions.some((id) => ids.has(id)));
  const others = rows.filter((row) => !noted.includes(row) && (row.worked || row.submissions.length === 0));
  const made = others.length === 0 ? new Set<string>() : await makeIdsOf(tx, files);
  const left = [...noted, ...others.filter(({ id }) => made.has(id))];
  return left.map(({ id, row_key }) => ({ id, rowKey: row_key }));
}

interface NowhereRow {
  readonly id: EntryId;
  readonly row_key: string | null;
  /** The files that it is known to have been in. */
  readonly submissions: readonly SubmissionId[];
  /** Whether people made anything of it. */
  readonly worked: boolean;
}

/** Every entry of which anything is left, and that stands nowhere: of this agency, or of whom it is not noted. */
function standingNowhere(tx: TenantTx, { familyId, agencyId }: OfAgency) {
  const key = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId}`;
  const worked = [
    ...[...tablesOfEntries, ...tablesOfFindings].map((table) => [table, 'entry_id'] as const),
    ...tablesOfPairs.flatMap((table) => [
      [table, 'first_entry_id'] as const,
      [table, 'second_entry_id'] as const,
    ]),
  ].map(([table, column]) => sql`select ${sql.ref(column)} as id from ${sql.table(table)} where ${key}`);
  return sql<NowhereRow>`
    with gone as (select entry_id as id, row_key, submission_id, agency_id from gone_entry where ${key}),
         version as (select entry_id as id, submission_id from entry_version where ${key}),
         worked as (${sql.join(worked, sql` union `)})
    select known.id, max(gone.row_key) as row_key,
           array(select submission_id from version where version.id = known.id
                 union select g.submission_id from gone g where g.id = known.id and g.submission_id is not null) as submissions,
           exists (select from worked where worked.id = known.id) as worked
      from (select id from gone union select id from version union select id from worked) known
      left join gone on gone.id = known.id
     where coalesce(gone.agency_id, ${agencyId}) = ${agencyId}
       and not exists (select from entry where entry.partnership_id = ${tx.partnershipId}
                          and entry.family_id = ${familyId} and entry.id = known.id)
     group by known.id`;
}

/** How far beyond its count of rows a file’s rows may be numbered: lines within cells, and rows that say nothing, are counted too. */
const spread = 20;
const leastRows = 1000;

/** The ids that rows of these files have by themselves (`makeStoredEntryId`), whatever becomes of the rows. */
async function makeIdsOf(
  tx: TenantTx,
  files: Parameters<typeof listLeftWith>[2],
): Promise<ReadonlySet<string>> {
  const key = await readEntryIdKey(tx);
  const ids = new Set<string>();
  for (const { id, account } of files) {
    if (account === null) continue;
    const { agency, sha256, accounts, furniture, tables } = account;
    const last = leastRows + spread * (accounts.rows + furniture.length);
    for (const part of new Set(tables.flatMap(({ parts }) => parts)))
      for (let row = 1; row <= last; row += 1)
        ids.add(makeStoredEntryId(key, id, makeEntryId(agency, sha256, part, row)));
  }
  return ids;
}
