import type { Actor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId } from '../../../shared/ids.ts';
import type { AccountState } from '../domain/account-steps.ts';
import { changeAccountRow } from '../store/account.ts';
import { holdAccount, settleAgency, takeStep } from './hold-account.ts';
import { performAs } from './perform-as.ts';

/**
 * Gives somebody their access back, with the role and agency that they had.
 *
 * @returns `active`, or `invited` for somebody who never joined: they need a link.
 * @throws AppError `not-found`, `own-account`, `changed-meanwhile`, `account-state-different`; `agency-not-open` where
 *   their agency has ended meanwhile: they are put into another first.
 */
export async function giveAccessBack(
  platform: Platform,
  actor: Actor,
  input: { readonly id: AccountId; readonly version: number },
): Promise<AccountState> {
  return performAs(platform, actor, 'manage-accounts', async (tx) => {
    const before = await holdAccount(tx, actor, input);
    const state = takeStep(before, 'give-back');
    await settleAgency(tx, before.role, before.agencyId);
    await changeAccountRow(tx, { ...before, state });
    return {
      value: state,
      audit: {
        event: 'account-enabled',
        object: { kind: 'account', id: input.id },
        detail: { role: before.role, state },
      },
    };
  });
}
