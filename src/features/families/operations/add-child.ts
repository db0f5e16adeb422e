import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { insertChildren } from '../store/children.ts';
import { updateFamily } from '../store/family-record.ts';
import { refreshKeys } from '../store/person-keys.ts';
import type { ChildGiven } from './add-family.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import { requireFittingDates } from './check-dates.ts';
import { requireFamily } from './require-family.ts';

export interface ChildToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the family's record as it was seen: nobody is added twice by two people, or by a button pressed twice. */
  readonly version: number;
  readonly child: ChildGiven;
}

/**
 * Adds a child to the record of a family: a newborn, one who is expected, or one who was left out.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `child-date-not-fitting`, `words-may-tell`.
 */
export function addChild(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, child, asItIs = false }: ChildToAdd,
): Promise<ChildId> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    await requireFamily(tx, actor, familyId, now);
    requireFittingDates(child, now);
    if (!(await updateFamily(tx, { id: familyId, version }, {}))) throw changedMeanwhile('family');
    const id = newId<'person'>();
    await insertChildren(tx, familyId, [{ ...child, id }], now);
    await refreshKeys(tx, [id]);
    const words = [{ called: 'the name', text: child.name, namesOf: [id] }];
    const toShow = { familyId, words, shownTo: 'everybody who sees the family', born: [id], asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: id,
      audit: {
        event: 'child-added',
        object: { kind: 'family', id: familyId },
        children: [id],
        detail: { expected: child.expected !== null, ...saved },
      },
    };
  });
}
