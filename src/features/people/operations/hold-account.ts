import { type Actor, isPerson } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../platform/access/perform.ts';
import { type Role, rolesOfAgency } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import { type AccountStep, findNextState } from '../domain/account-steps.ts';
import { leavesNoAdministrator, type Standing } from '../domain/last-administrator.ts';
import { type AccountRow, countOtherAdministrators, findAccountRow } from '../store/account.ts';
import { findAgencyRow } from '../store/agency.ts';
import { holdPartnership } from '../store/partnership.ts';
import { checkStillAdministrator } from './perform-as.ts';

/**
 * An account that is to be changed, at the version that somebody saw, with every other change of accounts and agencies kept
 * waiting.
 *
 * @throws AppError `not-found`; `own-account`: nobody changes their own right; `changed-meanwhile`; `not-allowed` for an
 *   administrator who is none any more.
 */
export async function holdAccount(
  tx: TenantTx,
  actor: Actor,
  { id, version }: { readonly id: AccountId; readonly version: number },
): Promise<AccountRow> {
  if (isPerson(actor) && actor.accountId === id) throw ownAccount();
  await holdPartnership(tx);
  await checkStillAdministrator(tx, actor);
  const account = await findAccountRow(tx, id);
  if (account === undefined) throw notFound('account');
  if (account.version !== version) throw changedMeanwhile('account');
  return account;
}

/** @throws AppError `last-administrator`. Only where the partnership is held: else two could each count the other. */
export async function checkAdministratorLeft(
  tx: TenantTx,
  before: AccountRow,
  after: Standing,
): Promise<void> {
  const others = await countOtherAdministrators(tx, before.id);
  if (!leavesNoAdministrator(before, after, others)) return;
  throw new AppError('last-administrator', {
    what: 'This is the partnership’s only administrator.',
    todo: 'Make somebody else an administrator first, and wait until they have joined.',
  });
}

/**
 * The agency that somebody with this role belongs to: none where the role is not an agency's.
 *
 * @throws AppError `agency-not-open`.
 */
export async function settleAgency(
  tx: TenantTx,
  role: Role,
  agencyId: AgencyId | null,
): Promise<AgencyId | null> {
  if (!rolesOfAgency.includes(role)) return null;
  const agency = agencyId === null ? undefined : await findAgencyRow(tx, agencyId);
  if (agency !== undefined && agency.endedAt === null) return agency.id;
  throw new AppError('agency-not-open', {
    what: 'This role needs an agency that has not ended.',
    todo: 'Choose one from the list.',
  });
}

/** @throws AppError `account-state-different` where an account that stands so cannot take the step. */
export function takeStep(account: AccountRow, step: AccountStep): AccountRow['state'] {
  const next = findNextState({ state: account.state, hasJoined: account.loginId !== null }, step);
  if (next !== null) return next;
  throw new AppError('account-state-different', {
    what: 'This cannot be done with the account as it stands now.',
    todo: 'Open the account again: it shows what can be done.',
  });
}

function ownAccount(): AppError {
  return new AppError('own-account', {
    what: 'Nobody changes their own role or ends their own access.',
    todo: 'Ask another administrator.',
  });
}
