import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import {
  type Audience,
  type Handling,
  handlings,
  openToAll,
  type StatedHandling,
  takenFrom,
} from '../domain/handling.ts';
import { purgedKeyPattern } from '../domain/row-digest.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { narrowVersions } from './entry-versions.ts';
import { isHeldAs } from './is-held.ts';
import { findKeepings, type NotFor, nameForRows, type RowsOfAgency } from './row-keeping.ts';
import { areHeld, countAlike, forgetCopies } from './row-times.ts';
import type { EntryId, SubmissionId, SubmissionKey } from './submission.ts';

/** Of rows that are written, by their keys. */
export interface RowsKept {
  /** Those that nothing but their kind keeps back. */
  readonly byKind: readonly string[];
  /** Those that are kept until a person decides, since each may be one that is kept, with other words. */
  readonly held: readonly string[];
  /** Whom a row is taken from; of those that are not here nobody. */
  readonly taken: ReadonlyMap<string, readonly Audience[]>;
}

/**
 * Notes from whom rows of these submissions are kept, and how often each stands, apart from the rows: before the rows go, and when
 * they are written. What is noted already stays, but where the program keeps a row back more strictly now than was noted.
 *
 * @param written of the rows of a file that has just been written; null where rows are about to go.
 */
export async function keepHandling(
  tx: TenantTx,
  submissions: readonly SubmissionId[],
  now: Date,
  written: RowsKept | null = null,
): Promise<void> {
  if (submissions.length === 0) return;
  const fromWhom = (who: readonly Audience[]) =>
    JSON.stringify(Object.fromEntries(who.map((one) => [one, now.toISOString()])));
  const taken = [...(written?.taken ?? [])];
  await sql`insert into row_handling as h (partnership_id, family_id, agency_id, row_key, handling, times, set_at, by_kind,
        taken_from)
    select r.partnership_id, r.family_id, r.agency_id, r.row_key,
           (${[...handlings]}::text[])[max(array_position(${[...handlings]}::text[], r.handling))], count(*),
           ${now}::timestamptz, r.row_key = any(${[...(written?.byKind ?? [])]}::text[]),
           coalesce(taken.who, ${written === null ? fromWhom(['panel', 'others']) : '{}'})::jsonb
      from (select partnership_id, family_id, agency_id, row_key, handling, submission_id from entry
             where partnership_id = ${tx.partnershipId} and submission_id = any(${[...submissions]}::uuid[])
            union all
            select partnership_id, family_id, agency_id, row_key, handling, submission_id from set_aside_row
             where partnership_id = ${tx.partnershipId} and submission_id = any(${[...submissions]}::uuid[])) r
      left join unnest(${taken.map(([rowKey]) => rowKey)}::text[],
                       ${taken.map(([, who]) => fromWhom(who))}::text[]) taken (row_key, who) using (row_key)
     where r.handling <> 'core-group' or r.row_key = any(${[...(written?.held ?? [])]}::text[])
        or exists (select from row_not_for n
                    where n.partnership_id = ${tx.partnershipId} and n.family_id = r.family_id
                      and n.agency_id = r.agency_id and n.row_key = r.row_key)
     group by r.partnership_id, r.family_id, r.agency_id, r.row_key, taken.who
    on conflict on constraint row_handling_key do update
       set times = greatest(h.times, excluded.times),
           handling = case when ${isShut} then excluded.handling else h.handling end,
           set_at = case when ${isShut} then excluded.set_at else h.set_at end,
           taken_from = case when ${isShut} then h.taken_from || excluded.taken_from else h.taken_from end,
           decided_by = case when ${isShut} then null else h.decided_by end,
           by_kind = case when ${isShut} then excluded.by_kind else h.by_kind end,
           version = case when ${isShut} then h.version + 1 else h.version end`.execute(tx.sql);
  await keepFromTheSame(tx, submissions, written?.held ?? []);
}

/**
 * A row that the program keeps back may be any that is missing, with other words: so it is not for anybody either whom any row of its
 * agency is not for, until a person decides.
 */
async function keepFromTheSame(
  tx: TenantTx,
  submissions: readonly SubmissionId[],
  held: readonly string[],
): Promise<void> {
  await sql`insert into row_not_for (partnership_id, family_id, agency_id, row_key, account_id, reason)
    select distinct on (e.row_key, n.account_id)
           e.partnership_id, e.family_id, e.agency_id, e.row_key, n.account_id, n.reason
      from (select partnership_id, family_id, agency_id, row_key, submission_id from entry
            union all
            select partnership_id, family_id, agency_id, row_key, submission_id from set_aside_row) e
      join row_handling h using (partnership_id, family_id, agency_id, row_key)
      join row_not_for n using (partnership_id, family_id, agency_id)
     where e.partnership_id = ${tx.partnershipId} and e.submission_id = any(${[...submissions]}::uuid[])
       and n.row_key not like ${typedKeyPattern} and n.row_key not like ${purgedKeyPattern}
       and (h.handling <> 'core-group' or e.row_key = any(${[...held]}::text[]))
       and h.decided_by is null and not h.by_kind
     order by e.row_key, n.account_id, n.row_key
    on conflict on constraint row_not_for_key do nothing`.execute(tx.sql);
}

/** A row that everybody could read, or that no person has decided of, is one of those that the program keeps back more strictly now. */
const isShut = sql`((h.handling = 'core-group' and excluded.handling <> 'core-group')
  or (h.decided_by is null and array_position(${[...handlings]}::text[], excluded.handling)
        > array_position(${[...handlings]}::text[], h.handling)))`;

/** What is noted of the rows of an agency’s files in a family, by row key. No row of a file is a typed entry with other words. */
export async function listHandling(
  tx: TenantTx,
  { familyId, agencyId }: Pick<SubmissionKey, 'familyId' | 'agencyId'>,
): Promise<ReadonlyMap<string, StatedHandling>> {
  const rows = await tx.sql
    .selectFrom('row_handling as h')
    .select([
      'h.row_key',
      'h.handling',
      'h.times',
      'h.by_kind as byKind',
      sql<boolean>`h.decided_by is not null`.as('decided'),
      sql<readonly AgencyId[]>`${notedBeside(tx, 'row_named_agency', 'named_agency_id')}`.as('named'),
      sql<readonly AccountId[]>`${notedBeside(tx, 'row_not_for', 'account_id')}`.as('notFor'),
    ])
    .where('h.partnership_id', '=', tx.partnershipId)
    .where('h.family_id', '=', familyId)
    .where('h.agency_id', '=', agencyId)
    .where('h.row_key', 'not like', typedKeyPattern)
    .where('h.row_key', 'not like', purgedKeyPattern)
    .execute();
  return new Map(rows.map(({ row_key, ...stated }) => [row_key, stated]));
}

/** The agencies or people who are named for a row, whose handling stands as `h`. */
function notedBeside(tx: TenantTx, table: 'row_named_agency' | 'row_not_for', column: string) {
  return sql`array(
    select ${sql.ref(`n.${column}`)} from ${sql.table(table)} n
     where n.partnership_id = ${tx.partnershipId} and n.family_id = h.family_id
       and n.agency_id = h.agency_id and n.row_key = h.row_key order by 1)::text[]`;
}

export interface HandlingDecided {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly handling: Handling;
  readonly named?: readonly AgencyId[];
  readonly notFor?: readonly NotFor[];
  readonly decidedBy: AccountId;
}

/**
 * What a person decides of whom an entry may be read by: noted for good, and put on every row of its agency in the family that
 * says the same. False where there is no such entry. Who may decide is for the operation to know. No file of the family is
 * settled meanwhile: both lock the family.
 */
export async function setEntryHandling(
  tx: TenantTx,
  { familyId, entryId, ...decided }: HandlingDecided,
  now: Date,
): Promise<boolean> {
  await lockHandling(tx, familyId);
  const row = await tx.sql
    .selectFrom('entry')
    .select(['agency_id', 'row_key'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (row === undefined) return false;
  await setRowsHandling(tx, { familyId, agencyId: row.agency_id, rowKeys: [row.row_key], ...decided }, now);
  return true;
}

/** The same of several rows of an agency at once, by what they say. For whoever holds the family (`lockHandling`). */
export async function setRowsHandling(
  tx: TenantTx,
  { handling, named = [], notFor = [], decidedBy, ...of }: Omit<HandlingDecided, 'entryId'> & RowsOfAgency,
  now: Date,
): Promise<void> {
  const { familyId, agencyId, rowKeys } = of;
  const before = await findKeepings(tx, of);
  const after = { handling, named, notFor: notFor.map(({ accountId }) => accountId) };
  const lostOf = (rowKey: string) =>
    Object.fromEntries(
      takenFrom(before.get(rowKey) ?? openToAll, after).map((who) => [who, now.toISOString()]),
    );
  const times = await countAlike(tx, of);
  const wereHeld = await areHeld(tx, of);
  await sql`insert into row_handling (partnership_id, family_id, agency_id, row_key, handling, set_at, decided_by, by_kind, times,
        taken_from)
    select p.partnership_id, ${familyId}::uuid, ${agencyId}::uuid, r.row_key, ${handling}, ${now}::timestamptz,
           ${decidedBy}::uuid, false, r.times, r.lost::jsonb
      from partnership p, unnest(${[...rowKeys]}::text[], ${rowKeys.map((key) => times.get(key) ?? 1)}::integer[],
                                 ${rowKeys.map((key) => JSON.stringify(lostOf(key)))}::text[]) as r (row_key, times, lost)
     where p.partnership_id = ${tx.partnershipId}
    on conflict on constraint row_handling_key do update
       set handling = excluded.handling, set_at = excluded.set_at, decided_by = excluded.decided_by, by_kind = false,
           times = greatest(row_handling.times, excluded.times), taken_from = row_handling.taken_from || excluded.taken_from,
           version = row_handling.version + 1`.execute(tx.sql);
  await nameForRows(tx, { ...of, named, notFor });
  for (const table of ['entry', 'set_aside_row'] as const) {
    await tx.sql
      .updateTable(table)
      .set({ handling })
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId)
      .where('agency_id', '=', agencyId)
      .where(sql<boolean>`row_key = any(${[...rowKeys]}::text[])`)
      .execute();
  }
  await narrowVersions(tx, { ...of, handling, notFor: after.notFor });
  if (wereHeld) await forgetCopies(tx, of);
}

/** Whoever settles a file of the family, or decides of a row of it, does so alone until the transaction ends. */
export async function lockHandling(tx: TenantTx, familyId: FamilyId): Promise<void> {
  await tx.sql
    .selectFrom('family')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', familyId)
    .forNoKeyUpdate()
    .execute();
}

/** How many rows of a file are kept back until a person decides. */
export interface HeldRows {
  readonly entries: number;
  /** Those that were set aside, of which nobody can decide until they are mended and sent again. */
  readonly setAside: number;
}

/** How many rows of a file the program keeps back until a person decides, since they may be others with other words. */
export async function countHeldBack(tx: TenantTx, { id }: Pick<SubmissionKey, 'id'>): Promise<HeldRows> {
  const { rows } = await sql<HeldRows>`
    select count(*) filter (where not r.aside)::integer as entries,
           count(*) filter (where r.aside)::integer as "setAside"
      from (select partnership_id, family_id, agency_id, row_key, handling, submission_id, false as aside from entry
            union all
            select partnership_id, family_id, agency_id, row_key, handling, submission_id, true from set_aside_row) r
      join row_handling h using (partnership_id, family_id, agency_id, row_key)
     where r.partnership_id = ${tx.partnershipId} and r.submission_id = ${id} and ${isHeldAs(tx, 'r')}
       and h.decided_by is null and not h.by_kind`.execute(tx.sql);
  return rows[0] ?? { entries: 0, setAside: 0 };
}

/** Keys of the rows that everybody can read in files of an agency beside those that are being replaced. */
export async function listOpenBeside(
  tx: TenantTx,
  { familyId, agencyId }: { readonly familyId: FamilyId; readonly agencyId: AgencyId },
  replaced: readonly SubmissionId[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ row_key: string }>`
    select row_key from entry
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
       and submission_id <> all(${[...replaced]}::uuid[]) and handling = 'core-group'
    union
    select row_key from set_aside_row
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
       and submission_id <> all(${[...replaced]}::uuid[]) and handling = 'core-group'`.execute(tx.sql);
  return rows.map(({ row_key }) => row_key);
}
