import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { addressPhrases } from '../domain/address-phrases.ts';
import { type AddressId, listAddresses, type Resident, type StoredAddress } from '../store/addresses.ts';
import type { Member, RecordTold } from './read-record.ts';

export type { AddressId };

export interface ResidentTold extends Resident {
  readonly name: string;
}

/** An address as somebody may read it. */
export interface AddressTold {
  readonly id: AddressId;
  /** Null where it is protected and not released to whoever reads: then nothing of it is told. */
  readonly shown: { readonly lines: string; readonly postcode: string | null } | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly protection: StoredAddress['protection'];
  /** Whether it is protected and says nothing by which entries could be searched for it: told to officers alone, who are asked about these. */
  readonly isBeyondSearch: boolean;
  readonly version: number;
  readonly residents: readonly ResidentTold[];
}

/**
 * The addresses of a family for one reader. A protected one is read by those alone to whom it is released by name; that it is there is
 * told to those who look after records, and to nobody else. Two statements.
 */
export async function tellAddresses(
  tx: TenantTx,
  actor: PersonActor,
  record: RecordTold,
  now: Date,
): Promise<readonly AddressTold[]> {
  return tellStored(await listAddresses(tx, record.id, { accountId: actor.accountId, now }), actor, record);
}

/** The same of addresses that were read already, for this actor. */
export function tellStored(
  stored: readonly StoredAddress[],
  actor: PersonActor,
  { children, adults }: RecordTold,
): readonly AddressTold[] {
  const names = new Map([...children, ...adults].map((one: Member) => [one.id, one.nameUsed ?? one.name]));
  const mayKnow = mayDo(actor.role, 'change-family');
  const isAsked = mayDo(actor.role, 'release-address');
  return stored.flatMap((address): AddressTold[] => {
    const isOpen = address.protection === null || address.released;
    if (!isOpen && !mayKnow) return [];
    const residents = address.residents.flatMap((one) => {
      const name = names.get(one.personId);
      return name === undefined ? [] : [{ ...one, name }];
    });
    const { released: _released, lines, postcode, ...rest } = address;
    const isBeyondSearch =
      isAsked && address.protection !== null && addressPhrases({ lines, postcode }).length === 0;
    return [{ ...rest, residents, isBeyondSearch, shown: isOpen ? { lines, postcode } : null }];
  });
}
