import type { Actor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import { changeAccountRow } from '../store/account.ts';
import { endRunningAccess } from './end-running-access.ts';
import { checkAdministratorLeft, holdAccount, settleAgency } from './hold-account.ts';
import { performAs } from './perform-as.ts';

export interface AccountDetails {
  readonly id: AccountId;
  readonly version: number;
  readonly name: string;
  readonly role: Role;
  /** Counts only where the role is an agency's. */
  readonly agencyId: AgencyId | null;
}

/**
 * Changes what somebody is called, their role or their agency. With another role or agency they sign in anew.
 *
 * @throws AppError `not-found`, `own-account`, `changed-meanwhile`, `last-administrator`, `agency-not-open`.
 */
export async function changeAccount(platform: Platform, actor: Actor, change: AccountDetails): Promise<void> {
  return performAs(platform, actor, 'manage-accounts', async (tx, now) => {
    const before = await holdAccount(tx, actor, change);
    const agencyId = await settleAgency(tx, change.role, change.agencyId);
    await checkAdministratorLeft(tx, before, { role: change.role, state: before.state });
    await changeAccountRow(tx, { ...change, agencyId, state: before.state });
    const hasOtherRight = before.role !== change.role || before.agencyId !== agencyId;
    if (hasOtherRight) await endRunningAccess(tx, change.id, now);
    return {
      value: undefined,
      audit: {
        event: 'account-changed',
        object: { kind: 'account', id: change.id },
        detail: {
          roleBefore: before.role,
          role: change.role,
          agencyBefore: before.agencyId,
          agency: agencyId,
          renamed: before.name !== change.name,
        },
      },
    };
  });
}
