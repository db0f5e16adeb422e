import { mayDo } from '../../../platform/access/actions.ts';
import type { FindWork } from '../../../platform/work-item.ts';
import { counted } from '../../../shared/counted.ts';
import { labelOf } from '../domain/plan/plan-point.ts';
import { listRewordedPoints } from '../store/reworded-points.ts';

/** For whoever said what entries tell of a plan that was given other words since: the way to say whether it still holds. One statement. */
export const findPlanWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'work-on-chronology')) return [];
  const points = await listRewordedPoints(tx, actor, now);
  return points.map((point) => ({
    id: `reworded:${point.id}`,
    sentence: `Say whether what you said of ${labelOf(point)} of the plan holds of its new words (${counted(point.entries, 'entry', 'entries')})`,
    href: `/families/${point.family.id}/plan/${point.id}`,
    due: null,
    family: point.family,
  }));
};
