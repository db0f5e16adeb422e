import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { updateFamily } from '../store/family-record.ts';
import { insertAdult } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { type AdultGiven, requireFittingAdult, wordsOfAdult } from './adult-given.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import { requireFamily } from './require-family.ts';

export interface AdultToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the family's record as it was seen: nobody is added twice by two people, or by a button pressed twice. */
  readonly version: number;
  readonly adult: AdultGiven;
}

/**
 * Adds an adult or a carer to the record of a family.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `adult-date-not-fitting`, `words-may-tell`.
 */
export function addAdult(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, adult, asItIs = false }: AdultToAdd,
): Promise<PersonId> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    requireFittingAdult(adult, now);
    if (!(await updateFamily(tx, { id: familyId, version }, {}))) throw changedMeanwhile('family');
    const id = newId<'person'>();
    await insertAdult(tx, familyId, { ...adult, id }, { now, by: actor.accountId });
    await refreshKeys(tx, [id]);
    const words = wordsOfAdult({ ...adult, id });
    const toShow = { familyId, words, shownTo: 'everybody who sees the family', asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: id,
      audit: {
        event: 'adult-added',
        object: { kind: 'adult', id },
        children,
        detail: { kinship: adult.kinship, ...saved },
      },
    };
  });
}
