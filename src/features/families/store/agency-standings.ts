import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type HeldOfNothing, holdsNothing, whatIsHeldOfNothing } from './holds-nothing.ts';

/** How the agencies of a family stand beside their files, as far as the reader is told. */
export interface AgencyStandings {
  /** Those that type entries day by day: of which the reader may see such an entry. */
  readonly typing: ReadonlySet<string>;
  /** What open reviews ask and nobody has said that they hold nothing of, of all those days, the earliest due first. */
  readonly asked: readonly {
    readonly id: string;
    readonly agencyId: string;
    /** The last day; null where the database holds no such day. */
    readonly due: Day | null;
  }[];
  /** Agencies that said to a review, open or closed, that they hold nothing of the days of which it asks. */
  readonly holdNothing: ReadonlySet<string>;
  /** Agencies of which an open review asked and does so no longer: somebody decided that. */
  readonly askedNoLonger: ReadonlySet<string>;
  /** The reviews that are open; for officers, who ask in them. */
  readonly openReviews: readonly string[];
}

interface Row {
  readonly typing: readonly string[];
  readonly asked: readonly {
    readonly review: string;
    readonly open: boolean;
    readonly id: string | null;
    readonly agency: string | null;
    readonly due: string | null;
    readonly held: HeldOfNothing;
    readonly withdrawn: boolean;
  }[];
}

/** What reviews ask is told to officers of all agencies, to a lead of their own, and to nobody else. One statement. */
export async function findAgencyStandings(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<AgencyStandings> {
  const isOfficer = actor.role === 'officer';
  const own = actor.role === 'agency-lead' ? actor.agencyId : null;
  const { rows } = await sql<Row>`
    select array(
             select submission.agency_id::text from submission
              where submission.partnership_id = ${tx.partnershipId} and submission.family_id = ${familyId}
                and submission.kind = 'typed'
                and exists (select from entry
                             where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
                               and entry.submission_id = submission.id and ${visible(actor, 'entry', now, familyId)})
           ) as typing,
           coalesce((
             select jsonb_agg(jsonb_build_object(
                      'review', review.id, 'open', review.closed_at is null, 'id', request.id,
                      'agency', request.agency_id, 'due', request.due::text, 'held', ${whatIsHeldOfNothing(tx)},
                      'withdrawn', request.withdrawn_at is not null
                    ) order by request.due, request.id, review.id)
               from review
               left join review_request request on request.partnership_id = review.partnership_id
                    and request.review_id = review.id
                    and (${isOfficer}::boolean or request.agency_id = ${own}::uuid)
              where review.partnership_id = ${tx.partnershipId} and review.family_id = ${familyId}
                and (${isOfficer}::boolean or request.id is not null)
           ), '[]') as asked`.execute(tx.sql);
  const { typing = [], asked = [] } = rows[0] ?? {};
  const known = asked.flatMap(({ id, agency, due, held, ...how }) =>
    id === null || agency === null
      ? []
      : [{ ...how, nothing: holdsNothing(held), id, agencyId: agency, due: parseDay(due ?? '') }],
  );
  const requests = known.filter(({ withdrawn }) => !withdrawn);
  const waiting = requests.filter(({ open, nothing }) => open && !nothing);
  return {
    typing: new Set(typing),
    asked: waiting.map(({ id, agencyId, due }) => ({ id, agencyId, due })),
    holdNothing: agenciesOf(requests.filter(({ nothing }) => nothing)),
    askedNoLonger: agenciesOf(known.filter(({ open, withdrawn }) => open && withdrawn)),
    openReviews: [...new Set(asked.flatMap(({ review, open }) => (open ? [review] : [])))],
  };
}

function agenciesOf(requests: readonly { readonly agencyId: string }[]): ReadonlySet<string> {
  return new Set(requests.map(({ agencyId }) => agencyId));
}
