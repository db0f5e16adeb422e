import { decideBearsOn } from '../../../src/features/chronology/operations/decide-bears-on.ts';
import { addPlanPoint, changePlanPoint } from '../../../src/features/chronology/operations/keep-plan.ts';
import { makePlanForm } from '../../../src/features/chronology/operations/make-plan-form.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type AgencyId, readId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import { pointOf } from '../../builders/platform/plan.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

interface OfPlan {
  readonly agencyId: AgencyId | undefined;
  readonly takeName: () => string;
  /** An entry that is said to bear on a risk, which is given other words then. */
  readonly entry: string;
}

/** A risk of the family’s plan, with a name in it, another that was worded otherwise, and a form of the first agency. */
export async function fillPlan(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  { agencyId, takeName, entry }: OfPlan,
): Promise<ReadonlyMap<string, string>> {
  const familyId = family.id;
  const given = pointOf(family, { words: `${takeName()} is not brought to the dentist` });
  const point = await addPlanPoint(platform, officer, { familyId, kind: 'risk', given });
  const form = agencyId === undefined ? '' : await makePlanForm(platform, officer, { familyId, agencyId });
  const reworded = await rewordPoint(platform, officer, family, entry);
  return new Map<string, string>([
    ['plan-point', point],
    ['reworded-point', reworded],
    ['plan-form', form],
  ]);
}

/** A risk that an entry was said to bear on, and that was given words of another meaning since. */
async function rewordPoint(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  entry: string,
): Promise<string> {
  const familyId = family.id;
  const given = pointOf(family, { words: 'Left alone at night' });
  const pointId = await addPlanPoint(platform, officer, { familyId, kind: 'risk', given });
  const entryId = readId<'entry'>(entry);
  if (entryId === null) return pointId;
  const said = { familyId, entryId, pointId, movement: 'worse', version: 'none' } as const;
  await decideBearsOn(platform, officer, said);
  const changed = pointOf(family, { words: 'Hit at home' });
  await changePlanPoint(platform, officer, { familyId, pointId, version: 1, given: changed });
  return pointId;
}
