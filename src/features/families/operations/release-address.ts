import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant, endOfDay } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import type { AccountId, FamilyId, Id } from '../../../shared/ids.ts';
import { endRelease, insertRelease, isReleased, listReleases, type Release } from '../store/addresses.ts';
import { lockFamily } from '../store/find-family.ts';
import { type FamilyReader, listReaders } from '../store/readers.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';
import { type AddressId, type AddressTold, tellAddresses } from './tell-addresses.ts';

/** In days: beyond this a release is to be thought about again. */
export const longestRelease = 31;

export interface ReleaseOffered {
  readonly record: RecordTold;
  readonly address: AddressTold;
  /** Who may open the family: to nobody else an address of it can be released. */
  readonly readers: readonly FamilyReader[];
  readonly releases: readonly Release[];
}

export interface AddressOfFamily {
  readonly familyId: FamilyId;
  readonly addressId: AddressId;
}

/** To whom a protected address is released, and to whom it can be. @throws AppError `not-found`, `not-allowed`. */
export function offerRelease(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId }: AddressOfFamily,
): Promise<ReleaseOffered> {
  return perform(platform, actor, 'release-address', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const address = findProtected(await tellAddresses(tx, actor, record, now), addressId);
    return {
      value: {
        record,
        address,
        readers: await listReaders(tx, familyId, now),
        releases: await listReleases(tx, addressId, now),
      },
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(record) },
    };
  });
}

export interface ReleaseToMake extends AddressOfFamily {
  /** Who may read it from now on. */
  readonly accountId: AccountId;
  readonly reason: string;
  /** The last day. */
  readonly until: Day;
}

/**
 * Releases a protected address to one person by name, for a reason, until a day: nobody else reads it, and they no longer than that.
 *
 * @throws AppError `not-found`, `not-allowed`; `release-day-not-fitting`.
 */
export function releaseAddress(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId, accountId, reason, until }: ReleaseToMake,
): Promise<void> {
  return perform(platform, actor, 'release-address', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    findProtected(await tellAddresses(tx, actor, record, now), addressId);
    if (!(await listReaders(tx, familyId, now)).some(({ id }) => id === accountId)) throw notFound('person');
    // Nobody else releases it at the same time.
    await lockFamily(tx, familyId);
    const today = dayOfInstant(now);
    if (until < today || until > addDays(today, longestRelease)) throw dayNotFitting();
    const to = endOfDay(until);
    if (await isReleased(tx, { addressId, accountId }, to)) throw released();
    const id = newId<'address-release'>();
    await insertRelease(tx, { id, addressId, accountId, reason, from: now, to, by: actor.accountId });
    return {
      value: undefined,
      audit: {
        event: 'address-released',
        object: { kind: 'address', id: addressId },
        children: childrenOf(record),
        reason,
        detail: { to: accountId, until },
      },
    };
  });
}

export interface ReleaseToEnd extends AddressOfFamily {
  readonly releaseId: Id<'address-release'>;
}

/**
 * Ends a release before its day: from this moment on the person reads the address no longer.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where it has ended already.
 */
export function endAddressRelease(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId, releaseId }: ReleaseToEnd,
): Promise<void> {
  return perform(platform, actor, 'release-address', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    findProtected(await tellAddresses(tx, actor, record, now), addressId);
    const found = (await listReleases(tx, addressId, now)).find(({ id }) => id === releaseId);
    if (found === undefined) throw notFound('release');
    if (!(await endRelease(tx, { addressId, releaseId }, now))) throw changedMeanwhile('release');
    return {
      value: undefined,
      audit: {
        event: 'address-release-ended',
        object: { kind: 'address', id: addressId },
        children: childrenOf(record),
        detail: { to: found.accountId },
      },
    };
  });
}

function findProtected(addresses: readonly AddressTold[], id: AddressId): AddressTold {
  const found = addresses.find((one) => one.id === id && one.protection !== null);
  if (found === undefined) throw notFound('address');
  return found;
}

function dayNotFitting(): AppError {
  return new AppError('release-day-not-fitting', {
    what: `The last day of a release must be today or within ${longestRelease} days.`,
    todo: 'Give such a day; it can be released again.',
  });
}

function released(): AppError {
  return new AppError('release-day-not-fitting', {
    what: 'It is released to them until then already.',
    todo: 'Give a later day, or leave it as it is.',
  });
}
