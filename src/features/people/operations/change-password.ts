import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { holdLogin, setPasswordHash } from '../store/login.ts';
import { checkPassword } from './begin-sign-in.ts';
import type { Caller } from './caller.ts';
import { endElsewhere } from './end-running-access.ts';
import { ownerOf } from './follow-link.ts';
import { judgePassword } from './judge-password.ts';
import { forgiveGuess, type Locked } from './let-guess.ts';
import { ownSession, readOwnLogin } from './own-login.ts';

export type ChangePasswordResult =
  /** `changed`: another request changed it, or the second step, since the one that they have was checked. */
  | { readonly kind: 'done' | 'wrong' | 'changed' }
  | Locked
  | { readonly kind: 'fault'; readonly message: string };

/** Changes somebody's own password, who knows the one that they have; all their other sessions and their tokens end. */
export async function changePassword(
  platform: Platform,
  actor: PersonActor,
  input: { readonly current: string; readonly next: string; readonly caller: Caller },
): Promise<ChangePasswordResult> {
  const { account, login } = await readOwnLogin(platform, actor);
  const checked = await checkPassword(platform, {
    email: login.email,
    password: input.current,
    caller: input.caller,
    signedIn: login.id,
  });
  if (checked.kind === 'locked') return checked;
  if (checked.kind === 'refused') return { kind: 'wrong' };
  // Only for somebody who is who they say: looking at a password takes a while.
  const message = await judgePassword(input.next, ownerOf(account), account.accountId);
  if (message !== null) {
    await transactLocal(platform.database, (tx) => forgiveGuess(tx, checked.guess));
    return { kind: 'fault', message };
  }
  const passwordHash = await hashPassword(settlePassword(input.next));
  const except = ownSession(actor);
  return perform<ChangePasswordResult>(platform, actor, 'manage-own-account', async (tx, now) => {
    await forgiveGuess(tx, checked.guess);
    const held = await holdLogin(tx, login.id);
    if (held?.version !== checked.login.version) {
      const audit = {
        event: 'password-changed',
        outcome: 'refused',
        detail: { changedMeanwhile: true },
      } as const;
      return { value: { kind: 'changed' }, audit };
    }
    await setPasswordHash(tx, login.id, passwordHash);
    const ended = await endElsewhere(tx, login.id, {
      except,
      reason: 'password-changed',
      requestId: actor.requestId,
      now,
    });
    return { value: { kind: 'done' }, audit: { event: 'password-changed', detail: { ...ended } } };
  });
}
