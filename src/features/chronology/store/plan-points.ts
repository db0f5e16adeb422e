import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type ChildId, type FamilyId, readId } from '../../../shared/ids.ts';
import {
  type PlanPoint,
  type PlanPointGiven,
  type PlanPointId,
  type PlanPointKind,
  planPointKinds,
} from '../domain/plan/plan-point.ts';

/** What a family’s plan says, in the order of its labels: risks, then actions; those that have ended too. Whoever asks may see the family. */
export async function listPlanPoints(tx: TenantTx, familyId: FamilyId): Promise<readonly PlanPoint[]> {
  const rows = await tx.sql
    .selectFrom('plan_point')
    .innerJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'plan_point.partnership_id')
        .onRef('account.id', '=', 'plan_point.written_by'),
    )
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'plan_point.partnership_id')
        .onRef('agency.id', '=', 'plan_point.agency_id'),
    )
    .selectAll('plan_point')
    .select((eb) => [
      'account.name as by',
      'agency.name as agency_name',
      eb
        .selectFrom('plan_point_child')
        .select(
          sql<
            readonly ChildId[]
          >`coalesce(array_agg(plan_point_child.person_id order by plan_point_child.person_id), '{}')`.as(
            'ids',
          ),
        )
        .where('plan_point_child.partnership_id', '=', tx.partnershipId)
        .whereRef('plan_point_child.plan_point_id', '=', 'plan_point.id')
        .as('children'),
    ])
    .where('plan_point.partnership_id', '=', tx.partnershipId)
    .where('plan_point.family_id', '=', familyId)
    .orderBy('plan_point.number')
    .execute();
  const points = rows.map(
    (row): PlanPoint => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      words: row.words,
      who: row.who,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      due: row.due,
      from: row.from_day,
      ended: endedOf(row),
      children: row.children ?? [],
      version: row.version,
      wording: row.wording,
      writtenAt: row.written_at,
      writtenBy: row.by,
    }),
  );
  return planPointKinds.flatMap((kind) => points.filter((point) => point.kind === kind));
}

function endedOf(row: { readonly ended_on: string | null; readonly end_reason: string | null }) {
  const { ended_on: on, end_reason: reason } = row;
  return on === null || reason === null ? null : { on, reason };
}

function columnsOf({ words, who, agencyId, due, from, ended }: PlanPointGiven) {
  return {
    words,
    who,
    agency_id: agencyId,
    due,
    from_day: from,
    ended_on: ended?.on ?? null,
    end_reason: ended?.reason ?? null,
  };
}

interface Written {
  readonly at: Date;
  readonly by: AccountId;
}

export interface NewPlanPoint {
  readonly id: PlanPointId;
  readonly familyId: FamilyId;
  readonly kind: PlanPointKind;
  readonly number: number;
}

export async function insertPlanPoint(
  tx: TenantTx,
  { id, familyId, kind, number }: NewPlanPoint,
  given: PlanPointGiven,
  { at, by }: Written,
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, id, family_id: familyId, kind, number };
  await tx.sql
    .insertInto('plan_point')
    .values({ ...key, ...columnsOf(given), written_at: at, written_by: by })
    .execute();
  await insertChildren(tx, id, given.children);
}

async function insertChildren(tx: TenantTx, id: PlanPointId, children: readonly ChildId[]): Promise<void> {
  const rows = children.map((person_id) => ({
    partnership_id: tx.partnershipId,
    plan_point_id: id,
    person_id,
  }));
  if (rows.length > 0) await tx.sql.insertInto('plan_point_child').values(rows).execute();
}

export interface PointRewritten extends Pick<PlanPoint, 'id' | 'version'> {
  readonly given: PlanPointGiven;
  /** Whether other words mean what the words before meant. */
  readonly meansTheSame: boolean;
}

/**
 * Writes a point anew and keeps what it said. Words of another meaning make another wording; words that it had before, the wording that
 * they had. The caller holds the family (`lockHandling`). False where somebody changed it first.
 */
export async function updatePlanPoint(
  tx: TenantTx,
  { id, version, given, meansTheSame }: PointRewritten,
  { at, by }: Written,
): Promise<boolean> {
  const { rows: kept } = await sql`
    insert into plan_point_version (partnership_id, plan_point_id, number, words, who, agency_id, due, from_day, ended_on,
        end_reason, children, written_at, written_by, wording)
    select partnership_id, id, version, words, who, agency_id, due, from_day, ended_on, end_reason,
           array(select person_id::text from plan_point_child
                  where plan_point_child.partnership_id = ${tx.partnershipId} and plan_point_id = plan_point.id
                  order by person_id),
           written_at, written_by, wording
      from plan_point
     where partnership_id = ${tx.partnershipId} and id = ${id} and version = ${version}
    returning number`.execute(tx.sql);
  if (kept.length === 0) return false;
  const wording = meansTheSame ? {} : { wording: await findWording(tx, id, given.words) };
  await tx.sql
    .updateTable('plan_point')
    .set({ ...columnsOf(given), ...wording, version: version + 1, written_at: at, written_by: by })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
  await tx.sql
    .deleteFrom('plan_point_child')
    .where('partnership_id', '=', tx.partnershipId)
    .where('plan_point_id', '=', id)
    .execute();
  await insertChildren(tx, id, given.children);
  return true;
}

/** Which wording of a point these words are, as it says them now, said them before, or never said them. */
async function findWording(tx: TenantTx, id: PlanPointId, words: string): Promise<number> {
  const { rows } = await sql<{ wording: number }>`
    select coalesce(
             (select p.wording from plan_point p
               where p.partnership_id = ${tx.partnershipId} and p.id = ${id} and p.words = ${words}),
             max(v.wording) filter (where v.words = ${words}),
             max(v.wording) + 1) as wording
      from plan_point_version v
     where v.partnership_id = ${tx.partnershipId} and v.plan_point_id = ${id}`.execute(tx.sql);
  const [found] = rows;
  if (found === undefined) throw new Error('a point that is changed has said nothing before');
  return found.wording;
}

/** What a point said before, with who wrote that and when. */
export interface FormerPlanPoint extends PlanPointGiven {
  readonly number: number;
  readonly agencyName: string | null;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** The newest first; fifty at most, which nobody reads to their end. */
export async function listFormerPoints(tx: TenantTx, id: PlanPointId): Promise<readonly FormerPlanPoint[]> {
  const rows = await tx.sql
    .selectFrom('plan_point_version as v')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'v.partnership_id').onRef('account.id', '=', 'v.written_by'),
    )
    .leftJoin('agency', (join) =>
      join.onRef('agency.partnership_id', '=', 'v.partnership_id').onRef('agency.id', '=', 'v.agency_id'),
    )
    .selectAll('v')
    .select(['account.name as by', 'agency.name as agency_name'])
    .where('v.partnership_id', '=', tx.partnershipId)
    .where('v.plan_point_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    words: row.words,
    who: row.who,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    due: row.due,
    from: row.from_day,
    ended: endedOf(row),
    children: row.children.flatMap((one) => readId<'person'>(one) ?? []),
    writtenAt: row.written_at,
    writtenBy: row.by,
  }));
}
