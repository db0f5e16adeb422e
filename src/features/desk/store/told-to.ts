import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
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
 * Rows of the log that their reader may be told of. Whatever was done with entries, be it that one was opened, is told only to whoever
 * may read every one of them: of one that its agency keeps back such a row would tell that there is one. What it was about is read from the row
 * itself, so that no event can be left out: its object is an entry, or its detail names `entries`.
 */
export function toldTo(tx: TenantTx, reader: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select from unnest(string_to_array(nullif(concat_ws(' ', ${object}, ${named}), ''), ' ')) concerned (id)
     where not ${isSeen(tx, reader)} and not ${wasSeen(tx, reader)})`;
}

function isSeen(tx: TenantTx, { actor, familyId, now }: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from entry
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
       and entry.id = concerned.id::uuid and ${visible(actor, 'entry', now, familyId)})`;
}

/** An entry that is gone, and that the reader might read: by what is noted of its row, and else as it was when it left. */
function wasSeen(tx: TenantTx, { actor, familyId, now }: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`(not exists (
      select from entry
       where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
         and entry.id = concerned.id::uuid)
    and exists (
      select from gone_entry
        left join row_handling on row_handling.partnership_id = gone_entry.partnership_id
         and row_handling.family_id = gone_entry.family_id and row_handling.agency_id = gone_entry.agency_id
         and row_handling.row_key = gone_entry.row_key
       where gone_entry.partnership_id = ${tx.partnershipId} and gone_entry.family_id = ${familyId}
         and gone_entry.entry_id = concerned.id::uuid
         and case when row_handling.row_key is null then ${visible(actor, 'gone_entry', now, familyId)}
                  else ${visible(actor, 'row_handling', now, familyId)} end))`;
}
