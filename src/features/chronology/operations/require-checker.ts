import type { PersonActor } from '../../../platform/access/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { mayCheck, type SentFile } from '../domain/may-check.ts';

/** @throws AppError `not-allowed`. */
export function requireChecker(actor: PersonActor, submission: SentFile): void {
  if (mayCheck(actor, submission)) return;
  throw new AppError('not-allowed', {
    what: 'The agency that sent this file is still checking it.',
    todo: 'Ask the agency’s lead to put it into the chronology.',
  });
}
