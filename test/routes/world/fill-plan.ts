import { addPlanPoint } from '../../../src/features/chronology/operations/keep-plan.ts';
import { makePlanForm } from '../../../src/features/chronology/operations/make-plan-form.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { AgencyId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import { pointOf } from '../../builders/platform/plan.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A risk of the family’s plan, with a name in it, and a form of the first agency. */
export async function fillPlan(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  { agencyId, takeName }: { readonly agencyId: AgencyId | undefined; readonly takeName: () => string },
): Promise<ReadonlyMap<string, string>> {
  const familyId = family.id;
  const given = pointOf(family, { words: `${takeName()} is not brought to the dentist` });
  const point = await addPlanPoint(platform, officer, { familyId, kind: 'risk', given });
  const form = agencyId === undefined ? '' : await makePlanForm(platform, officer, { familyId, agencyId });
  return new Map<string, string>([
    ['plan-point', point],
    ['plan-form', form],
  ]);
}
