import { mayDo } from '../../../platform/access/actions.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { FindWork } from '../../../platform/work-item.ts';
import { listAllocatedFamilies } from '../../families/store/allocated-families.ts';

/**
 * For whoever is allocated to families: the way to add what they saw and did. One line, however many they are: it is always to be done,
 * and would push away what waits for its day. One statement.
 */
export const findTypingWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'add-entries') || actor.agencyId === null) return [];
  const families = await listAllocatedFamilies(tx, actor, dayOfInstant(now), now);
  const [family, ...others] = families;
  if (family === undefined) return [];
  const item = { id: 'typing', due: null };
  if (others.length === 0) {
    const href = `/families/${family.id}/entries/new`;
    return [{ ...item, sentence: 'Add an entry to the chronology', href, family }];
  }
  const sentence = `Add an entry to the chronology of one of your ${families.length} families`;
  return [{ ...item, sentence, href: '/families?allocated=yes', family: null }];
};
