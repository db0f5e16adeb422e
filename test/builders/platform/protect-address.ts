import { insertAddress } from '../../../src/features/families/store/addresses.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { FamilyId, Id } from '../../../src/shared/ids.ts';

export interface AddressToProtect {
  readonly familyId: FamilyId;
  readonly lines: string;
  readonly postcode?: string | null;
}

/** An address of a family that is protected, written straight into the tables. */
export async function protectAddress(
  platform: Platform,
  { partnershipId, accountId: by }: PersonActor,
  { familyId, lines, postcode = null }: AddressToProtect,
): Promise<Id<'address'>> {
  const now = platform.now();
  const id = newId<'address'>();
  const address = { lines, postcode, from_day: null, to_day: null };
  const shut = { protected_reason: 'He is violent', protected_at: now, protected_by: by };
  await transact(platform.database, partnershipId, (tx) =>
    insertAddress(tx, { familyId, id }, { ...address, ...shut }, { now, by }),
  );
  return id;
}
