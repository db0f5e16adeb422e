import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { endSafeContact, insertSafeContact, type SafeContactId } from '../store/safe-contact.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import type { MemberKey } from './read-person.ts';
import { requireFamily, requireMember, requireTied } from './require-family.ts';

export type { SafeContactId };

export interface SafeContactGiven {
  readonly how: string;
  readonly byWhom: string;
  readonly never: string;
  readonly decidedBy: string;
  readonly decidedOn: Day;
  readonly reviewOn: Day;
}

export interface SafeContactToSet extends MemberKey, MaySayAsItIs {
  /** What held when the form was drawn; null where nothing did. */
  readonly before: SafeContactId | null;
  readonly given: SafeContactGiven;
}

/**
 * Says how an adult may be contacted safely, by whom, what never, who decided it and when it is looked at again. What was said before
 * is kept. A guest of the family reads it.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `review-day-not-fitting`, `words-may-tell`.
 */
export function setSafeContact(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId, before, given, asItIs = false }: SafeContactToSet,
): Promise<void> {
  return perform(platform, actor, 'set-safe-contact', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    await requireMember(tx, familyId, personId, 'adult');
    if (given.reviewOn <= dayOfInstant(now) || given.decidedOn > dayOfInstant(now)) throw dayNotFitting();
    const ended = before === null || (await endSafeContact(tx, { familyId, personId, id: before }, now));
    const rule = { ...given, id: newId<'contact-safety'>(), personId };
    const by = { now, by: actor.accountId };
    if (!ended || !(await insertSafeContact(tx, familyId, rule, by))) throw changedMeanwhile('rule');
    const words = [
      { called: 'how they may be contacted', text: given.how },
      { called: 'who may contact them', text: given.byWhom },
      { called: 'what must never be done', text: given.never },
      { called: 'who decided it', text: given.decidedBy },
    ];
    const shownTo = 'everybody who sees the family';
    const toShow = { familyId, words, shownTo, asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    return {
      value: undefined,
      audit: {
        event: 'safe-contact-set',
        object: { kind: 'adult', id: personId },
        children,
        detail: { reviewOn: given.reviewOn, changed: before !== null, ...saved },
      },
    };
  });
}

function dayNotFitting(): AppError {
  return new AppError('review-day-not-fitting', {
    what: 'The day of the decision must be past, and the day on which it is looked at again must be to come.',
    todo: 'Check both years.',
  });
}
