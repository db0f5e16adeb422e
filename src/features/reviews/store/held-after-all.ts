import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ReviewRequest } from './request.ts';

type Asked = Pick<ReviewRequest, 'id' | 'familyId' | 'agencyId' | 'nothing'>;

/** Whether entries of an agency that said that it holds nothing stood before it said so, or came since. */
export type HeldAfterAll = 'before' | 'since';

/**
 * Of which requests the agency said that it holds nothing, and has entries that the actor may read, wherever they were sent or typed: any
 * since, or all before. Of the review’s time, or without a day: what lies outside of it was not asked for. One statement; none where no
 * agency said so.
 */
export async function listHeldAfterAll(
  tx: TenantTx,
  actor: Actor,
  requests: readonly Asked[],
  now: Date,
): Promise<ReadonlyMap<Asked['id'], HeldAfterAll>> {
  const said = requests.flatMap(({ nothing, ...request }) =>
    nothing === null ? [] : [{ ...request, at: nothing.at }],
  );
  if (said.length === 0) return new Map();
  const { rows } = await sql<Pick<Asked, 'id'> & { readonly since: boolean }>`
    select asked.id, held.since from unnest(${said.map(({ id }) => id)}::uuid[], ${said.map(({ familyId }) => familyId)}::uuid[],
        ${said.map(({ agencyId }) => agencyId)}::uuid[], ${said.map(({ at }) => at)}::timestamptz[]) as asked (id, family_id, agency_id, at)
      join review_request on review_request.partnership_id = ${tx.partnershipId} and review_request.id = asked.id
      join review on review.partnership_id = ${tx.partnershipId} and review.id = review_request.review_id
      join lateral (select bool_or(entry.stands_since > asked.at) as since from entry
                     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = asked.family_id
                       and entry.agency_id = asked.agency_id
                       and coalesce(entry.latest >= review.window_from, true)
                       and coalesce(entry.earliest <= review.window_to, true)
                       and ${visible(actor, 'entry', now)}) held on held.since is not null`.execute(tx.sql);
  return new Map(rows.map(({ id, since }) => [id, since ? 'since' : 'before']));
}
