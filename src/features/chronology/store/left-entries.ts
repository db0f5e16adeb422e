import { sql } from 'kysely';
import { changedMeanwhile } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
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

/** Old entries of which it is not noted with which file they came, and those of them that a file’s own rows were found to have made. */
export interface TracedEntries {
  readonly asked: ReadonlySet<EntryId>;
  readonly found: ReadonlySet<EntryId>;
}

/**
 * Entries that left the chronology with one of these files, and stand nowhere now, though people may have written beside them or decided
 * of them: those of which it is noted, those that such a file worded otherwise before, and those that first came with such a file.
 *
 * @param traced of old ones, what the files themselves tell (`listUntraced`).
 * @throws AppError `changed-meanwhile` where more of those left meanwhile.
 */
export async function listLeftWith(
  tx: TenantTx,
  of: OfAgency,
  files: readonly SubmissionId[],
  traced: TracedEntries,
): Promise<readonly LeftEntry[]> {
  const { noted, untraced } = await sortNowhere(tx, of, files);
  if (untraced.some(({ id }) => !traced.asked.has(id))) throw changedMeanwhile('chronology file');
  const left = [...noted, ...untraced.filter(({ id }) => traced.found.has(id))];
  return left.map(({ id, row_key }) => ({ id, rowKey: row_key }));
}

/** Old entries that stand nowhere now, and of which nothing tells whether they came with one of these files but the files themselves. */
export async function listUntraced(
  tx: TenantTx,
  of: OfAgency,
  files: readonly SubmissionId[],
): Promise<readonly EntryId[]> {
  const { untraced } = await sortNowhere(tx, of, files);
  return untraced.map(({ id }) => id);
}

async function sortNowhere(tx: TenantTx, of: OfAgency, files: readonly SubmissionId[]) {
  const { rows } = await standingNowhere(tx, of).execute(tx.sql);
  const ids = new Set<string>(files);
  const noted: NowhereRow[] = [];
  const untraced: NowhereRow[] = [];
  for (const row of rows) {
    const isPast = row.worked || row.submissions.length === 0;
    const cameWith = row.first_submission_id !== null && ids.has(row.first_submission_id);
    if (row.submissions.some((id) => ids.has(id)) || (isPast && cameWith)) noted.push(row);
    else if (isPast && row.first_submission_id === null) untraced.push(row);
  }
  return { noted, untraced };
}

interface NowhereRow {
  readonly id: EntryId;
  readonly row_key: string | null;
  readonly first_submission_id: SubmissionId | null;
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
    with gone as (select entry_id as id, row_key, submission_id, first_submission_id, agency_id from gone_entry where ${key}),
         version as (select entry_id as id, submission_id from entry_version where ${key}),
         worked as (${sql.join(worked, sql` union `)})
    select known.id, gone.row_key, gone.first_submission_id,
           array(select submission_id from version where version.id = known.id
                 union select g.submission_id from gone g where g.id = known.id and g.submission_id is not null) as submissions,
           exists (select from worked where worked.id = known.id) as worked
      from (select id from gone union select id from version union select id from worked) known
      left join gone on gone.id = known.id
     where coalesce(gone.agency_id, ${agencyId}) = ${agencyId}
       and not exists (select from entry where entry.partnership_id = ${tx.partnershipId}
                          and entry.family_id = ${familyId} and entry.id = known.id)`;
}
