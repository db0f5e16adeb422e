import { addPlanPoint, type PlanPointGiven } from '../../../src/features/chronology/operations/keep-plan.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { type AgencyId, readId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from './family.ts';

/** What a point of a plan says in tests where nothing more is told: about every child, since long ago. */
export function pointOf(family: MadeFamily, more: Partial<PlanPointGiven> = {}): PlanPointGiven {
  return {
    words: 'Mina is not brought to the dentist',
    who: null,
    agencyId: null,
    due: null,
    from: '2012-01-09',
    ended: null,
    children: family.children,
    ...more,
  };
}

/** A plan of one risk, “R1”, and an action of this agency, “A1”. */
export async function makePlan(
  platform: Platform,
  officer: PersonActor,
  family: MadeFamily,
  agencyId: AgencyId,
) {
  const add = (kind: 'risk' | 'action', more: Partial<PlanPointGiven> = {}) =>
    addPlanPoint(platform, officer, { familyId: family.id, kind, given: pointOf(family, more) });
  const risk = await add('risk');
  const words = 'Register Mina with a dentist and take her there twice a year';
  const action = await add('action', { words, who: 'Health visitor', agencyId, due: '2012-06-30' });
  return { risk, action };
}

/** An id of an entry as pages give it. */
export function entryIdOf(text: string) {
  const id = readId<'entry'>(text);
  if (id === null) throw new Error(`${text} is no id`);
  return id;
}
