import { type Role, roleWords } from '../../../platform/access/roles.ts';
import { transact, transactLocal } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { AccountId, PartnershipId } from '../../../shared/ids.ts';
import { isFilling, listDemonstrationPeople } from '../store/demonstration.ts';
import { listTenantIds } from '../store/partnership.ts';
import { addSession } from '../store/session.ts';
import { findSigningInAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';
import { endSessionBefore } from './end-session-before.ts';
import { type Entered, enter } from './entrances.ts';

/** A made-up person of a demonstration, whom anybody at this computer may be. */
export interface DemonstrationAccount {
  readonly partnershipId: PartnershipId;
  readonly accountId: AccountId;
  readonly partnership: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
  /** Who they are and what to try as them, in a sentence or two. */
  readonly tries: string;
}

export interface DemonstrationOptions {
  readonly demonstration: boolean;
  /** What is said of people, by e-mail address; what their role does is said of the others. */
  readonly tries: ReadonlyMap<string, string>;
}

export interface DemonstrationShown {
  readonly accounts: readonly DemonstrationAccount[];
  /** Whether families are still being added. */
  readonly filling: boolean;
}

/** Everybody of the partnerships that are demonstrations, for a server that answers this computer alone. */
export async function listDemonstrationAccounts(
  platform: Platform,
  tries: DemonstrationOptions['tries'],
): Promise<DemonstrationShown> {
  const { tenants, filling } = await transactLocal(platform.database, async (tx) => ({
    tenants: await listTenantIds(tx),
    filling: await isFilling(tx),
  }));
  const found: DemonstrationAccount[] = [];
  for (const partnershipId of tenants) {
    const people = await transact(platform.database, partnershipId, listDemonstrationPeople);
    for (const { email, ...person } of people) {
      const says = tries.get(email) ?? roleWords[person.role].does;
      found.push({ ...person, partnershipId, tries: says });
    }
  }
  return { accounts: found, filling };
}

/** Signs in as a made-up person without password or code; null where it is nobody of a demonstration. */
export async function signInForDemonstration(
  platform: Platform,
  input: {
    readonly partnershipId: PartnershipId;
    readonly accountId: AccountId;
    readonly caller: Caller;
    /** The session that this browser had until now, which ends. */
    readonly before: string | null;
  },
): Promise<Entered | null> {
  const now = platform.now();
  return transact(platform.database, input.partnershipId, async (tx) => {
    const account = await findSigningInAccount(tx, input.accountId);
    if (account?.loginId == null || !account.mayEnter || !account.demonstration) return null;
    await endSessionBefore(tx, input.before, now);
    const sessionId = newId<'session'>();
    const { loginId } = account;
    await addSession(tx, {
      id: sessionId,
      token: newToken(),
      loginId,
      stage: 'choose',
      ...input.caller,
      now,
    });
    return enter(tx, {
      sessionId,
      from: 'choose',
      account,
      choose: false,
      notes: [],
      caller: input.caller,
      now,
    });
  });
}
