import { type AliasedRawBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { isGoneAndSeen } from '../../../platform/access/gone-and-seen.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** Who reads the log of a family. */
export interface LogReader {
  readonly actor: PersonActor;
  readonly familyId: FamilyId;
  readonly now: Date;
}

/** The ids in a row’s `detail.entries`, where it names any: in numbers the detail counts. */
const named = sql`case jsonb_typeof(audit_log.detail -> 'entries') when 'string' then audit_log.detail ->> 'entries' end`;
/** The entry that a row is about, where it is about one. */
const object = sql`case audit_log.object_kind when 'entry' then audit_log.object_id::text end`;

/**
 * How much of a row of the log its reader is told: 2 all of it; 1 that somebody worked with the family’s chronology, and when; 0 nothing.
 * Whatever was done with entries, be it that one was opened, is told whole only to whoever may read every one of them, or might read it
 * when it left: of one that its agency kept back such a row would tell that there is one. Of what was done before an entry was taken from
 * its reader they are told in part, as they were before. What a row was about is read from the row itself, so that no event can be left
 * out: its object is an entry, or its detail names `entries`. Words of an entry that was never saved are told of as words of the family.
 * Of work that was shown, since something may be kept from others, nobody is told (`WorkItem.isOfKept`).
 * Which entries there are to be told of is found once, and not of each that is named: one act names thousands, before PostgreSQL has looked at what it wrote.
 */
function toldHow(tx: TenantTx, reader: LogReader): RawBuilder<number> {
  return sql<number>`case when audit_log.detail ->> 'ofKept' = 'true' then 0 else coalesce((
    select min(case when ${isSeen(tx, reader)} then 2
                    when not ${stands(tx, reader)} and ${isGoneAndSeen(reader, sql`concerned.id`)} then 2
                    when ${mayHaveBeenTold(tx, reader)} and ${wasTold(tx, reader)} then 1 else 0 end)
      from ${concerned} where not ${wasNeverSaved(tx, reader)}), 2) end`;
}

/** Rows of the log that their reader is told of, wholly or in part. */
export function toldTo(tx: TenantTx, reader: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`${toldHow(tx, reader)} > 0`;
}

/**
 * How much their reader is told of each row of `audit_log`, as `told.level`: asked once a row, however often it is spoken of (the offset
 * keeps PostgreSQL from asking again at each place).
 */
export function told(tx: TenantTx, reader: LogReader): AliasedRawBuilder<{ level: number }, 'told'> {
  return sql<{ level: number }>`(select ${toldHow(tx, reader)} as level offset 0)`.as('told');
}

/** In place of the event of a row that is not told whole. */
export const workedWithChronology = 'chronology-worked-with';

export const wordsAsked: AuditEvent = 'words-asked';

/** As uuids before they are compared: under row-level security no index is used for what is cast beside it. */
const concerned = sql`unnest(string_to_array(nullif(concat_ws(' ', ${object}, ${named}), ''), ' ')::uuid[]) concerned (id)`;

/**
 * Whether somebody was asked about words of an entry that they did not save then. Of no other row: entries that left before it was noted
 * (migration `0038-entries-gone`) are nowhere either.
 */
function wasNeverSaved(tx: TenantTx, { familyId }: LogReader): RawBuilder<SqlBool> {
  const isNowhere = (table: 'entry' | 'gone_entry', id: 'id' | 'entry_id') => sql`not exists (
    select from ${sql.table(table)} one
     where one.partnership_id = ${tx.partnershipId} and one.family_id = ${familyId}
       and ${sql.ref(`one.${id}`)} = concerned.id)`;
  return sql<SqlBool>`(case audit_log.event when ${wordsAsked}
    then ${isNowhere('entry', 'id')} and ${isNowhere('gone_entry', 'entry_id')} else false end)`;
}

function isSeen(tx: TenantTx, { actor, familyId, now }: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`concerned.id in (
    select entry.id from entry
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
       and ${visible(actor, 'entry', now, familyId)})`;
}

function stands(tx: TenantTx, { familyId }: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`concerned.id in (
    select one.id from entry one where one.partnership_id = ${tx.partnershipId} and one.family_id = ${familyId})`;
}

/** Whether any row that an entry is, or was, is open to its reader or was taken from them: without that `wasTold` need not be asked. */
function mayHaveBeenTold(tx: TenantTx, reader: LogReader): RawBuilder<SqlBool> {
  const { open, who } = groupOf(reader);
  const rows = sql`select h.agency_id, h.row_key from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${reader.familyId}
       and (h.handling in (${sql.join(open)}) or h.taken_from ? ${who})`;
  const among = (
    table: 'entry' | 'gone_entry' | 'entry_version',
    id: 'id' | 'entry_id',
  ) => sql`concerned.id in (
    select ${sql.ref(`one.${id}`)} from ${sql.table(table)} one
     where one.partnership_id = ${tx.partnershipId} and one.family_id = ${reader.familyId}
       and case when (one.agency_id, one.row_key) in (${rows}) then true else false end)`;
  return sql<SqlBool>`(${among('entry', 'id')} or ${among('gone_entry', 'entry_id')} or ${among('entry_version', 'entry_id')})`;
}

/** How rows are open to the group of the reader, and by which name `taken_from` holds since when they are not. */
function groupOf({ actor }: LogReader): {
  readonly open: readonly string[];
  readonly who: 'panel' | 'others';
} {
  const onPanel = actor.role === 'officer' || actor.role === 'reviewer';
  return onPanel
    ? { open: ['core-group', 'review-panel'], who: 'panel' }
    : { open: ['core-group'], who: 'others' };
}

/**
 * Whether a row is of a time in which its reader could read the entry: from before a person took it from them. Of an entry that had other
 * words its former rows count too, since it may have been taken from them as one of those.
 */
function wasTold(tx: TenantTx, reader: LogReader): RawBuilder<SqlBool> {
  const { actor, familyId } = reader;
  const { open, who } = groupOf(reader);
  const taken = (whom: string) => sql`coalesce((h.taken_from ->> ${whom})::timestamptz, '-infinity')`;
  const rowsOf = (table: 'entry' | 'gone_entry' | 'entry_version', id: 'id' | 'entry_id') => sql`
    select one.agency_id, one.row_key from ${sql.table(table)} one
     where one.partnership_id = ${tx.partnershipId} and one.family_id = ${familyId}
       and ${sql.ref(`one.${id}`)} = concerned.id`;
  return sql<SqlBool>`coalesce(audit_log.recorded_at < nullif((
    select min(least(
             case when h.handling in (${sql.join(open)}) then 'infinity' else ${taken(who)} end,
             case when n.account_id is null then 'infinity' else ${taken(actor.accountId)} end))
      from (${rowsOf('entry', 'id')} union ${rowsOf('gone_entry', 'entry_id')}
            union ${rowsOf('entry_version', 'entry_id')}) own
      join row_handling h on h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId}
       and h.agency_id = own.agency_id and h.row_key = own.row_key
      left join row_not_for n on n.partnership_id = h.partnership_id and n.family_id = h.family_id
       and n.agency_id = h.agency_id and n.row_key = h.row_key and n.account_id = ${actor.accountId}), 'infinity'), false)`;
}
