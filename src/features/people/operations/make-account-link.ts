import type { Actor } from '../../../platform/access/actor.ts';
import { isPerson } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AccountId } from '../../../shared/ids.ts';
import type { AccountStep } from '../domain/account-steps.ts';
import { isSignInShared } from '../store/login-account.ts';
import { endRunningAccess } from './end-running-access.ts';
import { holdAccount, takeStep } from './hold-account.ts';
import { type LinkKind, type MadeLink, makeLink } from './make-link.ts';
import { performAs } from './perform-as.ts';

export type { LinkKind, MadeLink };

const stepOfLink: Readonly<Record<LinkKind, AccountStep>> = {
  join: 'link-join',
  'reset-password': 'link-reset-password',
  'reset-second-step': 'link-reset-second-step',
};

/**
 * Makes a single-use link for an account: to join again, or to set a new password or a new second step. Earlier links of the
 * account stop working, and for a reset its sessions end.
 *
 * @throws AppError `not-found`, `own-account`, `changed-meanwhile`, `account-state-different`; `sign-in-shared` where the
 *   person signs in to another partnership too: one partnership's administrator may not take over their access to another.
 */
export async function makeAccountLink(
  platform: Platform,
  actor: Actor,
  { id, version, kind }: { readonly id: AccountId; readonly version: number; readonly kind: LinkKind },
): Promise<MadeLink> {
  return performAs(platform, actor, 'manage-accounts', async (tx, now) => {
    const account = await holdAccount(tx, actor, { id, version });
    takeStep(account, stepOfLink[kind]);
    if (isPerson(actor) && kind !== 'join' && (await isSignInShared(tx, account.loginId)))
      throw signInShared();
    const link = await makeLink(tx, { accountId: id, kind, byOperator: !isPerson(actor) }, now);
    if (kind !== 'join') await endRunningAccess(tx, id, now);
    return {
      value: link,
      audit: {
        event: 'account-link-made',
        object: { kind: 'account', id },
        detail: { kind, role: account.role },
      },
    };
  });
}

function signInShared(): AppError {
  return new AppError('sign-in-shared', {
    what: 'This person’s sign-in cannot be reset from here, because it does not belong to this partnership alone.',
    todo: 'Ask whoever runs this system to make the link.',
  });
}
