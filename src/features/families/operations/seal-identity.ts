import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Member, type Sealed, sealedName } from '../domain/member.ts';
import { lockFamily } from '../store/find-family.ts';
import { updatePerson } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { forgetSame } from '../store/same-person-answers.ts';
import { nameInTyped } from '../store/typed-names.ts';
import { findElsewhere } from './find-elsewhere.ts';
import type { MemberSeen } from './mistaken-member.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export type { Sealed };

export interface SealToSet extends MemberSeen {
  /** Null where the seal is taken off. */
  readonly sealed: Sealed | null;
  readonly reason: string;
}

/**
 * Seals the identity of somebody who was adopted or is protected, or takes the seal off, for a reason: from then on nobody finds
 * them, they are in no possible duplicate, what was said of them and another record being one person is forgotten, and officers
 * alone read who they are. Of a child, what people typed says no name more than they read in the record.
 *
 * @returns the references of other families where they stand too, as officers said before: that is forgotten, and nothing is sealed there.
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`.
 */
export function sealIdentity(
  platform: Platform,
  actor: PersonActor,
  { sealed, reason, ...seen }: SealToSet,
): Promise<readonly string[]> {
  return perform(platform, actor, 'seal-identity', async (tx, now) => {
    await lockFamily(tx, seen.familyId);
    const family = await requireFamily(tx, actor, seen.familyId, now);
    const member = await requireMember(tx, seen.familyId, seen.personId);
    const seal =
      sealed === null
        ? { sealed: null, sealed_reason: null, sealed_at: null, sealed_by: null }
        : { sealed, sealed_reason: reason, ...sealedFirst(member, now, actor) };
    if (!(await updatePerson(tx, seen, seal))) throw changedMeanwhile('person');
    await refreshKeys(tx, [seen.personId]);
    const told = (one: Sealed | null) => (one === null ? member.name : sealedName);
    const [name, before] = [told(sealed), told(member.sealed)];
    if (member.role === 'child' && name !== before)
      await nameInTyped(tx, { familyId: seen.familyId, childId: seen.personId, name, before });
    const { elsewhere } =
      sealed === null ? { elsewhere: [] } : await findElsewhere(tx, actor, seen.personId, now);
    const forgotten = sealed === null ? 0 : await forgetSame(tx, seen.personId);
    return {
      value: [...new Set(elsewhere.map(({ reference }) => reference))],
      audit: {
        event: sealed === null ? 'identity-unsealed' : 'identity-sealed',
        object: { kind: member.role, id: seen.personId },
        children: concernedBy(member, family),
        reason,
        detail: { sealed, linksForgotten: forgotten },
      },
    };
  });
}

/** Sealed for another reason it has been sealed since then: what came meanwhile is asked about still. */
function sealedFirst({ sealed }: Pick<Member, 'sealed'>, now: Date, { accountId }: PersonActor) {
  return sealed === null ? { sealed_at: now, sealed_by: accountId } : {};
}
