import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import { isBetweenDays } from '../../../platform/audit-log/page-of-log.ts';
import { instantKey } from '../../../platform/cursors/instant-key.ts';
import type { Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { AccountId, ChildId } from '../../../shared/ids.ts';
import { type Access, type AccessesAsked, logWithWho, namesAny, toldOfRow } from './accesses.ts';
import { workedWithChronology } from './told-to.ts';

/** Events in which somebody read, and nothing was changed or taken away: one after the other, they are one sitting. */
const readings: readonly (AuditEvent | typeof workedWithChronology)[] = [
  'families-listed',
  'family-read',
  'submission-read',
  'chronology-read',
  'entry-read',
  'job-watched',
  'who-looked-read',
  workedWithChronology,
];

/** What one person read on one day, or one thing that was done otherwise. */
export interface AccessGroup extends Access {
  /** How many rows of the log it is. `at`, `key` and `id` are the newest one’s. */
  readonly times: number;
  readonly firstAt: Date;
  readonly events: readonly string[];
  readonly accountId: AccountId | null;
  /** In Europe/London. */
  readonly day: Day | null;
  readonly childIds: readonly ChildId[];
}

const latest = sql<Date>`max(audit_log.recorded_at)`;
const newest = sql<string>`(array_agg(audit_log.id order by audit_log.recorded_at desc, audit_log.id desc))[1]`;
const londonDay = sql<string>`(audit_log.recorded_at at time zone 'Europe/London')::date`;

/** Null for what one person read with one role on one day; the row itself for all else, which stands for itself. */
function alone(event: RawBuilder<string>) {
  return sql`case when audit_log.account_id is not null and audit_log.outcome = 'done'
    and ${event} = any(${[...readings]}) then null else audit_log.id end`;
}

/** Those of the children whom a row names, with a space between their ids: found row by row, since a log is long and a page of it short. */
function childrenOf(tx: TenantTx, children: readonly ChildId[]) {
  return sql<{ children: string }>`(
    select string_agg(child_id::text, ' ' order by child_id) as children from audit_subject
     where audit_subject.partnership_id = ${tx.partnershipId} and audit_subject.audit_id = audit_log.id
       and audit_subject.child_id = any(${[...children]}::uuid[]))`.as('subject');
}

/**
 * The rows of the log about these children, what one person read on one day together: so that of ten visits the stranger’s is
 * seen beside fifty rows of one afternoon. The newest first, from a place on; one more than `size` where there are more.
 */
export async function listAccessGroups(
  tx: TenantTx,
  { reader, children, person, from, to, stretch, size }: AccessesAsked,
): Promise<readonly AccessGroup[]> {
  const direction = stretch.from === 'before' ? 'asc' : 'desc';
  const says = toldOfRow(tx, reader);
  const rows = await logWithWho(tx, reader)
    .innerJoinLateral(childrenOf(tx, children), (join) => join.onTrue())
    .select([
      newest.as('id'),
      latest.as('at'),
      instantKey(latest).as('key'),
      sql<Date>`min(audit_log.recorded_at)`.as('firstAt'),
      sql<number>`count(*)::integer`.as('times'),
      sql<readonly string[]>`array_agg(distinct ${says.event})`.as('events'),
      sql<string>`string_agg(distinct subject.children, ' ')`.as('childIds'),
      sql<string>`${londonDay}::text`.as('day'),
      'audit_log.account_id as accountId',
      'audit_log.actor_kind as actorKind',
      'audit_log.role',
      'audit_log.outcome',
      sql<string | null>`max(${says.reason})`.as('reason'),
      sql<string | null>`max(${says.words})`.as('words'),
      'account.name',
      'agency.name as agency',
    ])
    .where('audit_log.partnership_id', '=', tx.partnershipId)
    .where(namesAny(tx, children))
    .where('told.level', '>', 0)
    .where(isBetweenDays(from, to))
    .$if(person !== null, (query) => query.where('audit_log.account_id', '=', person))
    .groupBy([
      londonDay,
      alone(says.event),
      'audit_log.account_id',
      'audit_log.actor_kind',
      'audit_log.role',
      'audit_log.agency_id',
      'audit_log.outcome',
      'audit_log.reason',
      'account.name',
      'agency.name',
    ])
    .having(isBeyond(stretch))
    .orderBy(latest, direction)
    .orderBy(newest, direction)
    .limit(size + 1)
    .execute();
  return rows.map(({ childIds, day, ...row }) => ({
    ...row,
    event: row.events[0] ?? '',
    day: parseDay(day),
    childIds: children.filter((id) => childIds.includes(id)),
  }));
}

/** A sitting that goes on meanwhile comes to the top: it is not missed, and stands nowhere twice on the way on. */
function isBeyond(stretch: Stretch) {
  if (stretch.from === 'beginning') return sql<SqlBool>`true`;
  const { key, id } = stretch.place;
  const beyond = stretch.from === 'after' ? sql`<` : sql`>`;
  return sql<SqlBool>`(${latest}, ${newest}) ${beyond} ((${key}::timestamp at time zone 'UTC'), ${id}::uuid)`;
}
