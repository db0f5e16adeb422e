import { type RawBuilder, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type FamilyHoldingBack, familiesHoldingBack } from './held-back.ts';
import { type RewordedPoint, rewordedPoints } from './reworded-points.ts';

interface WaitingDecisions {
  readonly reworded: readonly RewordedPoint[];
  /** Empty for whoever does not decide who may read entries. */
  readonly heldBack: readonly FamilyHoldingBack[];
}

/** What somebody has to decide, of all families: one statement, since a first page may send few. */
export async function findWaitingDecisions(
  tx: TenantTx,
  actor: PersonActor,
  { decidesHandling }: { readonly decidesHandling: boolean },
  now: Date,
): Promise<WaitingDecisions> {
  const gather = (query: RawBuilder<unknown>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(found)), '[]') from (${query}) found)`;
  const heldBack = decidesHandling ? gather(familiesHoldingBack(tx, actor, now)) : sql`'[]'::jsonb`;
  const { rows } = await sql<WaitingDecisions>`
    select ${gather(rewordedPoints(tx, actor, now))} as reworded, ${heldBack} as "heldBack"`.execute(tx.sql);
  return rows[0] ?? { reworded: [], heldBack: [] };
}
