import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import { addressPhrases } from '../domain/address-phrases.ts';
import { type GuardedAddress, sayEntriesToKeep } from '../domain/entries-to-keep.ts';
import type { NextStep } from '../domain/next-steps.ts';
import { listOpenEntriesTelling } from '../store/entries-telling.ts';

/** So many entries that tell a protected address are named at once; the next ones once these are kept. */
const most = 10;

interface Asked {
  readonly familyId: FamilyId;
  /** The protected addresses of the family. */
  readonly guarded: readonly GuardedAddress[];
  /** Whether the identity of somebody in its record is sealed. */
  readonly hasSealed: boolean;
  /** Only whether this entry does. */
  readonly only?: Id<'entry'>;
}

/**
 * What to do about entries whose words may tell an address that is protected, or that came after somebody’s identity was sealed and may name
 * them, for an officer: nobody else is told that there is anything to tell. One statement where there is. Addresses are looked for now,
 * names as they were looked for last (`lookForTellings`).
 */
export async function findEntriesToKeep(
  tx: TenantTx,
  actor: PersonActor,
  { guarded, hasSealed: names, ...asked }: Asked,
  now: Date,
): Promise<readonly NextStep[]> {
  if (!mayDo(actor.role, 'release-address')) return [];
  const phrases = guarded.flatMap(addressPhrases);
  const since = new Date(Math.max(0, ...guarded.map((one) => new Date(one.since).getTime())));
  return sayEntriesToKeep(
    await listOpenEntriesTelling(tx, actor, { ...asked, phrases, names, since, most }, now),
  );
}
