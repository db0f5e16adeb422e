import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { FormPoint } from '../domain/plan/plan-form.ts';
import type { PlanPointId } from '../domain/plan/plan-point.ts';
import { holdJson, releaseJson } from './held-json.ts';

/**
 * Removes a point of a plan for good: all that it said, what people said that entries tell of it, and its place in every form that was made
 * of the plan. The caller holds the family (`lockHandling`).
 */
export async function deletePlanPoint(
  tx: TenantTx,
  { familyId, pointId }: { readonly familyId: FamilyId; readonly pointId: PlanPointId },
): Promise<void> {
  for (const [table, column] of [
    ['bears_on', 'plan_point_id'],
    ['plan_point_version', 'plan_point_id'],
    ['plan_point_child', 'plan_point_id'],
    ['plan_point', 'id'],
  ] as const) {
    await sql`delete from ${sql.table(table)}
      where partnership_id = ${tx.partnershipId} and ${sql.ref(column)} = ${pointId}`.execute(tx.sql);
  }
  await takeOutOfForms(tx, familyId, pointId);
}

async function takeOutOfForms(tx: TenantTx, familyId: FamilyId, pointId: PlanPointId): Promise<void> {
  const forms = await tx.sql
    .selectFrom('plan_form')
    .select(['id', 'points'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .execute();
  for (const form of forms) {
    // Nobody but `insertPlanForm`, and this, writes the column.
    const { points } = releaseJson(form.points) as { readonly points: readonly FormPoint[] };
    const left = points.filter(({ id }) => id !== pointId);
    if (left.length === points.length) continue;
    await tx.sql
      .updateTable('plan_form')
      .set({ points: holdJson({ points: left }) })
      .where('partnership_id', '=', tx.partnershipId)
      .where('id', '=', form.id)
      .execute();
  }
}
