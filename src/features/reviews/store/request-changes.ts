import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId } from '../../../shared/ids.ts';
import type { RequestId } from './request.ts';

/** How a request was changed after it was asked. */
export type RequestChange =
  | { readonly kind: 'day-moved'; readonly before: Day; readonly after: Day; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** Its agency said that what it has in the chronology already is the answer. */
  | { readonly kind: 'answered-by-record' };

export type ChangeTold = RequestChange & { readonly at: Date; readonly by: string };

/** Moves the day of a request or takes it back, where that is the change. False where somebody changed it first. */
export async function applyRequestChange(
  tx: TenantTx,
  { id, version }: { readonly id: RequestId; readonly version: number },
  change: Exclude<RequestChange, { readonly kind: 'answered-by-record' }>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('review_request')
    .set({
      version: version + 1,
      ...(change.kind === 'day-moved'
        ? { due: change.after }
        : { withdrawn_at: now, withdraw_reason: change.reason }),
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function insertRequestChange(
  tx: TenantTx,
  id: RequestId,
  change: RequestChange,
  { at, by }: { readonly at: Date; readonly by: AccountId },
): Promise<void> {
  const isMoved = change.kind === 'day-moved';
  await tx.sql
    .insertInto('review_request_change')
    .values({
      partnership_id: tx.partnershipId,
      id: newId<'review-request-change'>(),
      review_request_id: id,
      kind: change.kind,
      due_before: isMoved ? change.before : null,
      due_after: isMoved ? change.after : null,
      reason: change.kind === 'answered-by-record' ? null : change.reason,
      changed_at: at,
      changed_by: by,
    })
    .execute();
}

/** The first one first; fifty at most. */
export async function listRequestChanges(tx: TenantTx, id: RequestId): Promise<readonly ChangeTold[]> {
  const rows = await tx.sql
    .selectFrom('review_request_change as c')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'c.partnership_id').onRef('account.id', '=', 'c.changed_by'),
    )
    .select(['c.kind', 'c.due_before', 'c.due_after', 'c.reason', 'c.changed_at', 'account.name'])
    .where('c.partnership_id', '=', tx.partnershipId)
    .where('c.review_request_id', '=', id)
    .orderBy('c.id')
    .limit(50)
    .execute();
  return rows.map((row): ChangeTold => {
    const told = { at: row.changed_at, by: row.name };
    const reason = row.reason ?? '';
    if (row.kind === 'day-moved' && row.due_before !== null && row.due_after !== null) {
      return { kind: row.kind, before: dayOf(row.due_before), after: dayOf(row.due_after), reason, ...told };
    }
    return row.kind === 'withdrawn'
      ? { kind: row.kind, reason, ...told }
      : { kind: 'answered-by-record', ...told };
  });
}
