import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findShown } from './change-address.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';
import type { AddressOfFamily } from './release-address.ts';
import { type AddressTold, tellAddresses } from './tell-addresses.ts';

export interface AddressFound {
  readonly record: RecordTold;
  readonly address: AddressTold;
}

/**
 * An address that is to be changed.
 *
 * @throws AppError `not-found` also where it is protected and not released to the actor; `not-allowed`.
 */
export function readAddress(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId }: AddressOfFamily,
): Promise<AddressFound> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const address = findShown(await tellAddresses(tx, actor, record, now), addressId);
    return {
      value: { record, address },
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(record) },
    };
  });
}
