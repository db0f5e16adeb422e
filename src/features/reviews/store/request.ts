import { type SqlBool, sql } from 'kysely';
import { dayOf } from '../../../platform/database/day-of.ts';
import { lastAnswer } from '../../../platform/database/last-answer.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { compareNames } from '../../../shared/name-order.ts';
import { type AskedBefore, saysNothingStill } from '../../families/domain/asked-more.ts';
import type { ReviewId } from './review.ts';

export type RequestId = Id<'review-request'>;

/** That an agency looked, and holds nothing. */
export interface NothingHeld {
  readonly at: Date;
  readonly words: string;
  /** Who looked. */
  readonly looked: string;
}

/** What one agency is asked in a review. */
export interface ReviewRequest {
  readonly id: RequestId;
  readonly reviewId: ReviewId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly due: Day;
  readonly note: string | null;
  readonly version: number;
  readonly askedAt: Date;
  readonly nothing: NothingHeld | null;
  /** What it said so before it answered otherwise. */
  readonly unsaid: NothingHeld | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  /** The files that were sent in answer to it, or named as its answer. */
  readonly answers: ReadonlySet<string>;
  /** When each of these came to answer it, or was named as its answer. */
  readonly answeredAt: ReadonlyMap<string, Date>;
  /** When it was last said that what is in the chronology is its answer. */
  readonly recordAt: Date | null;
  /** What its review asked for since it was asked, as long as it asked for that. */
  readonly former: readonly AskedBefore[];
  /** Whether its day was moved since it was asked. */
  readonly dayMoved: boolean;
}

export interface NewRequest {
  readonly id: RequestId;
  readonly reviewId: ReviewId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly due: Day;
  readonly note: string | null;
  readonly askedBy: AccountId;
}

export async function insertRequests(tx: TenantTx, all: readonly NewRequest[], now: Date): Promise<void> {
  await tx.sql
    .insertInto('review_request')
    .values(
      all.map((one) => ({
        partnership_id: tx.partnershipId,
        id: one.id,
        review_id: one.reviewId,
        family_id: one.familyId,
        agency_id: one.agencyId,
        due: one.due,
        note: one.note,
        asked_at: now,
        asked_by: one.askedBy,
      })),
    )
    .execute();
}

/** Requests with the names of their agencies; whoever asks adds what decides which may be seen. */
export function requests(tx: TenantTx) {
  return tx.sql
    .selectFrom('review_request')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'review_request.partnership_id')
        .onRef('agency.id', '=', 'review_request.agency_id'),
    )
    .select([
      'review_request.id',
      'review_request.review_id',
      'review_request.family_id',
      'review_request.agency_id',
      'agency.name as agency_name',
      'review_request.due',
      'review_request.note',
      'review_request.version',
      'review_request.asked_at',
      'review_request.nothing_at',
      'review_request.nothing_words',
      'review_request.nothing_looked',
      'review_request.withdrawn_at',
      'review_request.withdraw_reason',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('review_request_change as c')
          .select('c.id')
          .where('c.partnership_id', '=', tx.partnershipId)
          .whereRef('c.review_request_id', '=', 'review_request.id')
          .where('c.kind', '=', 'day-moved'),
      ).as('day_moved'),
    )
    .select([
      sql<Readonly<Record<string, string>> | null>`(
        select json_object_agg(review_answer.submission_id, review_answer.created_at) from review_answer
         where review_answer.partnership_id = ${tx.partnershipId}
           and review_answer.review_request_id = review_request.id)`.as('answers'),
      sql<Date | null>`(
        select max(said.changed_at) from review_request_change said
         where said.partnership_id = ${tx.partnershipId} and said.review_request_id = review_request.id
           and said.kind = 'answered-by-record')`.as('record_at'),
      // Asked of those alone that said that they hold nothing.
      sql<Date | null>`case when review_request.nothing_at is not null
        then ${lastAnswer(tx, sql.ref('review_request.id'))} end`.as('otherwise_at'),
      sql<readonly FormerRow[] | null>`(
        select json_agg(json_build_object('until', v.until_at, 'from', v.window_from, 'to', v.window_to, 'same',
                 (v.purpose, v.purpose_note, v.window_from, v.window_to, v.terms)
                   is not distinct from (now.purpose, now.purpose_note, now.window_from, now.window_to, now.terms)))
          from review_version v
          join review now on now.partnership_id = ${tx.partnershipId} and now.id = v.review_id
         where v.partnership_id = ${tx.partnershipId} and v.review_id = review_request.review_id
           and v.until_at >= review_request.asked_at)`.as('former'),
    ])
    .where('review_request.partnership_id', '=', tx.partnershipId);
}

interface FormerRow {
  readonly until: string;
  readonly from: string;
  readonly to: string | null;
  readonly same: boolean;
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

export function asRequest(row: RequestRow): ReviewRequest {
  const { nothing_at: at, nothing_words: words, nothing_looked: looked } = row;
  const said = at === null ? null : { at, words: words ?? '', looked: looked ?? '' };
  const answeredAt = new Map(Object.entries(row.answers ?? {}).map(([id, day]) => [id, new Date(day)]));
  const stands = at !== null && saysNothingStill(at, row.otherwise_at);
  return {
    id: row.id,
    reviewId: row.review_id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    due: dayOf(row.due),
    note: row.note,
    version: row.version,
    askedAt: row.asked_at,
    nothing: stands ? said : null,
    unsaid: stands ? null : said,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
    dayMoved: row.day_moved === true,
    answers: new Set(Object.keys(row.answers ?? {})),
    answeredAt,
    recordAt: row.record_at,
    former: (row.former ?? []).map(({ until, from, to, same }) => ({
      until: new Date(until),
      from: dayOf(from),
      to: to === null ? null : dayOf(to),
      same,
    })),
  };
}

/** What was asked in a review, by agency. */
export async function listRequests(tx: TenantTx, reviewId: ReviewId): Promise<readonly ReviewRequest[]> {
  const rows = await requests(tx)
    .where('review_request.review_id', '=', reviewId)
    .orderBy('review_request.id')
    .execute();
  return rows.map(asRequest).toSorted((one, other) => compareNames(one.agencyName, other.agencyName));
}

/** Of whose agency requests are listed. */
interface ReaderOfRequests {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
}

/** A request with when its reader last looked at it since its review was put otherwise; null where they did not. */
export interface ListedRequest extends ReviewRequest {
  readonly readAt: Date | null;
}

/**
 * What was asked in several reviews, of all agencies, or of that of one reader. When they looked is in the log, as every reading is: it is
 * looked up of requests alone whose review was put otherwise since.
 */
export async function listRequestsOf(
  tx: TenantTx,
  reviews: readonly ReviewId[],
  reader?: ReaderOfRequests,
): Promise<readonly ListedRequest[]> {
  if (reviews.length === 0) return [];
  const readAt = sql<Date | null>`(
    select max(audit_log.recorded_at) from audit_log
     where audit_log.partnership_id = ${tx.partnershipId} and audit_log.account_id = ${reader?.accountId ?? null}
       and audit_log.recorded_at > (select min(v.until_at) from review_version v
                                     where v.partnership_id = ${tx.partnershipId}
                                       and v.review_id = review_request.review_id
                                       and v.until_at >= review_request.asked_at)
       and audit_log.event = 'request-read' and audit_log.object_id = review_request.id)`;
  let query = requests(tx)
    .select(readAt.as('read_at'))
    .where(sql<SqlBool>`review_request.review_id = any(${[...reviews]}::uuid[])`);
  if (reader !== undefined) query = query.where('review_request.agency_id', '=', reader.agencyId);
  const rows = await query.orderBy('review_request.id').execute();
  return rows.map((row) => ({ ...asRequest(row), readAt: row.read_at }));
}

/** A request with what lets its agency see the family. */
export interface RequestFound extends ReviewRequest {
  /** The involvement of its agency with the family; null where it is involved no longer. */
  readonly involvementId: Id<'relation'> | null;
}

/** Null where nothing of this id was asked about the family. Whoever asks sees to it that the actor may see it. */
export async function findRequest(
  tx: TenantTx,
  familyId: FamilyId,
  id: RequestId,
  now: Date,
): Promise<RequestFound | null> {
  const row = await requests(tx)
    .select(involvementOfAgency(tx, now).as('involvement_id'))
    .where('review_request.family_id', '=', familyId)
    .where('review_request.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...asRequest(row), involvementId: row.involvement_id };
}

/** Part of the statement that finds a request, since its page sends as many as a page may. */
function involvementOfAgency(tx: TenantTx, now: Date) {
  // As `visible` has it: another process may have made the edge by a clock that is a little ahead.
  const from = new Date(now.getTime() + mostAheadMs);
  return sql<Id<'relation'> | null>`(
    select held.id from relation held
     where held.partnership_id = ${tx.partnershipId} and held.object_kind = 'family' and held.kind = 'involved'
       and held.object_id = review_request.family_id and held.who_kind = 'agency'
       and held.who_id = review_request.agency_id
       and held.from_at <= ${from} and (held.to_at is null or held.to_at > ${now})
     order by held.id limit 1)`;
}

/** Held until the transaction ends, so that of two answers the second sees the first. */
export async function lockRequest(tx: TenantTx, id: RequestId): Promise<void> {
  await tx.sql
    .selectFrom('review_request')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
}

export interface NothingToSay {
  readonly words: string;
  readonly looked: string;
  /** Null where it is said by a link. */
  readonly saidBy: AccountId | null;
}

/** False where somebody changed the request first. */
export async function setNothing(
  tx: TenantTx,
  { id, version }: Pick<ReviewRequest, 'id' | 'version'>,
  { words, looked, saidBy }: NothingToSay,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('review_request')
    .set({
      nothing_at: now,
      nothing_words: words,
      nothing_looked: looked,
      nothing_said_by: saidBy,
      version: version + 1,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
