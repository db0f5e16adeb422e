import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { addressPhrases } from '../domain/address-phrases.ts';
import { listAddresses } from '../store/addresses.ts';
import { findTextsTelling } from '../store/texts-telling.ts';

/**
 * Which of these texts may tell an address of the family that is protected, by their places; as far as the actor knows that it is. An officer
 * knows of each, anybody else of those that are released to them: nobody learns of one by what is asked of them. Three statements.
 */
export async function findTellingAddress(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, texts }: { readonly familyId: FamilyId; readonly texts: readonly string[] },
  now: Date,
): Promise<ReadonlySet<number>> {
  const knowsAll = mayDo(actor.role, 'release-address');
  const stored = await listAddresses(tx, familyId, { accountId: actor.accountId, now });
  const known = stored.filter(({ protection, released }) => protection !== null && (knowsAll || released));
  return findTextsTelling(tx, texts, known.flatMap(addressPhrases));
}
