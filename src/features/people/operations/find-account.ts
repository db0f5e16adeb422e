import type { SystemActor } from '../../../platform/access/actor.ts';
import { performAsSystem } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { settleEmail } from '../domain/email.ts';
import { type AccountRow, findAccountByEmail } from '../store/account.ts';

/**
 * The account of an address in a partnership, for a command.
 *
 * @throws AppError `account-unknown`.
 */
export async function findAccount(
  platform: Platform,
  actor: SystemActor,
  email: string,
): Promise<AccountRow> {
  return performAsSystem(platform, actor, async (tx) => {
    const account = await findAccountByEmail(tx, settleEmail(email));
    if (account === undefined) {
      throw new AppError('account-unknown', {
        what: 'The partnership has no account with this e-mail address.',
        where: email,
        todo: 'See “sightline accounts list”.',
      });
    }
    return {
      value: account,
      audit: { event: 'accounts-read', object: { kind: 'account', id: account.id }, detail: { accounts: 1 } },
    };
  });
}
