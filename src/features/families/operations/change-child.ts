import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { lockFamily } from '../store/find-family.ts';
import { updatePerson } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { keepFormerName } from '../store/person-names.ts';
import { nameInTyped } from '../store/typed-names.ts';
import type { ChildGiven } from './add-family.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import { requireFittingDates } from './check-dates.ts';
import { requireFamily, requireMember } from './require-family.ts';

export interface ChildToChange extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly childId: ChildId;
  /** Of the child as they were seen. */
  readonly version: number;
  readonly child: ChildGiven;
}

/**
 * Changes a child's name, and when they were born or are expected. The log holds who changed which of them, and when. The former
 * name is kept, for documents without names alone: agencies' records hold it still. What people typed of the child calls them as the
 * record does. The former date is not kept.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `child-date-not-fitting`, `words-may-tell`.
 */
export function changeChild(
  platform: Platform,
  actor: PersonActor,
  { familyId, childId, version, child, asItIs = false }: ChildToChange,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx) => {
    // Whoever types an entry meanwhile has the name of before or after it, in all that they type.
    await lockFamily(tx, familyId);
    // Once it is held: what was acknowledged while this waited names the child as before.
    const now = platform.now();
    await requireFamily(tx, actor, familyId, now);
    const before = await requireMember(tx, familyId, childId, 'child');
    requireFittingDates(child, now);
    const { name, born, expected } = child;
    const seen = { familyId, personId: childId, version };
    if (!(await updatePerson(tx, seen, { name, born, expected }))) throw changedMeanwhile('child');
    const sameName = before.name === name;
    if (!sameName) await keepFormerName(tx, childId, { name: before.name, until: now, by: actor.accountId });
    if (!sameName && before.sealed === null)
      await nameInTyped(tx, { familyId, childId, name, before: before.name });
    await refreshKeys(tx, [childId]);
    const words = sameName ? [] : [{ called: 'the name', text: name, namesOf: [childId] }];
    const toShow = { familyId, words, shownTo: 'everybody who sees the family', asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    const sameDates = before.born === born && before.expected === expected;
    return {
      value: undefined,
      audit: {
        event: 'child-changed',
        object: { kind: 'child', id: childId },
        children: [childId],
        detail: { name: !sameName, date: !sameDates, ...saved },
      },
    };
  });
}
