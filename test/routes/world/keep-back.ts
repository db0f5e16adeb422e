import { decideEntryHandling } from '../../../src/features/chronology/operations/decide-handling.ts';
import { offerPurge, purgeEntry } from '../../../src/features/chronology/operations/purge-entry.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { FamilyId } from '../../../src/shared/ids.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** What begins with “Kept” is kept from these, by what it is or by name: whoever it is kept from is told the same. */
export async function keepBack(
  platform: TestPlatform,
  lead: PersonActor,
  familyId: FamilyId,
  others: readonly PersonActor[],
): Promise<void> {
  const kept = await findBeginning(platform, lead, 'Kept');
  for (const [at, { id: entryId }] of kept.entries()) {
    const stillNotFor = others.map(({ accountId }) => accountId);
    const which = { familyId, entryId, named: [], stillNotFor };
    if (at !== 1) {
      const handling = 'originator' as const;
      await decideEntryHandling(platform, lead, { ...which, version: 1, handling, alsoNotFor: null });
      continue;
    }
    await keepOneByName(platform, lead, { familyId, entryId }, others);
  }
}

/** What begins with “By name” is kept from these by name alone. */
export async function keepByName(
  platform: TestPlatform,
  lead: PersonActor,
  familyId: FamilyId,
  others: readonly PersonActor[],
): Promise<void> {
  for (const { id: entryId } of await findBeginning(platform, lead, 'By name'))
    await keepOneByName(platform, lead, { familyId, entryId }, others);
}

/** What begins so, and is of the lead’s agency, is removed for good. */
export async function removeForGood(
  platform: TestPlatform,
  lead: PersonActor,
  familyId: FamilyId,
  words: string,
): Promise<void> {
  for (const { id: entryId, agency_id } of await findBeginning(platform, lead, words)) {
    if (agency_id !== lead.agencyId) continue;
    const entry = { familyId, entryId };
    const { wording } = await offerPurge(platform, lead, entry);
    const why = { ground: 'court-order', reason: `${words}, by order` } as const;
    await purgeEntry(platform, lead, { ...entry, wording, ...why });
  }
}

async function keepOneByName(
  platform: TestPlatform,
  lead: PersonActor,
  which: Pick<Parameters<typeof decideEntryHandling>[2], 'familyId' | 'entryId'>,
  others: readonly PersonActor[],
): Promise<void> {
  const stillNotFor = others.map(({ accountId }) => accountId);
  for (const [times, accountId] of stillNotFor.entries()) {
    await decideEntryHandling(platform, lead, {
      ...which,
      named: [],
      stillNotFor,
      version: times + 1,
      handling: 'core-group',
      alsoNotFor: { accountId, reason: 'Kept: related' },
    });
  }
}

async function findBeginning(platform: TestPlatform, lead: PersonActor, words: string) {
  const entries = await transact(platform.database, lead.partnershipId, (tx) =>
    tx.sql.selectFrom('entry').select(['id', 'event', 'agency_id']).orderBy('order_key').execute(),
  );
  return entries.filter(({ event }) => event.startsWith(words));
}
