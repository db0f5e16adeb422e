import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { childrenOf, findRecord, type RecordTold } from '../../families/operations/read-record.ts';
import { requireTied } from '../../families/operations/require-family.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import {
  labelOf,
  type PlanPoint,
  type PlanPointGiven,
  type PlanPointId,
  type PlanPointKind,
} from '../domain/plan/plan-point.ts';
import { idOfForm } from '../store/id-of-form.ts';
import { insertPlanPoint, listPlanPoints, updatePlanPoint } from '../store/plan-points.ts';
import { lastPurgedNumber } from '../store/purged-words.ts';
import { askOfWords } from './ask-of-words.ts';
import { performHeld } from './perform-held.ts';
import { refusePurged } from './refuse-purged.ts';

export type { PlanPoint, PlanPointGiven, PlanPointId, PlanPointKind };

/** More than a core group can hold in mind, and few enough for one page: those that have ended are counted too. */
export const mostPlanPoints = 200;

export interface PlanKeepingOffered {
  readonly family: Pick<RecordTold, 'id' | 'reference' | 'name'>;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly agencies: readonly InvolvedAgency[];
  /** The one that is to be changed. */
  readonly point: PlanPoint | null;
  /** Of this very form: sent twice, it adds one. */
  readonly form: string;
}

export interface PointOfFamily {
  readonly familyId: FamilyId;
  readonly pointId: PlanPointId;
}

/** What a point of a plan can be about, and who can be named for it. @throws AppError `not-found`, `not-allowed`. */
export function offerKeepingPlan(
  platform: Platform,
  actor: PersonActor,
  { familyId, pointId }: { readonly familyId: FamilyId; readonly pointId: PlanPointId | null },
): Promise<PlanKeepingOffered> {
  return perform(platform, actor, 'keep-plan', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const point = pointId === null ? null : await requirePoint(tx, { familyId, pointId });
    const { id, reference, name } = record;
    return {
      value: {
        family: { id, reference, name },
        children: record.children.map((child) => ({ id: child.id, name: child.name })),
        agencies: await listInvolvedAgencies(tx, familyId, now),
        point,
        form: newToken(),
      },
      audit: { event: 'plan-read', object: { kind: 'family', id }, children: childrenOf(record) },
    };
  });
}

/** The caller has seen to it that the family may be seen. @throws AppError `not-found`. */
export async function requirePoint(tx: TenantTx, { familyId, pointId }: PointOfFamily): Promise<PlanPoint> {
  const point = (await listPlanPoints(tx, familyId)).find(({ id }) => id === pointId);
  if (point === undefined) throw notFound('risk or action');
  return point;
}

export interface PointToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly kind: PlanPointKind;
  readonly given: PlanPointGiven;
  /** Of the form that was drawn; left out where none was. */
  readonly form?: string | null;
}

/**
 * Adds a risk or an action to what a family’s plan says. The same form that comes twice adds one.
 *
 * @throws AppError `not-found`, `not-allowed`; `plan-point-not-fitting`; `removed-for-good` where what the form added was; `words-may-tell`.
 */
export function addPlanPoint(
  platform: Platform,
  actor: PersonActor,
  { familyId, kind, given, form = null, asItIs = false }: PointToAdd,
): Promise<PlanPointId> {
  return performHeld(platform, actor, 'keep-plan', familyId, async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const points = await listPlanPoints(tx, familyId);
    const sent = { of: familyId, form, by: actor.accountId, sent: [kind, given] };
    const id = await idOfForm<'plan-point'>(tx, sent);
    if (points.some((point) => point.id === id)) {
      const object = { kind: 'plan-point', id } as const;
      return { value: id, audit: { event: 'plan-read', object, children: childrenOf(record) } };
    }
    await refusePurged(tx, { familyId, of: id });
    if (points.length >= mostPlanPoints) {
      throw notFitting(
        `A plan can have ${mostPlanPoints} risks and actions here, those that have ended among them.`,
        'Change one that is there.',
      );
    }
    if (points.some((point) => point.kind === kind && point.ended === null && point.words === given.words)) {
      throw notFitting('The plan says this already.', 'Change what is there, or say it in other words.');
    }
    await requireFitting(tx, record, { given, before: null }, now);
    const numbers = points.flatMap((point) => (point.kind === kind ? [point.number] : []));
    const number = Math.max(await lastPurgedNumber(tx, familyId, kind), ...numbers) + 1;
    const by = { at: now, by: actor.accountId };
    await insertPlanPoint(tx, { id, familyId, kind, number }, given, by);
    const saved = await askOfPoint(tx, actor, { familyId, given, before: null, asItIs }, now);
    return {
      value: id,
      audit: {
        event: 'plan-point-added',
        object: { kind: 'plan-point', id },
        children: childrenOf(record),
        detail: { point: labelOf({ kind, number }), ...saved },
      },
    };
  });
}

export interface PointToChange extends PointOfFamily, MaySayAsItIs {
  /** Of the point as it was seen. */
  readonly version: number;
  readonly given: PlanPointGiven;
  /** Whether other words mean what the words before meant: what was said of those is then said of these too. No, where it is left out. */
  readonly meansTheSame?: boolean;
}

/**
 * Words a point anew, ends it, or opens it again; what it said before is kept. What entries were said to tell of it counts for new words
 * only where they mean the same, or once somebody says so (`confirmBearings`).
 *
 * @throws AppError as `addPlanPoint`; `changed-meanwhile`.
 */
export function changePlanPoint(
  platform: Platform,
  actor: PersonActor,
  { familyId, pointId, version, given, meansTheSame = false, asItIs = false }: PointToChange,
): Promise<void> {
  return performHeld(platform, actor, 'keep-plan', familyId, async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const before = await requirePoint(tx, { familyId, pointId });
    await requireFitting(tx, record, { given, before }, now);
    const rewritten = { id: pointId, version, given, meansTheSame };
    const done = await updatePlanPoint(tx, rewritten, { at: now, by: actor.accountId });
    if (!done) throw changedMeanwhile('risk or action');
    const saved = await askOfPoint(tx, actor, { familyId, given, before, asItIs }, now);
    return {
      value: undefined,
      audit: {
        event: 'plan-point-changed',
        object: { kind: 'plan-point', id: pointId },
        children: childrenOf(record),
        detail: {
          point: labelOf(before),
          ended: before.ended === null && given.ended !== null,
          ...(before.words === given.words ? {} : { meaning: meansTheSame ? 'the same' : 'another' }),
          ...saved,
        },
      },
    };
  });
}

/** Of what the point says, what it did not say before. */
function askOfPoint(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, given, before, asItIs }: ToFit & Required<MaySayAsItIs> & Pick<PointToAdd, 'familyId'>,
  now: Date,
) {
  const written = [
    { called: 'what the plan says', text: given.words, said: before?.words },
    { called: 'who does it', text: given.who, said: before?.who },
    { called: 'why it ended', text: given.ended?.reason ?? null, said: before?.ended?.reason },
  ];
  const words = written.filter(({ text, said }) => text !== said);
  const shownTo = 'everybody who may read the family’s chronology, and stands in the forms of the plan';
  return askOfWords(tx, actor, { familyId, words, shownTo, asItIs }, now);
}

interface ToFit {
  readonly given: PlanPointGiven;
  readonly before: PlanPoint | null;
}

/** A point that is changed may stay with an agency that is involved no longer, and with a child who left the record. */
async function requireFitting(
  tx: TenantTx,
  { id, children }: RecordTold,
  { given, before }: ToFit,
  now: Date,
): Promise<void> {
  const known = new Set<string>([...children.map((child) => child.id), ...(before?.children ?? [])]);
  if (given.children.length === 0 || given.children.some((child) => !known.has(child))) {
    throw notFitting('This is not about a child of this family.', 'Tick each child that it is about.');
  }
  const { agencyId, from, ended } = given;
  const isKept = agencyId === null || agencyId === before?.agencyId;
  if (!isKept && !(await listInvolvedAgencies(tx, id, now)).some((agency) => agency.id === agencyId)) {
    throw notFitting('This agency is not involved with the family.', 'Choose from the list.');
  }
  const today = dayOfInstant(now);
  if (from > today)
    throw notFitting('The plan cannot say so from a day that is yet to come.', 'Check the day.');
  if (ended !== null && (ended.on > today || ended.on < from)) {
    throw notFitting(
      'The day on which it ended must lie between its first day and today.',
      'Check both days.',
    );
  }
}

function notFitting(what: string, todo: string): AppError {
  return new AppError('plan-point-not-fitting', { what, todo });
}
