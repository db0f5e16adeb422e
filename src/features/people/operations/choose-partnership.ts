import type { Role } from '../../../platform/access/roles.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Caller } from './caller.ts';
import { type Entered, enter, findAccountsOfLogin } from './entrances.ts';
import { type Elsewhere, findSigningIn, type NotIn } from './finish-sign-in.ts';

export interface PartnershipChoice {
  readonly accountId: string;
  readonly partnership: string;
  readonly role: Role;
}

/** The partnerships that somebody who has taken both steps may enter. */
export async function listChoices(
  platform: Platform,
  token: string | null,
): Promise<{ readonly kind: 'choices'; readonly choices: readonly PartnershipChoice[] } | Elsewhere> {
  const found = await findSigningIn(platform, token, 'choose');
  if (found.kind === 'elsewhere') return found;
  const accounts = await findAccountsOfLogin(platform, found.login.id);
  const choices = accounts
    .filter(({ mayEnter }) => mayEnter)
    .map(({ accountId, partnershipName, role }) => ({ accountId, partnership: partnershipName, role }));
  return { kind: 'choices', choices };
}

/** Enters one of several partnerships. */
export async function choosePartnership(
  platform: Platform,
  input: { readonly token: string | null; readonly accountId: string; readonly caller: Caller },
): Promise<Entered | NotIn | Elsewhere> {
  const found = await findSigningIn(platform, input.token, 'choose');
  if (found.kind === 'elsewhere') return found;
  const accounts = await findAccountsOfLogin(platform, found.login.id);
  const account = accounts.find(({ accountId, mayEnter }) => accountId === input.accountId && mayEnter);
  if (account === undefined) return { kind: 'no-access' };
  const entered = await transact(platform.database, account.partnershipId, (tx) =>
    enter(tx, {
      sessionId: found.session.id,
      from: 'choose',
      account,
      choose: false,
      notes: [],
      caller: input.caller,
      now: platform.now(),
    }),
  );
  return entered ?? { kind: 'elsewhere', stage: null };
}
