import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { addNotSame, deleteNotSame } from '../store/not-same-person.ts';
import { listPlaces, loadPeople } from '../store/person-keys.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export interface DuplicateAnswered {
  readonly familyId: FamilyId;
  /** Who stands in this family. */
  readonly own: PersonId;
  readonly other: PersonId;
  /** `open` takes back what was said. */
  readonly answer: 'not-same' | 'open';
}

/**
 * Keeps that two people are not one, so that nobody is asked again; or takes that back.
 *
 * @throws AppError `not-found` also where the identity of either is sealed; `not-allowed`; `changed-meanwhile` where somebody has said so already.
 */
export function answerDuplicate(
  platform: Platform,
  actor: PersonActor,
  { familyId, own, other, answer }: DuplicateAnswered,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, own);
    const people = await loadPeople(tx, [own, other]);
    const [place] = await listPlaces(tx, actor, [other], now);
    const isTellable = [own, other].every((id) => people.get(id)?.isSealed === false);
    if (own === other || place === undefined || !isTellable) throw notFound('person');
    const isDone =
      answer === 'open'
        ? await deleteNotSame(tx, [own, other])
        : await addNotSame(tx, [own, other], { by: actor.accountId, at: now });
    if (!isDone) throw changedMeanwhile('answer');
    return {
      value: undefined,
      audit: {
        event: 'duplicate-answered',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...concernedBy(member, family), ...(place.role === 'child' ? [other] : [])])],
        detail: { answer, own, other },
      },
    };
  });
}
