import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { updatePerson } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import {
  insertPersonName,
  markNameMistaken,
  type PersonNameId,
  type PersonNameKind,
} from '../store/person-names.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import type { MemberSeen } from './mistaken-member.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

export type { PersonNameId, PersonNameKind };

export interface NameGiven {
  readonly kind: PersonNameKind;
  readonly name: string;
  /** Why it is held: always asked for. */
  readonly reason: string;
}

/**
 * Adds a name that somebody was called before, or is called besides: records may name them so, and documents without names have to
 * replace it too. What they are known by besides, and why, everybody reads who opens the family, unless their identity is sealed.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `words-may-tell`.
 */
export function addPersonName(
  platform: Platform,
  actor: PersonActor,
  { given, asItIs = false, ...seen }: MemberSeen & MaySayAsItIs & { readonly given: NameGiven },
): Promise<PersonNameId> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, seen.familyId, now);
    const member = await requireMember(tx, seen.familyId, seen.personId);
    if (!(await updatePerson(tx, seen, {}))) throw changedMeanwhile('person');
    const id = newId<'person-name'>();
    await insertPersonName(tx, seen.personId, { ...given, id, until: null, at: now, by: actor.accountId });
    await refreshKeys(tx, [seen.personId]);
    const isShown = given.kind === 'known-as' && member.sealed === null;
    const words = [
      { called: 'the name', text: isShown ? given.name : null, namesOf: [seen.personId] },
      { called: 'why it is held', text: isShown ? given.reason : null },
    ];
    const shownTo = 'everybody who sees the family';
    const toShow = { familyId: seen.familyId, words, shownTo, asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: id,
      audit: {
        event: 'person-name-added',
        object: { kind: member.role, id: seen.personId },
        children: concernedBy(member, family),
        detail: { kind: given.kind, ...saved },
      },
    };
  });
}

export interface NameOfMember {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly nameId: PersonNameId;
}

/**
 * Takes out a name that was entered by mistake: no document looks for it any more.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where it is out already.
 */
export function removePersonName(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId, nameId }: NameOfMember,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const member = await requireMember(tx, familyId, personId);
    const done = await markNameMistaken(tx, personId, nameId, { at: now, by: actor.accountId });
    if (!done) throw changedMeanwhile('name');
    await refreshKeys(tx, [personId]);
    return {
      value: undefined,
      audit: {
        event: 'person-name-removed',
        object: { kind: member.role, id: personId },
        children: concernedBy(member, family),
      },
    };
  });
}
