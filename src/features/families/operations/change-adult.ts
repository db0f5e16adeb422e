import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { updatePart, updatePerson } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { keepFormerName } from '../store/person-names.ts';
import { type AdultGiven, requireFittingAdult, wordsOfAdult } from './adult-given.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import type { MemberSeen } from './mistaken-member.ts';
import { requireFamily, requireMember } from './require-family.ts';

/**
 * Changes what stands in a family’s record of an adult: name, date of birth, kinship, whether they live with the children, from when
 * until when, and why it ended. The former name is kept, as a child’s is.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `adult-date-not-fitting`, `words-may-tell`.
 */
export function changeAdult(
  platform: Platform,
  actor: PersonActor,
  { adult, asItIs = false, ...seen }: MemberSeen & MaySayAsItIs & { readonly adult: AdultGiven },
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, seen.familyId, now);
    const before = await requireMember(tx, seen.familyId, seen.personId, 'adult');
    requireFittingAdult(adult, now);
    const { name, born, ...part } = adult;
    if (!(await updatePerson(tx, seen, { name, born }))) throw changedMeanwhile('adult');
    const sameKinship = before.kinship === part.kinship && before.kinshipWords === part.kinshipWords;
    await updatePart(tx, seen, part, sameKinship ? null : now);
    const sameName = before.name === name;
    const until = { name: before.name, until: now, by: actor.accountId };
    if (!sameName) await keepFormerName(tx, seen.personId, until);
    await refreshKeys(tx, [seen.personId]);
    const words = wordsOfAdult({ ...adult, id: seen.personId }, before);
    const toShow = { familyId: seen.familyId, words, shownTo: 'everybody who sees the family', asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: undefined,
      audit: {
        event: 'adult-changed',
        object: { kind: 'adult', id: seen.personId },
        children,
        detail: {
          name: !sameName,
          date: before.born !== born,
          kinship: before.kinship !== part.kinship,
          ended: before.to === null && part.to !== null,
          ...saved,
        },
      },
    };
  });
}
