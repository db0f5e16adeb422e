import { type TenantTx, transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { LoginId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import type { PasswordOwner } from '../domain/password-rules.ts';
import { findLink, type Link } from '../store/link.ts';
import { findLogin, findLoginByEmail, holdLogin, type Login } from '../store/login.ts';
import { isSignInShared } from '../store/login-account.ts';
import { findSigningInAccount, type SigningInAccount } from '../store/signing-in-account.ts';
import type { LinkKind } from './make-link.ts';

/** A link that leads nowhere: unknown, used, ended, too old, or its account may not use it. Nobody is told which. */
export interface LinkOver {
  readonly kind: 'over';
}

export interface FollowedLink {
  readonly kind: 'link';
  readonly link: Link;
  readonly account: SigningInAccount;
  /** The login of the account; of an invitation, that of its e-mail address, where there is one already. */
  readonly login: Login | null;
  /** Whether the login opens other partnerships as well: then a link of one of them alone resets nothing. */
  readonly isShared: boolean;
}

/**
 * The login of a link as it is now, held until the transaction ends, with whether it opens other partnerships by now: what was so
 * when the link was made, or followed, does not count. Undefined where it is gone.
 */
export async function holdLinkedLogin(
  tx: TenantTx,
  id: LoginId,
): Promise<{ readonly login: Login; readonly isShared: boolean } | undefined> {
  const login = await holdLogin(tx, id);
  return login === undefined ? undefined : { login, isShared: await isSignInShared(tx, id) };
}

/** What a link is for. */
export async function followLink(
  platform: Platform,
  kind: LinkKind,
  token: string,
): Promise<FollowedLink | LinkOver> {
  const link = await transactLocal(platform.database, (tx) => findLink(tx, kind, token, platform.now()));
  if (link === undefined) return { kind: 'over' };
  return transact(platform.database, link.partnershipId, async (tx) => {
    const account = await findSigningInAccount(tx, link.accountId);
    const wanted = kind === 'join' ? 'invited' : 'active';
    if (account === undefined || account.state !== wanted) return { kind: 'over' };
    const login =
      account.loginId === null
        ? await findLoginByEmail(tx, settleEmail(account.email))
        : await findLogin(tx, account.loginId);
    if (kind !== 'join' && login === undefined) return { kind: 'over' };
    return {
      kind: 'link',
      link,
      account,
      login: login ?? null,
      isShared: await isSignInShared(tx, login?.id ?? null),
    };
  });
}

/** Whom a new password must have nothing to do with. */
export function ownerOf({ name, email, partnershipName }: SigningInAccount): PasswordOwner {
  return { name, email, partnership: partnershipName };
}
