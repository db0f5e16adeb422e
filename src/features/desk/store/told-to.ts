import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** What is done with a single entry. Of one that its agency keeps back, such a row would tell that there is one. */
const ofOneEntry: readonly AuditEvent[] = [
  'entry-added',
  'entry-changed',
  'entry-withdrawn',
  'handling-decided',
  'same-event-decided',
  'sharing-decided',
  'themes-decided',
  'standing-decided',
  'finding-acknowledged',
  'entry-commented',
];

/** Who reads the log of a family. */
export interface LogReader {
  readonly actor: PersonActor;
  readonly familyId: FamilyId;
  readonly now: Date;
}

/** Rows of the log that their reader may be told of: what was done with an entry, only while they may read it themselves, and of several all of them. */
export function toldTo(tx: TenantTx, { actor, familyId, now }: LogReader): RawBuilder<SqlBool> {
  return sql<SqlBool>`(audit_log.event <> all(${[...ofOneEntry]}::text[]) or not exists (
    select from unnest(string_to_array(coalesce(audit_log.detail ->> 'entries', audit_log.object_id::text), ' ')) concerned (id)
     where not exists (
       select from entry
        where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
          and entry.id = concerned.id::uuid and ${visible(actor, 'entry', now, familyId)})))`;
}
