import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { LastChange } from '../../people/operations/read-last-change.ts';
import { findLastChange } from '../../people/store/account-log.ts';
import { listIdsOfRecord } from '../store/family-record.ts';

/** Everything that raises the version of a family’s record as a whole; each is logged with what it was done to. */
const changes = [
  'family-changed',
  'child-added',
  'people-added',
  'adult-added',
  'address-added',
  'worker-allocated',
] as const satisfies readonly AuditEvent[];

/**
 * Who saved first, for whoever comes second to the record of a family as a whole: told with the two versions, in the visit that the log
 * already holds as a read of it.
 */
export async function readLastChangeOfRecord(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<LastChange | null> {
  if (!mayDo(actor.role, 'change-family')) throw notAllowed();
  const found = await transact(platform.database, actor.partnershipId, async (tx) =>
    findLastChange(tx, { objectIds: await listIdsOfRecord(tx, familyId), events: changes }),
  );
  return found ?? null;
}
