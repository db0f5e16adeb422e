import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { listChildrenOf } from '../store/list-families.ts';
import { listPlaces, loadPeople } from '../store/person-keys.ts';
import { addAnswer, deleteAnswer, lockPair, type SamePersonAnswer } from '../store/same-person-answers.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export type { SamePersonAnswer };

export interface DuplicateAnswered {
  readonly familyId: FamilyId;
  /** Who stands in this family. */
  readonly own: PersonId;
  readonly other: PersonId;
  /** `open` takes back what was said. */
  readonly answer: SamePersonAnswer | 'open';
  /** What `open` takes back; null for whatever was said. */
  readonly was: SamePersonAnswer | null;
}

/**
 * Keeps whether two people are one, so that nobody is asked again; or takes that back. Two who are one keep their own records, each
 * in their own family: nothing is moved between them, and officers alone are told.
 *
 * @throws AppError `not-found` also where the identity of either is sealed, and for “the same” where both stand in one family
 * alone; `not-allowed`; `changed-meanwhile` where somebody has said so already.
 */
export function answerDuplicate(
  platform: Platform,
  actor: PersonActor,
  { familyId, own, other, answer, was }: DuplicateAnswered,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, own);
    // Whoever seals one of them meanwhile waits, and then forgets what is said here.
    await lockPair(tx, [own, other]);
    const people = await loadPeople(tx, [own, other]);
    const places = await listPlaces(tx, actor, [other], now);
    const isTellable = [own, other].every((id) => people.get(id)?.isSealed === false);
    const isElsewhere = places.some((place) => place.family_id !== familyId);
    if (own === other || places.length === 0 || !isTellable) throw notFound('person');
    if (answer === 'same' && (!isElsewhere || member.mistaken !== null)) throw notFound('person');
    const isDone =
      answer === 'open'
        ? await deleteAnswer(tx, [own, other], was)
        : await addAnswer(tx, [own, other], { answer, by: actor.accountId, at: now });
    if (!isDone) throw changedMeanwhile('answer');
    return {
      value: undefined,
      audit: {
        event: 'duplicate-answered',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...concernedBy(member, family), ...(await childrenAt(tx, places))])],
        detail: { answer, own, other },
      },
    };
  });
}

/** Whom it concerns to be found at these places: a child themselves, the children of an adult’s family. */
export async function childrenAt(
  tx: TenantTx,
  places: readonly {
    readonly person_id: PersonId;
    readonly family_id: FamilyId;
    readonly role: 'child' | 'adult';
  }[],
): Promise<readonly ChildId[]> {
  const ofAdults = places.filter(({ role }) => role === 'adult').map(({ family_id: id }) => id);
  const children = await listChildrenOf(tx, [...new Set(ofAdults)]);
  const found = places.filter(({ role }) => role === 'child').map(({ person_id: id }) => id);
  return [...new Set([...found, ...[...children.values()].flat()])];
}
