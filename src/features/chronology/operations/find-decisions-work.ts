import { mayDo } from '../../../platform/access/actions.ts';
import type { FindWork } from '../../../platform/work-item.ts';
import { counted } from '../../../shared/counted.ts';
import { labelOf } from '../domain/plan/plan-point.ts';
import { findWaitingDecisions } from '../store/waiting-decisions.ts';

/**
 * For whoever said what entries tell of a plan that was given other words since: the way to say whether it still holds. For an agency’s lead also
 * entries that came with a file and are kept from others until somebody decides: nobody else can know that they wait. One statement.
 */
export const findDecisionsWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'work-on-chronology')) return [];
  const decidesHandling = mayDo(actor.role, 'decide-handling') && actor.agencyId !== null;
  const { reworded, heldBack } = await findWaitingDecisions(tx, actor, { decidesHandling }, now);
  return [
    ...reworded.map((point) => ({
      id: `reworded:${point.id}`,
      sentence: `Say whether what you said of ${labelOf(point)} of the plan holds of its new words (${counted(point.entries, 'entry', 'entries')})`,
      href: `/families/${point.family.id}/plan/${point.id}`,
      due: null,
      isOfKept: true as const,
      family: point.family,
    })),
    ...heldBack.map(({ entries, ...family }) => ({
      id: `held-back:${family.id}`,
      sentence: `Decide who may read ${counted(entries, 'entry', 'entries')}: ${entries === 1 ? 'it is' : 'they are'} kept from somebody until then.`,
      href: `/families/${family.id}/withheld`,
      due: null,
      isOfKept: true as const,
      family,
    })),
  ];
};
