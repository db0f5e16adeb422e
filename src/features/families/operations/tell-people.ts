import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { findBirthsDue } from '../domain/births-due.ts';
import type { NextStep } from '../domain/next-steps.ts';
import { findSafeContactDue } from '../domain/safe-contact-due.ts';
import { type Allocation, listAllocations } from '../store/allocations.ts';
import type { RecordTold } from './read-record.ts';
import { type AddressTold, tellAddresses } from './tell-addresses.ts';
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

/** Four statements. */
export async function tellPeople(
  tx: TenantTx,
  actor: PersonActor,
  record: RecordTold,
  now: Date,
): Promise<PeopleTold> {
  const today = dayOfInstant(now);
  const addresses = await tellAddresses(tx, actor, record, now);
  const safeContact = await tellSafeContact(tx, record.id, now);
  const workers = await listAllocations(tx, record.id);
  const mayAllocate = mayDo(actor.role, 'allocate-worker');
  const named = safeContact.flatMap(({ personId, reviewOn }) => {
    const adult = record.adults.find(({ id, to }) => id === personId && to === null);
    return adult === undefined ? [] : [{ personId, reviewOn, name: adult.name }];
  });
  return {
    addresses,
    safeContact,
    workers: workers.map((one) => ({
      ...one,
      mayChange: mayAllocate && (actor.role === 'officer' || actor.agencyId === one.agencyId),
    })),
    peopleSteps: [
      ...(mayDo(actor.role, 'change-family') ? findBirthsDue(record.children, today) : []),
      ...(mayDo(actor.role, 'set-safe-contact') ? findSafeContactDue(named, today) : []),
    ],
    mayRelease: mayDo(actor.role, 'release-address'),
    mayAllocate,
  };
}
