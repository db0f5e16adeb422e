import type { PersonActor } from '../../../platform/access/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Submission } from '../store/submission.ts';

/**
 * Whether a person may look at what waits of a file, and say that it goes into the chronology: its agency always, and the
 * partnership's officers where nobody of the agency sent it. What an agency is still preparing is its own affair.
 */
export function mayCheck(
  actor: PersonActor,
  { agencyId, senderAgencyId }: Pick<Submission, 'agencyId' | 'senderAgencyId'>,
): boolean {
  return actor.agencyId === agencyId || (actor.role === 'officer' && senderAgencyId !== agencyId);
}

/** @throws AppError `not-allowed`. */
export function requireChecker(
  actor: PersonActor,
  submission: Pick<Submission, 'agencyId' | 'senderAgencyId'>,
): void {
  if (mayCheck(actor, submission)) return;
  throw new AppError('not-allowed', {
    what: 'The agency that sent this file is still checking it.',
    todo: 'Ask the agency’s lead to put it into the chronology.',
  });
}
