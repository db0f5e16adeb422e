import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { FormPoint, PlanForm, PlanFormId } from '../domain/plan/plan-form.ts';
import { holdJson, releaseJson } from './held-json.ts';

function forms(tx: TenantTx) {
  return tx.sql
    .selectFrom('plan_form')
    .innerJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'plan_form.partnership_id')
        .onRef('account.id', '=', 'plan_form.made_by'),
    )
    .selectAll('plan_form')
    .select('account.name as by')
    .where('plan_form.partnership_id', '=', tx.partnershipId);
}

function asForm(row: Awaited<ReturnType<ReturnType<typeof forms>['executeTakeFirstOrThrow']>>): PlanForm {
  // Nobody but `insertPlanForm` writes the column.
  const { points } = releaseJson(row.points) as { readonly points: readonly FormPoint[] };
  return {
    id: row.id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    code: row.code,
    points,
    madeAt: row.made_at,
    madeBy: row.by,
  };
}

export async function insertPlanForm(
  tx: TenantTx,
  { id, familyId, agencyId, code, points }: Omit<PlanForm, 'madeAt' | 'madeBy'>,
  { at, by }: { readonly at: Date; readonly by: AccountId },
): Promise<void> {
  await tx.sql
    .insertInto('plan_form')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      agency_id: agencyId,
      code,
      points: holdJson({ points }),
      made_at: at,
      made_by: by,
    })
    .execute();
}

/** The newest first, ten at most: of all agencies, or of one. Whoever asks may see the family. */
export async function listPlanForms(
  tx: TenantTx,
  familyId: FamilyId,
  agencyId: AgencyId | null,
): Promise<readonly PlanForm[]> {
  const rows = await forms(tx)
    .where('plan_form.family_id', '=', familyId)
    .$if(agencyId !== null, (query) => query.where('plan_form.agency_id', '=', agencyId))
    .orderBy('plan_form.id', 'desc')
    .limit(10)
    .execute();
  return rows.map(asForm);
}

/** Null where there is none. */
export async function findPlanForm(
  tx: TenantTx,
  which: { readonly id: PlanFormId } | { readonly code: string },
): Promise<PlanForm | null> {
  const query = forms(tx);
  const row = await ('id' in which
    ? query.where('plan_form.id', '=', which.id)
    : query.where('plan_form.code', '=', which.code)
  ).executeTakeFirst();
  return row === undefined ? null : asForm(row);
}
