import { mayDo } from '../../../platform/access/actions.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { FindWork } from '../../../platform/work-item.ts';
import { listAllocatedFamilies } from '../store/allocated-families.ts';

/** For whoever is allocated to a family: the way to add what they saw and did. One statement. */
export const findTypingWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'add-entries') || actor.agencyId === null) return [];
  const families = await listAllocatedFamilies(tx, actor, dayOfInstant(now), now);
  return families.map((family) => ({
    id: `typing:${family.id}`,
    sentence: 'Add an entry to the chronology',
    href: `/families/${family.id}/entries/new`,
    due: null,
    family,
  }));
};
