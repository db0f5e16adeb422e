import { type SqlBool, sql } from 'kysely';
import { isNamed } from '../../../platform/access/named-files.ts';
import { type PageOfLog, pageOfLog, recordedKey } from '../../../platform/audit-log/page-of-log.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, ChildId, FamilyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';
import { type LogReader, told, toldTo, wordsAsked, workedWithChronology } from './told-to.ts';

export interface NamedChild {
  readonly id: ChildId;
  readonly name: string;
}

/** One row of the audit log that names a child of the family. */
export interface Access {
  readonly id: string;
  readonly at: Date;
  /** The instant as the list is ordered by it, to the microsecond. */
  readonly key: string;
  readonly event: string;
  readonly actorKind: 'person' | 'token' | 'system' | 'command' | 'nobody';
  readonly name: string | null;
  /** The role that they had then; null for nobody's, and for rows from before it was kept. */
  readonly role: string | null;
  readonly agency: string | null;
  readonly outcome: 'done' | 'refused';
  readonly reason: string | null;
  /** Where somebody was asked about words before they were saved: what the form calls them, “what happened; what was done”. */
  readonly words: string | null;
}

export interface AccessesAsked extends PageOfLog {
  readonly reader: LogReader;
  /** Rows that name any of these. */
  readonly children: readonly ChildId[];
  readonly person: AccountId | null;
}

/**
 * The children of a family, for saying which of them a row is about; those too who were entered by mistake, since somebody
 * may have looked at them. Whoever asks has seen to it that the family may be seen.
 */
export async function listNamedChildren(tx: TenantTx, familyId: FamilyId): Promise<readonly NamedChild[]> {
  const rows = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .select(['person.id', 'person.name', 'family_member.mistaken_at'])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where('family_member.family_id', '=', familyId)
    .where('family_member.role', '=', 'child')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id, name, mistaken_at }) => ({
    id,
    name: mistaken_at === null ? name : `${name} (entered by mistake)`,
  }));
}

/** The newest first, from a place on, nearest to it first; one more than `size` where there are more. */
export async function listAccesses(
  tx: TenantTx,
  { reader, children, person, ...page }: AccessesAsked,
): Promise<readonly Access[]> {
  let query = accesses(tx, reader, children);
  if (person !== null) query = query.where('audit_log.account_id', '=', person);
  return pageOfLog(query, page).execute();
}

/** Found by the children first: the cost grows with what was done with these, not with the whole log. */
export function namesAny(tx: TenantTx, children: readonly ChildId[]) {
  return sql<SqlBool>`audit_log.id = any(array(select audit_subject.audit_id from audit_subject
    where audit_subject.partnership_id = ${tx.partnershipId} and audit_subject.child_id = any(${[...children]}::uuid[])))`;
}

/** What the reader is told of the log, with the account that did it, and the agency for which that was. */
export function logWithWho(tx: TenantTx, reader: LogReader) {
  return tx.sql
    .selectFrom('audit_log')
    .innerJoinLateral(told(tx, reader), (join) => join.onTrue())
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('account.id', '=', 'audit_log.account_id'),
    )
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('agency.id', '=', 'audit_log.agency_id'),
    );
}

/**
 * What a row says, as far as its reader is told of it. Why a file was taken back is told with its name. A program is not told of which
 * words somebody was asked: it could try words by it.
 */
export const toldOfRow = (tx: TenantTx, reader: LogReader) => ({
  event: sql<string>`case told.level when 2 then audit_log.event else ${workedWithChronology} end`,
  reason: sql<
    string | null
  >`case when told.level = 2 and not ${isOfUnnamed(tx, reader)} then audit_log.reason end`,
  words: sql<
    string | null
  >`case when told.level = 2 and ${reader.actor.kind} <> 'token' and audit_log.event = ${wordsAsked} then audit_log.detail ->> 'words' end`,
});

function isOfUnnamed(tx: TenantTx, { actor, now }: LogReader) {
  return sql<boolean>`(audit_log.object_kind = 'submission' and audit_log.reason is not null and exists (
    select from submission
     where submission.partnership_id = ${tx.partnershipId} and submission.id = audit_log.object_id
       and not ${isNamed(tx, actor, now)}))`;
}

function accesses(tx: TenantTx, reader: LogReader, children: readonly ChildId[]) {
  const says = toldOfRow(tx, reader);
  return logWithWho(tx, reader)
    .select([
      'audit_log.id',
      'audit_log.recorded_at as at',
      recordedKey.as('key'),
      says.event.as('event'),
      'audit_log.actor_kind as actorKind',
      'account.name',
      'audit_log.role',
      'agency.name as agency',
      'audit_log.outcome',
      says.reason.as('reason'),
      says.words.as('words'),
    ])
    .where('audit_log.partnership_id', '=', tx.partnershipId)
    .where(namesAny(tx, children))
    .where('told.level', '>', 0);
}

/** Everybody who is named in any of these rows, by name: to filter by. */
export async function listAccessors(
  tx: TenantTx,
  reader: LogReader,
  children: readonly ChildId[],
): Promise<readonly { readonly id: AccountId; readonly name: string }[]> {
  const people = await tx.sql
    .selectFrom('account')
    .select(['account.id', 'account.name'])
    .where('account.partnership_id', '=', tx.partnershipId)
    .where(
      sql<SqlBool>`account.id in (select audit_log.account_id from audit_log
        where audit_log.partnership_id = ${tx.partnershipId} and ${namesAny(tx, children)} and ${toldTo(tx, reader)})`,
    )
    .orderBy('account.id')
    .execute();
  return byName(people);
}

/** Which of these children each row names. */
export async function listSubjects(
  tx: TenantTx,
  rows: readonly string[],
  children: readonly ChildId[],
): Promise<ReadonlyMap<string, readonly ChildId[]>> {
  const subjects = await tx.sql
    .selectFrom('audit_subject')
    .select([sql<string>`audit_id::text`.as('row'), 'child_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`audit_id = any(${[...rows]}::uuid[])`)
    .where(sql<SqlBool>`child_id = any(${[...children]}::uuid[])`)
    .orderBy('child_id')
    .execute();
  const grouped = Map.groupBy(subjects, ({ row }) => row);
  return new Map([...grouped].map(([row, found]) => [row, found.map(({ child_id }) => child_id)]));
}
