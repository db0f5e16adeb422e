import { type RawBuilder, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { tiedTo, visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { PlanPoint } from '../domain/plan/plan-point.ts';
import { stillHolds } from './bears-on.ts';

/** A point of a plan that was given words of another meaning since somebody said what entries tell of it. */
export interface RewordedPoint extends Pick<PlanPoint, 'id' | 'kind' | 'number'> {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  /** Of how many entries they said so that they may see. */
  readonly entries: number;
}

/**
 * Points that have not ended, of which the actor said something before they were given the words that they have: a query. Of no family that
 * they see as a guest.
 */
export function rewordedPoints(tx: TenantTx, actor: PersonActor, now: Date): RawBuilder<RewordedPoint> {
  return sql<RewordedPoint>`
    select p.id, p.kind, p.number, count(*)::integer as entries,
           jsonb_build_object('id', family.id, 'reference', family.reference, 'name', family.name) as family
      from bears_on b
      join plan_point p on p.partnership_id = b.partnership_id and p.id = b.plan_point_id and p.wording <> b.wording
      join family on family.partnership_id = b.partnership_id and family.id = b.family_id
      join entry on entry.partnership_id = b.partnership_id and entry.family_id = b.family_id and entry.id = b.entry_id
     where b.partnership_id = ${tx.partnershipId} and b.decided_by = ${actor.accountId} and b.movement <> 'none'
       and p.ended_on is null and ${visible(actor, 'entry', now)} and ${tiedTo(actor, now)} and ${stillHolds(tx)}
     group by p.id, p.kind, p.number, family.id, family.reference, family.name`;
}
