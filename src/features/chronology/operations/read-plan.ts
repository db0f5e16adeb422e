import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { readSealedPlace, writeSealedPlace } from '../../../platform/cursors/sealed-place.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findSmartProblems } from '../../../shared/smart/find-smart-problems.ts';
import { childrenOf, findRecord, type RecordTold } from '../../families/operations/read-record.ts';
import { mayTied } from '../../families/operations/require-family.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import type { PlanFormId } from '../domain/plan/plan-form.ts';
import { labelOf, type Movement, type PlanPoint, type PlanPointId } from '../domain/plan/plan-point.ts';
import { type Moved, notMoved, sayEarlier, sayMoved } from '../domain/plan/say-moved.ts';
import { countEarlier, countMoved, listBearsOn } from '../store/bears-on.ts';
import { noFilters } from '../store/entry-filters.ts';
import { nameAgencies } from '../store/find-family.ts';
import { type EntryPage, type EntryPlace, listEntries } from '../store/list-entries.ts';
import { listPlanForms } from '../store/plan-forms.ts';
import { type FormerPlanPoint, listFormerPoints, listPlanPoints } from '../store/plan-points.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type PointOfFamily, requirePoint } from './keep-plan.ts';
import { mayMakeFormOf } from './make-plan-form.ts';
import { mayPurgePoint } from './purge-plan-point.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';
import { type EarlierTold, tellEarlier } from './tell-earlier.ts';

type FamilyNamed = Pick<RecordTold, 'id' | 'reference' | 'name'>;

/** A point of a plan as pages tell it. */
export interface PointTold
  extends Pick<PlanPoint, 'id' | 'kind' | 'words' | 'who' | 'agencyName' | 'due' | 'from' | 'ended'> {
  readonly label: string;
  /** The names of the children whom it is about, as this person may see them. */
  readonly children: readonly string[];
  /** Whether its day is past and it has not ended. */
  readonly late: boolean;
  readonly moved: Moved;
  readonly movedWords: string;
  /** How many entries were said to bear on it before it was given the words that it has: they are not counted. */
  readonly earlier: number;
  /** The same in words; null where there is none. */
  readonly earlierWords: string | null;
}

export interface PlanTold {
  readonly family: FamilyNamed;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** Those about the child who is asked for, or all. */
  readonly points: readonly PointTold[];
  /** How many there are, about whichever child. */
  readonly total: number;
  /** Whose form this person may make; empty where they make none. */
  readonly formAgencies: readonly InvolvedAgency[];
  /** Forms that were made and that this person may take, the newest first. */
  readonly forms: readonly FormTold[];
  /** Whether this person may change what the plan says. */
  readonly mayKeep: boolean;
}

/** A form of the plan’s actions that was made. */
export interface FormTold {
  readonly id: PlanFormId;
  readonly code: string;
  readonly agency: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/**
 * What a family’s plan says, and what the record tells of each risk and action: only by entries that the actor may see.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readPlan(
  platform: Platform,
  actor: PersonActor,
  { familyId, child }: { readonly familyId: FamilyId; readonly child: string | null },
): Promise<PlanTold> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const points = await listPlanPoints(tx, familyId);
    const moved = await countMoved(tx, actor, familyId, now);
    const earlier = await countEarlier(tx, actor, familyId, now);
    const asked = points.filter(({ children }) => child === null || children.some((id) => id === child));
    const { id, reference, name } = record;
    return {
      value: {
        family: { id, reference, name },
        children: record.children.map((one) => ({ id: one.id, name: one.name })),
        points: asked.map((point) => tellPoint(point, record, toldOf(point.id, { moved, earlier }), now)),
        total: points.length,
        mayKeep: await mayTied(tx, actor, { action: 'keep-plan', familyId }, now),
        ...(await offerForms(tx, actor, familyId, now)),
      },
      audit: { event: 'plan-read', object: { kind: 'family', id }, children: childrenOf(record) },
    };
  });
}

async function offerForms(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<Pick<PlanTold, 'forms' | 'formAgencies'>> {
  if (!(await mayTied(tx, actor, { action: 'make-plan-form', familyId }, now)))
    return { forms: [], formAgencies: [] };
  const involved = await listInvolvedAgencies(tx, familyId, now);
  const forms = await listPlanForms(tx, familyId, actor.agencyId);
  const names = await nameAgencies(tx, new Set(forms.map(({ agencyId }) => agencyId)));
  return {
    formAgencies: involved.filter(({ id }) => mayMakeFormOf(actor, id)),
    forms: forms.map(({ id, code, agencyId, madeAt, madeBy }) => {
      return { id, code, agency: names.get(agencyId) ?? '', madeAt, madeBy };
    }),
  };
}

/** What the record tells of points, by their ids. */
interface ToldOfAll {
  readonly moved: ReadonlyMap<PlanPointId, Moved>;
  readonly earlier: ReadonlyMap<PlanPointId, number>;
}

function toldOf(id: PlanPointId, { moved, earlier }: ToldOfAll): Pick<PointTold, 'moved' | 'earlier'> {
  return { moved: moved.get(id) ?? notMoved, earlier: earlier.get(id) ?? 0 };
}

function tellPoint(
  point: PlanPoint,
  record: RecordTold,
  told: Pick<PointTold, 'moved' | 'earlier'>,
  now: Date,
): PointTold {
  const { id, kind, words, who, agencyName, due, from, ended } = point;
  return {
    ...{ id, kind, words, who, agencyName, due, from, ended },
    label: labelOf(point),
    children: nameChildren(point.children, record),
    late: isLate(point, now),
    ...told,
    movedWords: sayMoved(told.moved),
    earlierWords: told.earlier === 0 ? null : `${sayEarlier(told.earlier)}.`,
  };
}

/** Whether its day is past, and it has not ended. */
export function isLate({ due, ended }: Pick<PlanPoint, 'due' | 'ended'>, now: Date): boolean {
  return due !== null && ended === null && due < dayOfInstant(now);
}

/** A child who has left the record is still somebody whom it was about. */
export function nameChildren(
  ids: readonly string[],
  { children }: Pick<RecordTold, 'children'>,
): readonly string[] {
  const known = children.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return known.length === ids.length ? known : [...known, 'a child who is not in the record'];
}

export interface PointQuestion extends PointOfFamily {
  /** A cursor of an earlier answer, and on which side of it to read. */
  readonly from: { readonly side: 'after' | 'before'; readonly cursor: string } | null;
}

/** A former wording of a point. */
export interface FormerTold
  extends Pick<FormerPlanPoint, 'number' | 'words' | 'who' | 'agencyName' | 'due' | 'from' | 'ended'> {
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

export interface PlanPointTold {
  readonly family: FamilyNamed;
  readonly point: PointTold & Pick<PlanPoint, 'version' | 'writtenAt' | 'writtenBy'>;
  /** What the action lacks to be specific, measurable, owned and dated, as suggestions; none of a risk. */
  readonly lacks: readonly string[];
  readonly former: readonly FormerTold[];
  readonly rows: readonly (EntryRow & { readonly movement: Movement; readonly saidBy: string })[];
  readonly before: string | null;
  readonly after: string | null;
  readonly mayKeep: boolean;
  /** What was said before it was given the words that it has, for whoever reads it to say again or leave. */
  readonly earlier: EarlierTold;
  /** Whether this person may remove it for good. */
  readonly mayPurge: boolean;
}

const entriesOnPage = 50;

/** One point of a plan with the entries that bear on it, in the order of the chronology. @throws AppError `not-found`, `not-allowed`. */
export function readPlanPoint(
  platform: Platform,
  actor: PersonActor,
  { familyId, pointId, from }: PointQuestion,
): Promise<PlanPointTold> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const point = await requirePoint(tx, { familyId, pointId });
    const list = `${familyId} plan ${pointId}`;
    const place = from === null ? null : readSealedPlace<'entry'>(platform.key, list, from.cursor);
    if (from !== null && place === null) throw notFound('page of this plan');
    const page = await listEntries(
      tx,
      actor,
      {
        familyId,
        filters: { ...noFilters, bearsOn: pointId },
        order: { by: 'date', latestFirst: false },
        from: from === null || place === null ? null : { side: from.side, place },
        most: entriesOnPage,
      },
      now,
    );
    const of = page.rows.map(({ id }) => id);
    const said = (await listBearsOn(tx, actor, { familyId, of }, now)).filter(
      (one) => one.pointId === pointId,
    );
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    const moved = await countMoved(tx, actor, familyId, now);
    const earlier = await countEarlier(tx, actor, familyId, now);
    const { id, reference, name } = record;
    const { version, writtenAt, writtenBy } = point;
    const ends = endsOf(page, from);
    const cursor = (place: EntryPlace | null) =>
      place === null ? null : writeSealedPlace(platform.key, list, place);
    return {
      value: {
        family: { id, reference, name },
        point: {
          ...tellPoint(point, record, toldOf(pointId, { moved, earlier }), now),
          ...{ version, writtenAt, writtenBy },
        },
        earlier: await tellEarlier(tx, actor, { familyId, pointId, marks }, now),
        lacks: lacksOf(point),
        former: (await listFormerPoints(tx, pointId)).map(tellFormer),
        rows: page.rows.flatMap((row) => {
          const own = said.find(({ entryId }) => entryId === row.id);
          return own === undefined || own.movement === 'none'
            ? []
            : [{ ...sayEntryRow(row, marks), movement: own.movement, saidBy: own.by }];
        }),
        before: cursor(ends.before),
        after: cursor(ends.after),
        mayKeep: await mayTied(tx, actor, { action: 'keep-plan', familyId }, now),
        mayPurge: mayPurgePoint(actor),
      },
      audit: {
        event: 'plan-read',
        object: { kind: 'plan-point', id: pointId },
        children: childrenOf(record),
        detail: { entries: page.rows.length },
      },
    };
  });
}

/** Where the pages before and after this one end and begin; null where there is none. */
function endsOf({ rows, more }: EntryPage, from: PointQuestion['from']) {
  const hasBefore = from !== null && (from.side === 'after' || more);
  const hasAfter = from?.side === 'before' || more;
  return {
    before: hasBefore ? (rows[0]?.place ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.place ?? null) : null,
  };
}

function tellFormer({
  number,
  words,
  who,
  agencyName,
  due,
  from,
  ended,
  writtenAt,
  writtenBy,
}: FormerPlanPoint): FormerTold {
  return { number, words, who, agencyName, due, from, ended, writtenAt, writtenBy };
}

function lacksOf({ kind, words, who, agencyName, due }: PlanPoint): readonly string[] {
  if (kind === 'risk') return [];
  return findSmartProblems({ text: words, owner: who ?? agencyName, due }).problems.map(({ why }) => why);
}
