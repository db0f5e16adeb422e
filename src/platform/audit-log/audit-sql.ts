import { CompiledQuery } from 'kysely';
import type { TenantTx } from '../database/transact.ts';
import type { CanonicalRow } from './canonical-form.ts';

/** Runs one statement in the context of one partnership: the application's transaction, or the owner's connection. */
export type RunSql = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export function sqlOf(tx: TenantTx): RunSql {
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await tx.sql.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

/** Microseconds since 1970 as digits: the whole of what a `timestamptz` holds. */
export function asMicroseconds(column: string): string {
  return `trunc(extract(epoch from ${column}) * 1000000)::text`;
}

/** Every column of the audit log as text. The table is named `l`. */
export const rowColumns = `l.id::text as id, ${asMicroseconds('l.recorded_at')} as recorded, l.event, l.actor_kind,
  l.account_id::text as account_id, l.agency_id::text as agency_id, l.session_id::text as session_id, l.object_kind,
  l.object_id::text as object_id, l.outcome, l.reason, l.detail::text as detail, l.request_id, l.role`;

export type RowWithoutSubjects = Omit<CanonicalRow, 'subjects'>;

/** Gives rows their children, in order. */
export async function addSubjects(
  run: RunSql,
  partnershipId: string,
  rows: readonly RowWithoutSubjects[],
): Promise<readonly CanonicalRow[]> {
  const subjects = await run<{ audit_id: string; child_id: string }>(
    `select audit_id::text, child_id::text from audit_subject
      where partnership_id = $1 and audit_id = any($2::uuid[]) order by audit_id, child_id`,
    [partnershipId, rows.map(({ id }) => id)],
  );
  const children = Map.groupBy(subjects, ({ audit_id }) => audit_id);
  return rows.map((row) => ({
    ...row,
    subjects: (children.get(row.id) ?? []).map(({ child_id }) => child_id),
  }));
}
