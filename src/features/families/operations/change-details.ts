import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { Member, Sex } from '../domain/member.ts';
import { updatePerson } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import type { MemberSeen } from './mistaken-member.ts';
import { concernedBy, requireFamily, requireMember } from './require-family.ts';

/** What is known of somebody beside name and birth; each apart from the others. */
export interface DetailsGiven {
  readonly nameUsed: string | null;
  readonly sex: Sex | null;
  readonly gender: string | null;
  readonly died: Day | null;
}

/**
 * Changes the name that somebody uses, their sex, their gender, and when they died. The log holds which of them changed.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `death-date-not-fitting`, `words-may-tell`.
 */
export function changeDetails(
  platform: Platform,
  actor: PersonActor,
  { details, asItIs = false, ...seen }: MemberSeen & MaySayAsItIs & { readonly details: DetailsGiven },
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const family = await requireFamily(tx, actor, seen.familyId, now);
    const before = await requireMember(tx, seen.familyId, seen.personId);
    requireFittingDeath(details, before, dayOfInstant(now));
    const { nameUsed, sex, gender, died } = details;
    const usedAt = nameUsed === null || before.nameUsed === nameUsed ? {} : { name_used_at: now };
    const changed = await updatePerson(tx, seen, { name_used: nameUsed, ...usedAt, sex, gender, died });
    if (!changed) throw changedMeanwhile('person');
    await refreshKeys(tx, [seen.personId]);
    const words = [
      {
        called: 'the name they use',
        text: nameUsed === before.nameUsed ? null : nameUsed,
        namesOf: [seen.personId],
      },
      { called: 'the gender', text: gender === before.gender ? null : gender },
    ];
    const toShow = { familyId: seen.familyId, words, shownTo: 'everybody who sees the family', asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: undefined,
      audit: {
        event: 'person-details-changed',
        object: { kind: before.role, id: seen.personId },
        children: concernedBy(before, family),
        detail: {
          nameUsed: before.nameUsed !== nameUsed,
          sex: before.sex !== sex,
          gender: before.gender !== gender,
          died: before.died !== died,
          ...saved,
        },
      },
    };
  });
}

function requireFittingDeath({ died }: DetailsGiven, { born }: Member, today: Day): void {
  if (died === null) return;
  const what =
    died > today
      ? 'Date of death must be today or in the past.'
      : born !== null && died < born && 'Date of death must be the date of birth or later.';
  if (what)
    throw new AppError('death-date-not-fitting', { what, todo: 'Check the day, the month and the year.' });
}
