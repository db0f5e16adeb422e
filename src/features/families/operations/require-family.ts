import { type Action, mayDo } from '../../../platform/access/actions.ts';
import type { Actor, PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import type { Member } from '../domain/member.ts';
import { listChildIds } from '../store/child-ids.ts';
import { type Family, findFamily, isTiedTo } from '../store/find-family.ts';
import { listMembers } from '../store/members.ts';

export interface FamilyConcerned extends Family {
  /** Named in the audit row of every operation on the family's record. */
  readonly children: readonly ChildId[];
}

/**
 * The family that an operation is about, with its children. Two statements.
 *
 * @throws AppError `not-found` when there is none, or the actor may not see it.
 */
export async function requireFamily(
  tx: TenantTx,
  actor: Actor,
  id: FamilyId,
  now: Date,
): Promise<FamilyConcerned> {
  const family = await findFamily(tx, actor, id, now);
  if (family === null) throw notFound('family');
  return { ...family, children: await listChildIds(tx, id) };
}

/**
 * For what is of those alone who work with a family, chair it or review it, beside officers: a guest only reads, and is told so. The
 * caller has seen to it that the family may be seen. One statement; none for an officer.
 *
 * @throws AppError `not-allowed`.
 */
export async function requireTied(tx: TenantTx, actor: Actor, id: FamilyId, now: Date): Promise<void> {
  refuseGuest({ tied: await isTiedTo(tx, actor, id, now) });
}

/**
 * The same where it is known already whether they work with the family (`FamilyHead.tied`).
 *
 * @throws AppError `not-allowed`.
 */
export function refuseGuest({ tied }: { readonly tied: boolean }): void {
  if (!tied) throw onlyGuest();
}

/** Whether a page may offer such a thing to somebody who sees the family. */
export async function mayTied(
  tx: TenantTx,
  actor: PersonActor,
  { action, familyId }: { readonly action: Action; readonly familyId: FamilyId },
  now: Date,
): Promise<boolean> {
  return mayDo(actor.role, action) && (await isTiedTo(tx, actor, familyId, now));
}

function onlyGuest(): AppError {
  return new AppError('not-allowed', {
    what: 'You see this family as a guest: you can read its record. This is for those who work with the family, chair it or review it.',
    todo: 'If your work needs it, ask a partnership officer to name you or your agency as involved with the family.',
  });
}

/**
 * Somebody in a family’s record, those too who were entered by mistake: what can be done with them is decided where it is done.
 *
 * @param role which part they must have; either unless told.
 * @throws AppError `not-found` when the family has nobody such.
 */
export async function requireMember(
  tx: TenantTx,
  familyId: FamilyId,
  personId: PersonId,
  role?: Member['role'],
): Promise<Member> {
  const all = await listMembers(tx, familyId);
  const found = all.find((one) => one.id === personId && (role === undefined || one.role === role));
  if (found === undefined) throw notFound(role ?? 'person');
  return found;
}

/** Whom the audit row of something about a member names: a child, or of an adult all children of the family. */
export function concernedBy(
  member: Pick<Member, 'id' | 'role'>,
  { children }: FamilyConcerned,
): readonly ChildId[] {
  return member.role === 'child' ? [member.id] : children;
}
