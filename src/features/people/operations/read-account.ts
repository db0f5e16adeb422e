import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { type AccountStep, findSteps } from '../domain/account-steps.ts';
import { type AccountRow, findAccountRow } from '../store/account.ts';
import { type AgencyRow, listAgencyRows } from '../store/agency.ts';

export type { AccountRow, AgencyRow };

export interface AccountToManage {
  readonly account: AccountRow;
  /** What can be done with it as it stands; nothing with one's own. */
  readonly steps: readonly AccountStep[];
  readonly isOwn: boolean;
  /** Those that somebody can belong to. */
  readonly agencies: readonly AgencyRow[];
}

/** An account, with all that its page needs to change it. */
export async function readAccount(
  platform: Platform,
  actor: PersonActor,
  id: AccountId,
): Promise<AccountToManage> {
  return perform(platform, actor, 'manage-accounts', async (tx) => {
    const account = await findAccountRow(tx, id);
    if (account === undefined) throw notFound('account');
    const isOwn = id === actor.accountId;
    const agencies = (await listAgencyRows(tx)).filter(({ endedAt }) => endedAt === null);
    const steps = isOwn ? [] : findSteps({ state: account.state, hasJoined: account.loginId !== null });
    return {
      value: { account, steps, isOwn, agencies },
      audit: { event: 'accounts-read', object: { kind: 'account', id }, detail: { accounts: 1 } },
    };
  });
}
