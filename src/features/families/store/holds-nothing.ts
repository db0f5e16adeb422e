import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '../../../platform/database/day-of.ts';
import { lastAnswer } from '../../../platform/database/last-answer.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { isAskedMore, saysNothingStill } from '../domain/asked-more.ts';

/** When an agency said to a review that it holds nothing, the days of which that asks now, and those of which it asked after it was said. */
export interface HeldOfNothing {
  /** Null where that was not said. */
  readonly at: string | null;
  /** When it last answered otherwise (`lastAnswer`); null where it never did. */
  readonly otherwise: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly former: readonly { readonly until: string; readonly from: string; readonly to: string | null }[];
}

/** Of a `review` and its `request` in the query, as JSON. */
export function whatIsHeldOfNothing(tx: TenantTx): RawBuilder<HeldOfNothing> {
  return sql`jsonb_build_object(
    'at', request.nothing_at,
    'otherwise', case when request.nothing_at is not null then ${lastAnswer(tx, sql.ref('request.id'))} end,
    'from', review.window_from::text, 'to', review.window_to::text, 'former', coalesce((
      select jsonb_agg(jsonb_build_object('until', v.until_at, 'from', v.window_from::text, 'to', v.window_to::text))
        from review_version v
       where v.partnership_id = ${tx.partnershipId} and v.review_id = review.id
         and v.until_at > request.nothing_at), '[]'))`;
}

/** Whether an agency holds nothing of all the days of which a review asks: of what was added since it said so, it has said nothing. */
export function holdsNothing({ at, otherwise, from, to, former }: HeldOfNothing): boolean {
  if (at === null || !saysNothingStill(new Date(at), otherwise === null ? null : new Date(otherwise)))
    return false;
  const before = former.map(({ until, ...days }) => ({ ...daysOf(days), until: new Date(until) }));
  return !isAskedMore(new Date(at), daysOf({ from, to }), before);
}

function daysOf({ from, to }: Pick<HeldOfNothing, 'from' | 'to'>) {
  return { from: dayOf(from), to: to === null ? null : dayOf(to) };
}
