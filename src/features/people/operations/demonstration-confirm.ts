import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { markSteppedUp } from '../store/session.ts';
import { findOwnLogin, ownSession } from './own-login.ts';

/**
 * Confirms a made-up person of a demonstration, who has no app, for ten minutes. Gives the session's new token.
 *
 * @throws AppError `not-found` for somebody of a partnership that is no demonstration.
 */
export async function confirmForDemonstration(platform: Platform, actor: PersonActor): Promise<string> {
  const token = newToken();
  const id = ownSession(actor);
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const { account } = await findOwnLogin(tx, actor);
    if (!account.demonstration) throw notFound('page');
    await markSteppedUp(tx, id, token, now);
    return { value: token, audit: { event: 'stepped-up', object: { kind: 'session', id } } };
  });
}
