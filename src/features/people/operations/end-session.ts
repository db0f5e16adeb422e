import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { SessionId } from '../../../shared/ids.ts';
import { endSession } from '../store/session.ts';
import { type EndedElsewhere, endElsewhere } from './end-running-access.ts';
import { findOwnLogin, ownSession } from './own-login.ts';

/** Ends one of somebody's own sessions. @throws AppError `not-found` for one that is not theirs, or has ended. */
export async function endOwnSession(platform: Platform, actor: PersonActor, id: SessionId): Promise<void> {
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const { login } = await findOwnLogin(tx, actor);
    if (!(await endSession(tx, { id, loginId: login.id }, 'ended-by-owner', now))) throw notFound('session');
    return { value: undefined, audit: { event: 'session-ended', object: { kind: 'session', id } } };
  });
}

/** Ends all of somebody's sessions but this one, and their tokens; how many there were. */
export async function endOtherSessions(platform: Platform, actor: PersonActor): Promise<EndedElsewhere> {
  const except = ownSession(actor);
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const { login } = await findOwnLogin(tx, actor);
    const ended = await endElsewhere(tx, login.id, {
      except,
      reason: 'ended-by-owner',
      requestId: actor.requestId,
      now,
    });
    return {
      value: ended,
      audit: { event: 'session-ended', detail: { sessions: ended.sessionsEnded, tokens: ended.tokensEnded } },
    };
  });
}
