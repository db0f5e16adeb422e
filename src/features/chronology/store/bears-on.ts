import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { parseDay } from '../../../shared/day.ts';
import type { AccountId, FamilyId, PartnershipId } from '../../../shared/ids.ts';
import { type Movement, movements, type PlanPoint, type PlanPointId } from '../domain/plan/plan-point.ts';
import { type Moved, notMoved } from '../domain/plan/say-moved.ts';
import type { EntryId, SubmissionId } from './submission.ts';
import { contentOf, isWordedAsThen } from './worded-as-then.ts';

/** That an entry bears on a point of the plan, or that somebody took that back. */
export interface BearsOn {
  readonly entryId: EntryId;
  readonly pointId: PlanPointId;
  readonly point: Pick<PlanPoint, 'kind' | 'number' | 'words'>;
  /** `none` where it was taken back. */
  readonly movement: Movement | 'none';
  readonly at: Date;
  readonly by: string;
  /** It was said before the point was given other words: of the words before, as they were last; null where it is of those that it has. */
  readonly ofWords: string | null;
}

/** What was said does not count where it was said of other words of its entry. */
export const stillHolds = ({ partnershipId }: Pick<TenantTx, 'partnershipId'>) => sql<SqlBool>`exists (
  select from entry
   where entry.partnership_id = ${partnershipId} and entry.family_id = b.family_id and entry.id = b.entry_id
     and ${isWordedAsThen(sql`b.of_content`)})`;

/** What was said of a point before it was given words of another meaning is not said of these, until somebody says it again. */
const isOfTheseWords = ({ partnershipId }: Pick<TenantTx, 'partnershipId'>) => sql<SqlBool>`(b.wording = (
  select worded.wording from plan_point worded
   where worded.partnership_id = ${partnershipId} and worded.id = b.plan_point_id))`;

/** What is counted. */
const counts = (tx: Pick<TenantTx, 'partnershipId'>) =>
  sql<SqlBool>`${stillHolds(tx)} and ${isOfTheseWords(tx)}`;

interface BearingsAsked {
  readonly familyId: FamilyId;
  /** Which entries are asked about; `all` for those of the family. */
  readonly of: readonly EntryId[] | 'all';
  /** Only what was said to bear on this point before it was given the words that it has; left out for all that was said. */
  readonly earlierOf?: PlanPointId;
}

/**
 * What people said of entries that the actor may see: those that bear on points, and those of which it was taken back; by entry, then by
 * point.
 */
export async function listBearsOn(
  tx: TenantTx,
  actor: Actor,
  { familyId, of, earlierOf }: BearingsAsked,
  now: Date,
): Promise<readonly BearsOn[]> {
  if (of.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('bears_on as b')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'b.partnership_id')
        .onRef('entry.family_id', '=', 'b.family_id')
        .onRef('entry.id', '=', 'b.entry_id'),
    )
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'b.partnership_id').onRef('account.id', '=', 'b.decided_by'),
    )
    .innerJoin('plan_point as p', (join) =>
      join.onRef('p.partnership_id', '=', 'b.partnership_id').onRef('p.id', '=', 'b.plan_point_id'),
    )
    .select(['b.entry_id', 'b.plan_point_id', 'b.movement', 'b.decided_at', 'account.name'])
    .select(['p.kind', 'p.number', 'p.words'])
    .select((eb) =>
      eb
        .selectFrom('plan_point_version as before')
        .select('before.words')
        .where('before.partnership_id', '=', tx.partnershipId)
        .whereRef('before.plan_point_id', '=', 'p.id')
        .whereRef('before.wording', '=', 'b.wording')
        .whereRef('b.wording', '<>', 'p.wording')
        .orderBy('before.number', 'desc')
        .limit(1)
        .as('of_words'),
    )
    .where('b.partnership_id', '=', tx.partnershipId)
    .where('b.family_id', '=', familyId)
    .$if(of !== 'all', (query) => query.where('b.entry_id', 'in', of === 'all' ? [] : [...of]))
    .$if(earlierOf !== undefined, (query) =>
      query
        .where('p.id', '=', earlierOf ?? null)
        .where('b.movement', '<>', 'none')
        .whereRef('b.wording', '<>', 'p.wording'),
    )
    .where(visible(actor, 'entry', now, familyId))
    .where(stillHolds(tx))
    .orderBy('b.entry_id')
    .orderBy('p.kind', 'desc')
    .orderBy('p.number')
    .execute();
  return rows.map(
    ({ entry_id, plan_point_id, movement, decided_at, name, kind, number, words, of_words }) => ({
      entryId: entry_id,
      pointId: plan_point_id,
      point: { kind, number, words },
      movement,
      at: decided_at,
      by: name,
      ofWords: of_words,
    }),
  );
}

export interface OfFamily {
  readonly partnershipId: PartnershipId;
  readonly familyId: FamilyId;
}

/** Which entries bear on a point, or on any: for `matches`. Asked once, and not of every entry. */
export function bearsOnPlan(
  point: PlanPointId | 'any',
  { partnershipId, familyId }: OfFamily,
): RawBuilder<SqlBool> {
  const own = point === 'any' ? sql`true` : sql`b.plan_point_id = ${point}`;
  return sql<SqlBool>`entry.id = any(array(
    select b.entry_id from bears_on b
     where b.partnership_id = ${partnershipId} and b.family_id = ${familyId} and b.movement <> 'none' and ${own}
       and ${counts({ partnershipId })}))`;
}

/**
 * What entries that the actor may see tell of each point of a family’s plan, as it is worded; nothing of points on which none bears. One
 * statement.
 */
export async function countMoved(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlyMap<PlanPointId, Moved>> {
  const { rows } = await sql<{
    readonly point: PlanPointId;
    readonly movement: Movement;
    readonly count: number;
    readonly last_key: string;
    readonly last_day: string | null;
  }>`
    select b.plan_point_id as point, b.movement, count(*)::integer as count,
           (array_agg(entry.order_key order by entry.order_key desc, entry.id desc))[1] || ' '
             || (array_agg(entry.id order by entry.order_key desc, entry.id desc))[1] as last_key,
           (array_agg(coalesce(entry.latest, entry.earliest)::text order by entry.order_key desc, entry.id desc))[1] as last_day
      from bears_on b
      join entry on entry.partnership_id = b.partnership_id and entry.family_id = b.family_id and entry.id = b.entry_id
     where b.partnership_id = ${tx.partnershipId} and b.family_id = ${familyId} and b.movement <> 'none'
       and ${visible(actor, 'entry', now, familyId)} and ${counts(tx)}
     group by b.plan_point_id, b.movement`.execute(tx.sql);
  const byPoint = Map.groupBy(rows, ({ point }) => point);
  return new Map(
    [...byPoint].map(([point, own]) => {
      const counts = Object.fromEntries(own.map(({ movement, count }) => [movement, count]));
      const [last] = own.toSorted((one, other) => (one.last_key < other.last_key ? 1 : -1));
      if (last === undefined) return [point, notMoved];
      const day = last.last_day === null ? null : parseDay(last.last_day);
      const moved = { counts: { ...notMoved.counts, ...counts }, last: { movement: last.movement, day } };
      return [point, moved];
    }),
  );
}

/** How many entries that the actor may see were said to bear on each point before it was given the words that it has. One statement. */
export async function countEarlier(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlyMap<PlanPointId, number>> {
  const { rows } = await sql<{ readonly point: PlanPointId; readonly count: number }>`
    select b.plan_point_id as point, count(*)::integer as count
      from bears_on b
      join entry on entry.partnership_id = b.partnership_id and entry.family_id = b.family_id and entry.id = b.entry_id
     where b.partnership_id = ${tx.partnershipId} and b.family_id = ${familyId} and b.movement <> 'none'
       and ${visible(actor, 'entry', now, familyId)} and ${stillHolds(tx)} and not ${isOfTheseWords(tx)}
     group by b.plan_point_id`.execute(tx.sql);
  return new Map(rows.map(({ point, count }) => [point, count]));
}

export interface BearingToKeep {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly pointId: PlanPointId;
  readonly movement: Movement | 'none';
}

const keptAgain = sql`do update set movement = excluded.movement, decided_at = excluded.decided_at,
  decided_by = excluded.decided_by, wording = excluded.wording, of_content = excluded.of_content`;

/** Notes what somebody says of the point as it is worded now, in place of what was said before. */
export async function keepBearsOn(
  tx: TenantTx,
  { familyId, entryId, pointId, movement }: BearingToKeep,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into bears_on (partnership_id, family_id, entry_id, plan_point_id, movement, decided_at, decided_by, wording, of_content)
    select partnership_id, family_id, ${entryId}, id, ${movement}, ${at}, ${by}, wording, ${contentOf(tx, familyId, entryId)}
      from plan_point
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and id = ${pointId}
    on conflict on constraint bears_on_key ${keptAgain}`.execute(tx.sql);
}

/**
 * The same for entries of a file whose rows were just written, as its author states it in the file. What was said of an entry before
 * stays, as long as the entry and the point say the same: a person may have thought better of it. Nobody said it where nobody with an account sent
 * the file or put it in.
 */
export async function addStatedBearings(
  tx: TenantTx,
  submission: { readonly id: SubmissionId; readonly familyId: FamilyId },
  stated: readonly Omit<BearingToKeep, 'familyId'>[],
  now: Date,
): Promise<void> {
  if (stated.length === 0) return;
  const { familyId } = submission;
  await sql`
    insert into bears_on (partnership_id, family_id, entry_id, plan_point_id, movement, decided_at, decided_by, wording, of_content)
    select s.partnership_id, s.family_id, r.entry_id, r.plan_point_id, r.movement, ${now}, coalesce(s.submitted_by, s.created_by),
           p.wording, ${contentOf(tx, familyId, sql`r.entry_id`)}
      from submission s
      join plan_point p on p.partnership_id = s.partnership_id and p.family_id = s.family_id
      join unnest(${stated.map(({ entryId }) => entryId)}::uuid[],
                                ${stated.map(({ pointId }) => pointId)}::uuid[],
                                ${stated.map(({ movement }) => movement)}::text[])
             as r (entry_id, plan_point_id, movement) on r.plan_point_id = p.id
     where s.partnership_id = ${tx.partnershipId} and s.id = ${submission.id}
       and coalesce(s.submitted_by, s.created_by) is not null
       and not exists (
         select from bears_on b
          where b.partnership_id = ${tx.partnershipId} and b.family_id = ${familyId} and b.entry_id = r.entry_id
            and b.plan_point_id = r.plan_point_id and ${counts(tx)})
    on conflict on constraint bears_on_key ${keptAgain}`.execute(tx.sql);
}

export function readMovement(text: string): Movement | null {
  return movements.find((one) => one === text) ?? null;
}
