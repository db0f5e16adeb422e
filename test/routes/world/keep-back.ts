import { decideEntryHandling } from '../../../src/features/chronology/operations/decide-handling.ts';
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
  const entries = await transact(platform.database, lead.partnershipId, (tx) =>
    tx.sql.selectFrom('entry').select(['id', 'event']).orderBy('order_key').execute(),
  );
  const kept = entries.filter(({ event }) => event.startsWith('Kept'));
  for (const [at, { id: entryId }] of kept.entries()) {
    const stillNotFor = others.map(({ accountId }) => accountId);
    const which = { familyId, entryId, named: [], stillNotFor };
    if (at !== 1) {
      const handling = 'originator' as const;
      await decideEntryHandling(platform, lead, { ...which, version: 1, handling, alsoNotFor: null });
      continue;
    }
    for (const [times, accountId] of stillNotFor.entries()) {
      await decideEntryHandling(platform, lead, {
        ...which,
        version: times + 1,
        handling: 'core-group',
        alsoNotFor: { accountId, reason: 'Kept: related' },
      });
    }
  }
}
