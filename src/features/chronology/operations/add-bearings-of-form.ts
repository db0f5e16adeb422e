import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Entry } from '../domain/entry.ts';
import { readBearings } from '../domain/plan/read-bearings.ts';
import { addStatedBearings } from '../store/bears-on.ts';
import { findPlanForm } from '../store/plan-forms.ts';
import type { EntryId, Submission } from '../store/submission.ts';

interface RowsOfForm {
  readonly entries: readonly Entry[];
  /** The id of each, in the same order. */
  readonly planned: readonly { readonly id: EntryId }[];
}

/** What the entries of a form of a plan’s actions tell of the plan, as their author states it in the form; of other files nothing. */
export async function addBearingsOfForm(
  tx: TenantTx,
  { id, familyId, planFormId }: Pick<Submission, 'id' | 'familyId' | 'planFormId'>,
  { entries, planned }: RowsOfForm,
  now: Date,
): Promise<void> {
  const form = planFormId === null ? null : await findPlanForm(tx, { id: planFormId });
  if (form === null) return;
  const stated = entries.flatMap(({ origin }, at) => {
    const entryId = planned[at]?.id;
    if (entryId === undefined) return [];
    return readBearings(origin.cells, form).map((bearing) => ({ entryId, ...bearing }));
  });
  await addStatedBearings(tx, { id, familyId }, stated, now);
}
