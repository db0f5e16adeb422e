import { AppError } from '../../shared/app-error.ts';
import { isFarAhead } from '../../shared/clock-ahead.ts';
import { mayDo } from '../access/actions.ts';
import type { PersonActor } from '../access/actor.ts';
import { notAllowed, notFound } from '../access/perform.ts';
import { type Caller, notSignedIn } from './caller.ts';
import type { Route } from './route.ts';
import { serverLimits } from './server-config.ts';

/**
 * Decides whether somebody may come to a route at all; what they may see there is a second question, for operations and stores.
 *
 * @throws AppError `not-found` for a token on a route for browsers; `not-signed-in`, `not-allowed`, `step-up-needed`.
 */
export function checkAccess(route: Route, caller: Caller, now: Date): void {
  const { access } = route;
  if (route.browserOnly === true && caller.bearer) throw notFound('page');
  switch (access.kind) {
    case 'public':
      return;
    case 'signing-in':
      if (caller.session === null || caller.session.stage === 'full') throw notSignedIn();
      return;
    case 'action': {
      if (caller.actor === null) throw notSignedIn();
      if (!mayDo(caller.actor.role, access.action)) throw notAllowed();
      if (access.stepUp === true && !hasSteppedUp(caller.actor, now)) throw stepUpNeeded();
    }
  }
}

/** Whether somebody confirmed who they are within the last minutes. */
export function hasSteppedUp(actor: PersonActor, now: Date): boolean {
  if (actor.steppedUpAt === null) return false;
  if (isFarAhead(actor.steppedUpAt, now)) return false;
  return now.getTime() - actor.steppedUpAt.getTime() <= serverLimits.stepUpSeconds * 1000;
}

export function stepUpNeeded(): AppError {
  return new AppError('step-up-needed', {
    what: 'What you asked for is sensitive, and you have not confirmed who you are within the last minutes.',
    todo: 'Confirm with your password or code, and go on.',
  });
}
