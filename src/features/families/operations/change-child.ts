import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildSeen } from '../store/children.ts';
import { updatePerson } from '../store/members.ts';
import { keepFormerName } from '../store/person-names.ts';
import type { ChildGiven } from './add-family.ts';
import { requireFittingDates } from './check-dates.ts';
import { requireChild, requireFamily } from './require-family.ts';

/**
 * Changes a child's name, and when they were born or are expected. The log holds who changed which of them, and when. The former
 * name is kept, for documents without names alone: agencies' records hold it still. The former date is not.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `child-date-not-fitting`.
 */
export function changeChild(
  platform: Platform,
  actor: PersonActor,
  { child, ...seen }: ChildSeen & { readonly child: ChildGiven },
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { familyId, childId, version } = seen;
    await requireFamily(tx, actor, familyId, now);
    const before = await requireChild(tx, familyId, childId);
    requireFittingDates(child, now);
    const { name, born, expected } = child;
    if (!(await updatePerson(tx, { familyId, personId: childId, version }, { name, born, expected })))
      throw changedMeanwhile('child');
    const sameName = before.name === child.name;
    if (!sameName) await keepFormerName(tx, childId, { name: before.name, until: now, by: actor.accountId });
    const sameDates = before.born === child.born && before.expected === child.expected;
    return {
      value: undefined,
      audit: {
        event: 'child-changed',
        object: { kind: 'child', id: childId },
        children: [childId],
        detail: { name: !sameName, date: !sameDates },
      },
    };
  });
}
