import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ReviewRequest } from './request.ts';

type Asked = Pick<ReviewRequest, 'id' | 'familyId' | 'agencyId' | 'nothing'>;

/**
 * Of which requests the agency said that it holds nothing, and has entries since that the actor may read, wherever they were sent or typed.
 * Of the review’s time, or without a day: what lies outside of it was not asked for. One statement; none where no agency said so.
 */
export async function listCameSince(
  tx: TenantTx,
  actor: Actor,
  requests: readonly Asked[],
  now: Date,
): Promise<ReadonlySet<Asked['id']>> {
  const said = requests.flatMap(({ nothing, ...request }) =>
    nothing === null ? [] : [{ ...request, at: nothing.at }],
  );
  if (said.length === 0) return new Set();
  const { rows } = await sql<Pick<Asked, 'id'>>`
    select asked.id from unnest(${said.map(({ id }) => id)}::uuid[], ${said.map(({ familyId }) => familyId)}::uuid[],
        ${said.map(({ agencyId }) => agencyId)}::uuid[], ${said.map(({ at }) => at)}::timestamptz[]) as asked (id, family_id, agency_id, at)
      join review_request on review_request.partnership_id = ${tx.partnershipId} and review_request.id = asked.id
      join review on review.partnership_id = ${tx.partnershipId} and review.id = review_request.review_id
     where exists (select from entry
                    where entry.partnership_id = ${tx.partnershipId} and entry.family_id = asked.family_id
                      and entry.agency_id = asked.agency_id and entry.stands_since > asked.at
                      and coalesce(entry.latest >= review.window_from, true)
                      and coalesce(entry.earliest <= review.window_to, true)
                      and ${visible(actor, 'entry', now)})`.execute(tx.sql);
  return new Set(rows.map(({ id }) => id));
}
