import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { findBirthsDue } from '../domain/births-due.ts';
import type { NextStep } from '../domain/next-steps.ts';
import { findSafeContactDue } from '../domain/safe-contact-due.ts';
import { listAddresses } from '../store/addresses.ts';
import { type Allocation, listAllocations } from '../store/allocations.ts';
import { findEntriesToKeep } from './find-entries-to-keep.ts';
import type { RecordTold } from './read-record.ts';
import { mayTied } from './require-family.ts';
import { type AddressTold, tellStored } from './tell-addresses.ts';
import { type SafeContactTold, tellSafeContact } from './tell-safe-contact.ts';

/** A worker as the page of a family tells them. */
export interface AllocationTold extends Allocation {
  /** Whether the reader may change it: an officer, and the lead of its agency. */
  readonly mayChange: boolean;
}

/** What is known of a family’s people beside who they are. */
export interface PeopleTold {
  readonly addresses: readonly AddressTold[];
  readonly safeContact: readonly SafeContactTold[];
  readonly workers: readonly AllocationTold[];
  /** What to do next about the people of the family, for those who may do it. */
  readonly peopleSteps: readonly NextStep[];
  readonly mayRelease: boolean;
  readonly mayAllocate: boolean;
}

/**
 * Four statements; one more for an officer where an address is protected or an identity is sealed, and for an agency’s lead, and another for the lead where
 * a rule of safe contact is to be looked at again.
 */
export async function tellPeople(
  tx: TenantTx,
  actor: PersonActor,
  record: RecordTold,
  now: Date,
): Promise<PeopleTold> {
  const today = dayOfInstant(now);
  const stored = await listAddresses(tx, record.id, { accountId: actor.accountId, now });
  const safeContact = await tellSafeContact(tx, record.id, now);
  const mayRelease = mayDo(actor.role, 'release-address');
  const guarded = stored.flatMap(({ lines, postcode, protection, wordedAt }) => {
    if (protection === null) return [];
    const since = new Date(Math.max(protection.since.getTime(), wordedAt?.getTime() ?? 0)).toISOString();
    return { lines, postcode, since };
  });
  const hasSealed = [...record.children, ...record.adults].some(({ sealed }) => sealed !== null);
  const toKeep = await findEntriesToKeep(tx, actor, { familyId: record.id, guarded, hasSealed }, now);
  const workers = await listAllocations(tx, record.id);
  const mayAllocate = await mayTied(tx, actor, { action: 'allocate-worker', familyId: record.id }, now);
  const named = safeContact.flatMap(({ personId, reviewOn }) => {
    const adult = record.adults.find(({ id, to }) => id === personId && to === null);
    return adult === undefined ? [] : [{ personId, reviewOn, name: adult.name }];
  });
  const due = findSafeContactDue(named, today);
  const toReview = { action: 'set-safe-contact', familyId: record.id } as const;
  const mayReview = due.length > 0 && (await mayTied(tx, actor, toReview, now));
  return {
    addresses: tellStored(stored, actor, record),
    safeContact,
    workers: workers.map((one) => ({
      ...one,
      mayChange: mayAllocate && (actor.role === 'officer' || actor.agencyId === one.agencyId),
    })),
    peopleSteps: [
      ...toKeep,
      ...(mayDo(actor.role, 'change-family') ? findBirthsDue(record.children, today) : []),
      ...(mayReview ? due : []),
    ],
    mayRelease,
    mayAllocate,
  };
}
