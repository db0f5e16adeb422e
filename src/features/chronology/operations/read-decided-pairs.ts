import type { Actor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { DecidedPair } from '../domain/same-events/settle-same-events.ts';
import { listSameEventDecisions, type SameEventDecision } from '../store/same-event-decisions.ts';
import type { EntryId } from '../store/submission.ts';

/** What people decided of a family’s entries that may tell of one event, as far as the actor may see both, by the engine’s ids. One statement. */
export async function readDecidedPairs(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  entryIds: ReadonlyMap<string, EntryId>,
  now: Date,
): Promise<readonly DecidedPair[]> {
  return asEnginePairs(await listSameEventDecisions(tx, actor, familyId, now), entryIds);
}

/** Decisions by the engine’s ids. */
export function asEnginePairs(
  decisions: readonly SameEventDecision[],
  entryIds: ReadonlyMap<string, EntryId>,
): readonly DecidedPair[] {
  const engineIds = new Map([...entryIds].map(([engine, stored]) => [stored, engine]));
  return decisions.flatMap(({ first, second, verdict }) => {
    const [one, other] = [engineIds.get(first), engineIds.get(second)];
    return one === undefined || other === undefined ? [] : [{ one, other, verdict }];
  });
}
