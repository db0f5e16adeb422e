import { addPlanPoint } from '../../../src/features/chronology/operations/keep-plan.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import { pointOf } from '../../builders/platform/plan.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A risk of the family’s plan, with a name in it. */
export async function fillPlan(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  takeName: () => string,
): Promise<string> {
  const given = pointOf(family, { words: `${takeName()} is not brought to the dentist` });
  return addPlanPoint(platform, officer, { familyId: family.id, kind: 'risk', given });
}
