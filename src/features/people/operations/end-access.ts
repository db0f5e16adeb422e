import type { Actor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { changeAccountRow } from '../store/account.ts';
import { endEveryWayIn } from './end-running-access.ts';
import { checkAdministratorLeft, holdAccount, takeStep } from './hold-account.ts';
import { performAs } from './perform-as.ts';

/**
 * Ends somebody's access: their sessions, links and tokens at once, and any way of signing in.
 *
 * @throws AppError `not-found`, `own-account`, `changed-meanwhile`, `last-administrator`, `account-state-different`.
 */
export async function endAccess(
  platform: Platform,
  actor: Actor,
  input: { readonly id: AccountId; readonly version: number },
): Promise<void> {
  return performAs(platform, actor, 'manage-accounts', async (tx, now) => {
    const before = await holdAccount(tx, actor, input);
    const state = takeStep(before, 'end-access');
    await checkAdministratorLeft(tx, before, { role: before.role, state });
    await changeAccountRow(tx, { ...before, state });
    await endEveryWayIn(tx, input.id, now);
    return {
      value: undefined,
      audit: {
        event: 'account-disabled',
        object: { kind: 'account', id: input.id },
        detail: { role: before.role, stateBefore: before.state },
      },
    };
  });
}
