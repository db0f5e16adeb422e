import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type ChildSeen, listChildren } from '../store/children.ts';
import { lockFamily } from '../store/find-family.ts';
import { markMemberMistaken, unmarkMember } from '../store/members.ts';
import { requireChild, requireFamily } from './require-family.ts';

/**
 * Marks a child as entered by mistake: from then on they stand in no list of the family's children, and reading the family is
 * not reading about them. Who looked at them until then can still be told.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `family-needs-child` when there is no other.
 */
export function markMistaken(
  platform: Platform,
  actor: PersonActor,
  { reason, ...seen }: ChildSeen & { readonly reason: string },
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { familyId, childId, version } = seen;
    await requireFamily(tx, actor, familyId, now);
    // Two children marked at once must not leave a record without any.
    await lockFamily(tx, familyId);
    await requireChild(tx, familyId, childId);
    const children = await listChildren(tx, familyId);
    if (children.every(({ id }) => id === childId)) throw needsChild();
    if (
      !(await markMemberMistaken(
        tx,
        { familyId, personId: childId, version },
        { reason, by: actor.accountId, at: now },
      ))
    )
      throw changedMeanwhile('child');
    return {
      value: undefined,
      audit: {
        event: 'child-mistaken',
        object: { kind: 'child', id: childId },
        children: [childId],
        reason,
      },
    };
  });
}

/**
 * Puts a child back who was marked by mistake.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`.
 */
export function putChildBack(platform: Platform, actor: PersonActor, seen: ChildSeen): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { familyId, childId, version } = seen;
    await requireFamily(tx, actor, familyId, now);
    await requireChild(tx, familyId, childId);
    if (!(await unmarkMember(tx, { familyId, personId: childId, version }))) throw changedMeanwhile('child');
    return {
      value: undefined,
      audit: { event: 'child-put-back', object: { kind: 'child', id: childId }, children: [childId] },
    };
  });
}

function needsChild(): AppError {
  return new AppError('family-needs-child', {
    what: 'This is the only child of the record, and a record has at least one.',
    todo: 'Add the right child first, or change the name and date of this one.',
  });
}
