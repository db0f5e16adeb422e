import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
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

/** What became of it; nothing where the seal was to be taken off somebody who had none. */
export type SealDone =
  | { readonly kind: 'sealed'; readonly elsewhere: readonly string[] }
  | { readonly kind: 'unsealed' | 'unchanged' };

/**
 * Seals the identity of somebody who was adopted or is protected, or takes the seal off, for a reason: from then on nobody finds
 * them, they are in no possible duplicate, what was said of them and another record being one person is forgotten, and officers
 * alone read who they are. Of a child, what people typed says no name more than they read in the record. Where nothing was sealed, and
 * nothing is to be, nothing is changed: the log tells of no seal that never was.
 *
 * @returns once sealed, the references of other families where they stand too, as officers said before: that is forgotten, and nothing is
 * sealed there.
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`.
 */
export function sealIdentity(
  platform: Platform,
  actor: PersonActor,
  { sealed, reason, ...seen }: SealToSet,
): Promise<SealDone> {
  return perform<SealDone>(platform, actor, 'seal-identity', async (tx) => {
    await lockFamily(tx, seen.familyId);
    // Once the family is held: what was acknowledged of it while this waited is of before it.
    const now = platform.now();
    const family = await requireFamily(tx, actor, seen.familyId, now);
    const member = await requireMember(tx, seen.familyId, seen.personId);
    if (sealed === null && member.sealed === null) {
      if (member.version !== seen.version) throw changedMeanwhile('person');
      const read = { event: 'family-read', object: { kind: 'family', id: seen.familyId } } as const;
      return { value: { kind: 'unchanged' }, audit: { ...read, children: family.children } };
    }
    const forgotten = await setSeal(tx, { seen, member, sealed, reason }, { now, by: actor });
    return {
      value: sealed === null ? { kind: 'unsealed' } : { kind: 'sealed', elsewhere: forgotten.references },
      audit: {
        event: sealed === null ? 'identity-unsealed' : 'identity-sealed',
        object: { kind: member.role, id: seen.personId },
        children: concernedBy(member, family),
        reason,
        detail: { sealed, linksForgotten: forgotten.links },
      },
    };
  });
}

interface SealOfMember extends Pick<SealToSet, 'sealed' | 'reason'> {
  readonly seen: MemberSeen;
  readonly member: Member;
}

/** @returns what was said of them and other records being one person, and is forgotten: in which families, and how often. */
async function setSeal(
  tx: TenantTx,
  { seen, member, sealed, reason }: SealOfMember,
  { now, by }: { readonly now: Date; readonly by: PersonActor },
): Promise<{ readonly references: readonly string[]; readonly links: number }> {
  const { familyId, personId } = seen;
  const seal =
    sealed === null
      ? { sealed: null, sealed_reason: null, sealed_at: null, sealed_by: null }
      : { sealed, sealed_reason: reason, ...sealedFirst(member, now, by) };
  if (!(await updatePerson(tx, seen, seal))) throw changedMeanwhile('person');
  await refreshKeys(tx, [personId]);
  const told = (one: Sealed | null) => (one === null ? member.name : sealedName);
  const [name, before] = [told(sealed), told(member.sealed)];
  if (member.role === 'child' && name !== before)
    await nameInTyped(tx, { familyId, childId: personId, name, before });
  if (sealed === null) return { references: [], links: 0 };
  const { elsewhere } = await findElsewhere(tx, by, personId, now);
  const references = [...new Set(elsewhere.map(({ reference }) => reference))];
  return { references, links: await forgetSame(tx, personId) };
}

/** Sealed for another reason it has been sealed since then: what came meanwhile is asked about still. */
function sealedFirst({ sealed }: Pick<Member, 'sealed'>, now: Date, { accountId }: PersonActor) {
  return sealed === null ? { sealed_at: now, sealed_by: accountId } : {};
}
