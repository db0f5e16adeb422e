import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { dayOfInstant } from '../clock.ts';
import type { TenantTx } from '../database/transact.ts';
import { type Actor, isPerson, type PersonActor } from './actor.ts';
import { visible } from './visible.ts';

/**
 * Whether somebody is told what a file is called, and with it by whom it was sent, at which minute, and why it was taken back: the one rule
 * that every page and document asks, of a row of `submission` in the query. Agencies name files by what is in them, so a name tells what its
 * rows would. To whomever it is not told, the file is “Wexmoor Police, file 2”, and the day on which it was sent.
 *
 * - Its own agency’s people are told it, always.
 * - While it is in the chronology, whoever may read an entry of it is, whatever else of it is kept from them: so nobody learns by it that anything is.
 * - Before that, once it left, and where it never came there, it is its agency’s own affair: nobody can tell who may, or might, read an entry of it. Officers
 *   are told it where they check it, which is where nobody of the agency sent it (`mayCheck`).
 */
export function isNamed(tx: TenantTx, actor: Actor, now: Date): RawBuilder<SqlBool> {
  if (!isPerson(actor)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(submission.agency_id is not distinct from ${actor.agencyId}::uuid or case
    when submission.submitted_at is not null and submission.removed_at is null and submission.state in ('submitted', 'reading')
    then exists (
      select from entry
       where entry.partnership_id = ${tx.partnershipId} and entry.submission_id = submission.id
         and ${visible(actor, 'entry', now)})
    else ${isChecked(actor)} end)`;
}

/** What a file is called, of a query of `submission` and `file`; null where the actor is not told it (`isNamed`). */
export function toldName(tx: TenantTx, actor: Actor, now: Date): RawBuilder<string | null> {
  return sql<string | null>`case when ${isNamed(tx, actor, now)} then file.name end`;
}

function isChecked({ role }: PersonActor): RawBuilder<SqlBool> {
  if (role !== 'officer') return sql<SqlBool>`false`;
  return sql<SqlBool>`submission.sender_agency_id is distinct from submission.agency_id`;
}

/** At the noon of its day: all that is told of an instant of a file to whomever its name is not told. */
export function dayAlone(at: Date): Date {
  return new Date(`${dayOfInstant(at)}T12:00:00.000Z`);
}
