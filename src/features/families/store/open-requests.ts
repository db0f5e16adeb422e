import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { type HeldOfNothing, holdsNothing, whatIsHeldOfNothing } from './holds-nothing.ts';

/** That an open review asks an agency for its chronology. Whether it is answered is for `reviews` to say, and for the page of what is asked. */
export interface OpenRequest {
  readonly id: Id<'review-request'>;
  readonly agencyId: AgencyId;
  /** The last day; null where the database holds no such day. */
  readonly due: Day | null;
}

/**
 * What open reviews of a family ask of these agencies, the earliest due first: not what was withdrawn, nor where the agency said that it holds
 * nothing of those days. Whoever asks sees to it that the actor may answer for them. One statement.
 */
export async function listOpenRequests(
  tx: TenantTx,
  familyId: FamilyId,
  agencies: readonly AgencyId[],
): Promise<readonly OpenRequest[]> {
  const { rows } = await sql<
    { id: OpenRequest['id']; agency_id: AgencyId; due: string } & { held: HeldOfNothing }
  >`
    select request.id, request.agency_id, request.due, ${whatIsHeldOfNothing(tx)} as held
      from review_request request
      join review on review.partnership_id = request.partnership_id and review.id = request.review_id
     where request.partnership_id = ${tx.partnershipId} and request.family_id = ${familyId}
       and request.agency_id = any(${[...agencies]}::uuid[])
       and review.closed_at is null and request.withdrawn_at is null
     order by request.due, request.id`.execute(tx.sql);
  return rows
    .filter(({ held }) => !holdsNothing(held))
    .map(({ id, agency_id, due }) => ({ id, agencyId: agency_id, due: parseDay(due) }));
}
