import { type Actor, isPerson } from '../access/actor.ts';
import type { TenantTx } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import type { AuditNote } from './audit-note.ts';
import { markUnsealed } from './unsealed-marks.ts';

/**
 * Writes one row of the audit log in the transaction of what it tells: both happen, or neither. A row per child stands
 * beside it, and one in the sealer's list.
 */
export async function writeAudit(tx: TenantTx, actor: Actor, note: AuditNote, now: Date): Promise<void> {
  const id = newId<'audit-log'>();
  const { partnershipId } = tx;
  const person = isPerson(actor) ? actor : null;
  const reason = note.reason ?? (isPerson(actor) ? null : actor.reason);
  await tx.sql
    .insertInto('audit_log')
    .values({
      partnership_id: partnershipId,
      id,
      recorded_at: now,
      event: note.event,
      actor_kind: actor.kind,
      account_id: person?.accountId ?? null,
      role: person?.role ?? null,
      agency_id: person?.agencyId ?? null,
      session_id: person?.sessionId ?? null,
      object_kind: note.object?.kind ?? null,
      object_id: note.object?.id ?? null,
      outcome: note.outcome ?? 'done',
      reason,
      detail: JSON.stringify(note.detail ?? {}),
      request_id: actor.requestId,
    })
    .execute();
  await tx.sql.insertInto('audit_unsealed').values({ partnership_id: partnershipId, audit_id: id }).execute();
  markUnsealed(partnershipId);
  const children = [...new Set(note.children ?? [])];
  if (children.length === 0) return;
  await tx.sql
    .insertInto('audit_subject')
    .values(children.map((child_id) => ({ partnership_id: partnershipId, child_id, audit_id: id })))
    .execute();
}
