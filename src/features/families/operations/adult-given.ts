import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { type Kinship, kinships, sayKinship } from '../domain/kinship.ts';
import type { LivesWith, Member } from '../domain/member.ts';
import { findAdultDateFault } from '../domain/member-dates.ts';
import type { WordsWritten } from './ask-of-family-words.ts';

/** An adult or carer as somebody says them. */
export interface AdultGiven {
  readonly name: string;
  readonly born: Day | null;
  readonly kinship: Kinship;
  /** Of something else: what they are, in words. */
  readonly kinshipWords: string | null;
  readonly livesWith: LivesWith;
  readonly from: Day | null;
  /** The last day on which they had this part; why, in words. */
  readonly to: Day | null;
  readonly endReason: string | null;
}

/** Characters of a name, a child’s too, and of what an adult is in words of somebody’s own. */
export const longestName = 120;
export const longestWords = 100;

/** What can be chosen, in the order in which it is offered. */
export const kinshipChoices: readonly { readonly value: Kinship; readonly text: string }[] = kinships.map(
  (value) => ({ value, text: sayKinship(value, null) }),
);

export const kinshipValues = kinships;

/** What is written of an adult, by name and in words; of one who is changed, what was not said of them before. */
export function wordsOfAdult(
  { id, name, kinshipWords, endReason }: AdultGiven & { readonly id: PersonId },
  before?: Pick<Member, 'name' | 'kinshipWords' | 'endReason'>,
): readonly WordsWritten[] {
  const isNew = (said: string | null | undefined, text: string | null) => said !== text;
  return [
    ...(isNew(before?.name, name) ? [{ called: 'the name', text: name, namesOf: [id] }] : []),
    ...(isNew(before?.kinshipWords, kinshipWords)
      ? [{ called: 'what they are, in words', text: kinshipWords }]
      : []),
    ...(isNew(before?.endReason, endReason) ? [{ called: 'why it ended', text: endReason }] : []),
  ];
}

/** @throws AppError `adult-date-not-fitting`. */
export function requireFittingAdult(adult: AdultGiven, now: Date): void {
  const fault = findAdultDateFault(adult, dayOfInstant(now));
  if (fault === null) return;
  throw new AppError('adult-date-not-fitting', { what: fault.what, todo: fault.todo });
}

/** Where on a form stands what does not fit; null where all does. */
export function judgeAdult(
  platform: Platform,
  adult: AdultGiven,
): { readonly field: string; readonly message: string } | null {
  const fault = findAdultDateFault(adult, dayOfInstant(platform.now()));
  return fault === null ? null : { field: fault.field, message: `${fault.what} ${fault.todo}` };
}
