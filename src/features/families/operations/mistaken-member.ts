import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { lockFamily } from '../store/find-family.ts';
import { type MemberSeen, markMemberMistaken, unmarkMember } from '../store/members.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export type { MemberSeen };

/**
 * Marks a child or an adult as entered by mistake: from then on they stand in no list of the family, and reading the family is not
 * reading about them. Who looked at a child until then can still be told.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `family-needs-child` when there is no other child.
 */
export function markMistaken(
  platform: Platform,
  actor: PersonActor,
  { reason, ...seen }: MemberSeen & { readonly reason: string },
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { familyId, personId } = seen;
    // Two children marked at once must not leave a record without any.
    await lockFamily(tx, familyId);
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, personId);
    const isLast = member.role === 'child' && family.children.every((id) => id === personId);
    if (isLast) throw needsChild();
    const mark = { reason, by: actor.accountId, at: now };
    if (!(await markMemberMistaken(tx, seen, mark))) throw changedMeanwhile(member.role);
    return {
      value: undefined,
      audit: {
        event: member.role === 'child' ? 'child-mistaken' : 'adult-mistaken',
        object: { kind: member.role, id: personId },
        children: concernedBy(member, family),
        reason,
      },
    };
  });
}

/**
 * Puts a child or an adult back who was marked by mistake.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`.
 */
export function putBack(platform: Platform, actor: PersonActor, seen: MemberSeen): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { familyId, personId } = seen;
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, personId);
    if (!(await unmarkMember(tx, seen))) throw changedMeanwhile(member.role);
    return {
      value: undefined,
      audit: {
        event: member.role === 'child' ? 'child-put-back' : 'adult-put-back',
        object: { kind: member.role, id: personId },
        children: concernedBy(member, family),
      },
    };
  });
}

function needsChild(): AppError {
  return new AppError('family-needs-child', {
    what: 'This is the only child of the record, and a record has at least one.',
    todo: 'Add the right child first, or change the name and date of this one.',
  });
}
