import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { updatePerson } from '../store/members.ts';
import { type Relationship, type Responsibility, replaceRelationship } from '../store/relationships.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import type { MemberSeen } from './mistaken-member.ts';
import { requireFamily, requireMember } from './require-family.ts';

export type { Relationship, Responsibility };

export interface RelationshipToSet extends MemberSeen, MaySayAsItIs {
  readonly relationship: Omit<Relationship, 'adultId'>;
}

/**
 * Says what an adult is to one child, and whether they have parental responsibility for them: a father of one may be the stepfather of
 * another.
 *
 * @throws AppError `not-found` where the family has no such adult, or no such child; `not-allowed`; `changed-meanwhile`; `words-may-tell`.
 */
export function setRelationship(
  platform: Platform,
  actor: PersonActor,
  { relationship, asItIs = false, ...seen }: RelationshipToSet,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, seen.familyId, now);
    await requireMember(tx, seen.familyId, seen.personId, 'adult');
    if (!children.includes(relationship.childId)) throw notFound('child');
    if (!(await updatePerson(tx, seen, {}))) throw changedMeanwhile('adult');
    await replaceRelationship(tx, seen.familyId, { ...relationship, adultId: seen.personId });
    const words = [{ called: 'what they are, in words', text: relationship.kinshipWords }];
    const toShow = { familyId: seen.familyId, words, shownTo: 'everybody who sees the family', asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: undefined,
      audit: {
        event: 'relationship-changed',
        object: { kind: 'adult', id: seen.personId },
        children: [relationship.childId],
        detail: { kinship: relationship.kinship, responsibility: relationship.responsibility, ...saved },
      },
    };
  });
}
