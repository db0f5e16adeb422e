import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor, PersonActor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type FindingId, type FindingState, findingKinds } from '../domain/findings/finding.ts';
import type { Acknowledgement } from '../domain/findings/settle-acknowledgements.ts';
import { authorColumns } from './comments.ts';
import type { EntryId } from './submission.ts';

export interface StoredAcknowledgement extends Acknowledgement {
  /** Every entry that whoever is told of it may read: those that it rests on, and those without which it would say something else. */
  readonly concerned: readonly string[];
  readonly author: AuthorOf;
}

/** Whoever said something, and as what they said it. */
export interface AuthorOf {
  readonly name: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
}

/** Of which finding, and whose. */
export type AcknowledgementKey = Pick<Acknowledgement, 'id' | 'authorId'>;

/**
 * What people acknowledged of a family's findings, each person by themselves: of those alone of which the actor may read every entry that they rest on, and every
 * one without which they would say something else, now and when they were acknowledged. An entry that left the chronology is judged by what its row was. One statement.
 */
export async function listAcknowledgements(
  tx: TenantTx,
  actor: Actor,
  asked: AcknowledgementsAsked,
  now: Date,
): Promise<readonly StoredAcknowledgement[]> {
  return (await readAcknowledgements(tx, actor, asked, now)).acknowledged;
}

export interface AcknowledgementsAsked {
  readonly familyId: FamilyId;
  readonly only?: FindingId;
}

/** The same, with the key of the partnership that ids of findings are made with (`makeFinding`). One statement. */
export async function readAcknowledgements(
  tx: TenantTx,
  actor: Actor,
  { familyId, only }: AcknowledgementsAsked,
  now: Date,
): Promise<{ readonly key: string; readonly acknowledged: readonly StoredAcknowledgement[] }> {
  const rows = await tx.sql
    .selectFrom('partnership')
    .leftJoin('finding_acknowledgement as f', (join) =>
      join
        .onRef('f.partnership_id', '=', 'partnership.partnership_id')
        .on('f.family_id', '=', familyId)
        .on(only === undefined ? sql<SqlBool>`true` : sql<SqlBool>`f.finding_id = ${only}`)
        .on(isWhollySeen(tx, actor, familyId, now)),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'f.partnership_id')
        .onRef('account.id', '=', 'f.acknowledged_by'),
    )
    .select([
      'partnership.entry_id_key as key',
      'f.finding_id as id',
      'f.kind',
      'f.sentence',
      'f.reason',
      'f.acknowledged_at',
      'f.acknowledged_by as authorId',
      'account.name',
      'f.author_role as role',
      'f.author_agency_id as agency_id',
      entriesOf(tx, sql`'rests-on'`).as('entries'),
      entriesOf(tx, sql`fe.basis`).as('concerned'),
    ])
    .where('partnership.partnership_id', '=', tx.partnershipId)
    .orderBy('f.acknowledged_at')
    .orderBy('f.finding_id')
    .orderBy('f.acknowledged_by')
    .execute();
  const [first] = rows;
  if (first === undefined) throw new Error('the partnership is not there');
  const acknowledged = rows.flatMap((row): readonly StoredAcknowledgement[] => {
    const { id, sentence, reason, acknowledged_at: at, authorId, name, role, agency_id: agencyId } = row;
    const kind = findingKinds.find((one) => one === row.kind);
    // No row of what was acknowledged, or of a kind that there no longer is.
    if (id === null || sentence === null || reason === null || kind === undefined) return [];
    if (at === null || authorId === null || name === null || role === null) return [];
    const { entries, concerned } = row;
    const author = { name, role, agencyId };
    return [{ id, kind, sentence, reason, at, authorId, by: name, author, entries, concerned }];
  });
  return { key: first.key, acknowledged };
}

function entriesOf(tx: TenantTx, basis: RawBuilder<unknown>): RawBuilder<readonly string[]> {
  return sql<readonly string[]>`array(
    select fe.entry_id::text from finding_entry fe
     where fe.partnership_id = ${tx.partnershipId} and fe.family_id = f.family_id and fe.finding_id = f.finding_id
       and fe.acknowledged_by = f.acknowledged_by
       and fe.basis = ${basis} order by fe.entry_id)`;
}

function isWhollySeen(tx: TenantTx, actor: Actor, familyId: FamilyId, now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select ${restingEntries(tx)}
       and (not ${visible(actor, 'finding_entry', now, familyId)} or not exists (
         select from entry
          where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
            and entry.id = finding_entry.entry_id and ${visible(actor, 'entry', now, familyId)})
       and (exists (
         select from entry
          where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
            and entry.id = finding_entry.entry_id)
       or exists (
         select from row_handling
          where row_handling.partnership_id = ${tx.partnershipId} and row_handling.family_id = ${familyId}
            and row_handling.agency_id = finding_entry.agency_id and row_handling.row_key = finding_entry.row_key
            and not ${visible(actor, 'row_handling', now, familyId)}))))`;
}

function restingEntries(tx: TenantTx): RawBuilder<unknown> {
  return sql`from finding_entry
     where finding_entry.partnership_id = ${tx.partnershipId} and finding_entry.family_id = f.family_id
       and finding_entry.finding_id = f.finding_id and finding_entry.acknowledged_by = f.acknowledged_by`;
}

/**
 * How many acknowledgements that have to do with an entry, of those that the actor is told, were made while fewer could read it than
 * everybody around the family.
 */
export async function countKeptAcknowledgements(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from finding_acknowledgement f
     where f.partnership_id = ${tx.partnershipId} and f.family_id = ${familyId}
       and exists (
         select ${restingEntries(tx)} and finding_entry.entry_id = ${entryId}
            and (finding_entry.handling <> 'core-group' or finding_entry.not_for_account_ids <> '{}'))
       and ${isWhollySeen(tx, actor, familyId, now)}`.execute(tx.sql);
  return rows[0]?.count ?? 0;
}

export interface FindingToAcknowledge extends FindingState {
  readonly reason: string;
  /** Entries without which it may say something else. */
  readonly beside: readonly EntryId[];
}

/** Notes what somebody acknowledges, and from whom its entries are kept meanwhile. */
export async function addAcknowledgement(
  tx: TenantTx,
  familyId: FamilyId,
  { id, kind, sentence, entries, reason, beside }: FindingToAcknowledge,
  { by, at }: { readonly by: Pick<PersonActor, 'accountId' | 'role' | 'agencyId'>; readonly at: Date },
): Promise<void> {
  await tx.sql
    .insertInto('finding_acknowledgement')
    .values({
      partnership_id: tx.partnershipId,
      family_id: familyId,
      finding_id: id,
      kind,
      sentence,
      reason,
      acknowledged_at: at,
      acknowledged_by: by.accountId,
      ...authorColumns(by),
    })
    .execute();
  for (const [basis, ids] of [
    ['rests-on', entries],
    ['beside', beside],
  ] as const) {
    if (ids.length === 0) continue;
    await sql`insert into finding_entry (partnership_id, family_id, finding_id, acknowledged_by, entry_id, agency_id, row_key, basis,
        handling, named_agency_ids, not_for_account_ids)
      select e.partnership_id, e.family_id, ${id}::uuid, ${by.accountId}::uuid, e.id, e.agency_id, e.row_key, ${basis}, e.handling,
             case when e.handling = 'named-agencies' then ${notedOf(tx, 'row_named_agency', 'named_agency_id')} else '{}' end,
             ${notedOf(tx, 'row_not_for', 'account_id')}
        from entry e
       where e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId}
         and e.id = any(${[...ids]}::uuid[])`.execute(tx.sql);
  }
}

/** Who is named for an entry, as `e`. */
function notedOf(
  tx: TenantTx,
  table: 'row_named_agency' | 'row_not_for',
  column: string,
): RawBuilder<unknown> {
  const named = sql.ref(`n.${column}`);
  return sql`array(
    select ${named} from ${sql.table(table)} n
     where n.partnership_id = ${tx.partnershipId} and n.family_id = e.family_id and n.agency_id = e.agency_id
       and n.row_key = e.row_key order by ${named})`;
}

/** Takes acknowledgements back, or forgets them with an entry that was removed for good. */
export async function deleteAcknowledgements(
  tx: TenantTx,
  familyId: FamilyId,
  gone: readonly AcknowledgementKey[],
): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  const authors = gone.map(({ authorId }) => authorId);
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId}
    and (finding_id, acknowledged_by) in (select * from unnest(${ids}::uuid[], ${authors}::uuid[]))`;
  await sql`delete from finding_entry where ${own}`.execute(tx.sql);
  await sql`delete from finding_acknowledgement where ${own}`.execute(tx.sql);
}

/**
 * Forgets what anybody acknowledged of findings that rest on these entries, or on rows that say the same: their sentences hold something of
 * them. What somebody acknowledged of the same finding who could not read them rests on none of them, and stays.
 */
export async function forgetFindingsOf(
  tx: TenantTx,
  {
    familyId,
    agencyId,
    rowKeys,
  }: { readonly familyId: FamilyId; readonly agencyId: AgencyId; readonly rowKeys: readonly string[] },
  entries: readonly EntryId[],
): Promise<void> {
  const { rows } = await sql<AcknowledgementKey>`
    select distinct finding_id as id, acknowledged_by as "authorId" from finding_entry
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId}
       and (entry_id = any(${[...entries]}::uuid[]) or (agency_id = ${agencyId} and row_key = any(${[...rowKeys]}::text[])))`.execute(
    tx.sql,
  );
  await deleteAcknowledgements(tx, familyId, rows);
}
