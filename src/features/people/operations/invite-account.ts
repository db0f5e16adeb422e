import type { Actor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import { addAccountRow } from '../store/account.ts';
import { isTaken } from '../store/is-taken.ts';
import { holdPartnership } from '../store/partnership.ts';
import { settleAgency } from './hold-account.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import { checkStillAdministrator, performAs } from './perform-as.ts';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
}

export interface Invited {
  readonly id: AccountId;
  readonly link: MadeLink;
}

/**
 * Makes an account for somebody who is to join, and the single-use link with which they do. Nothing is sent: whoever invites
 * passes the link on.
 *
 * @throws AppError `email-in-use`, `agency-not-open`.
 */
export async function inviteAccount(
  platform: Platform,
  actor: Actor,
  { name, email, role, agencyId: asked }: Invitation,
): Promise<Invited> {
  const id = newId<'account'>();
  try {
    return await performAs(platform, actor, 'manage-accounts', async (tx, now) => {
      await holdPartnership(tx);
      await checkStillAdministrator(tx, actor);
      const agencyId = await settleAgency(tx, role, asked);
      await addAccountRow(tx, { id, name, email: settleEmail(email), role, agencyId }, now);
      const link = await makeLink(tx, { accountId: id, kind: 'join' }, now);
      return {
        value: { id, link },
        audit: {
          event: 'account-invited',
          object: { kind: 'account', id },
          detail: { role, agency: agencyId },
        },
      };
    });
  } catch (error) {
    throw isTaken(error, 'account_email_once') ? emailInUse() : error;
  }
}

function emailInUse(): AppError {
  return new AppError('email-in-use', {
    what: 'Somebody in this partnership already has an account with this e-mail address.',
    todo: 'Find them in the list of accounts. There you can make a new link for them to join, change their role, or give their access back.',
  });
}
