import { randomBytes } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { initialsOfAll } from '../../families/domain/initials.ts';
import { withoutIdentity } from '../../families/domain/member.ts';
import { childrenOf, findRecord, type RecordTold } from '../../families/operations/read-record.ts';
import { requireTied } from '../../families/operations/require-family.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { type FormPoint, makeFormCode, type PlanFormId } from '../domain/plan/plan-form.ts';
import { labelOf, type PlanPoint } from '../domain/plan/plan-point.ts';
import { planFormWord } from '../outputs/plan-form-word.ts';
import { nameAgencies } from '../store/find-family.ts';
import { findPlanForm, insertPlanForm } from '../store/plan-forms.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import { performHeld } from './perform-held.ts';

export type { PlanFormId };

/** Officers and chairs make the form of any agency; an agency’s people that of their own. */
export function mayMakeFormOf({ agencyId, role }: PersonActor, of: AgencyId): boolean {
  return role === 'officer' || role === 'chair' || agencyId === of;
}

/**
 * Makes the form in which an agency tells what was done about its actions of the plan: what stands in it now is kept, so that it is known
 * when it comes back.
 *
 * @throws AppError `not-found`, `not-allowed`; `plan-form-empty`.
 */
export function makePlanForm(
  platform: Platform,
  actor: PersonActor,
  { familyId, agencyId }: { readonly familyId: FamilyId; readonly agencyId: AgencyId },
): Promise<PlanFormId> {
  // No point of the plan is removed for good meanwhile: the form keeps its words.
  return performHeld(platform, actor, 'make-plan-form', familyId, async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    if (!mayMakeFormOf(actor, agencyId)) throw notAllowed();
    const involved = await listInvolvedAgencies(tx, familyId, now);
    if (!involved.some(({ id }) => id === agencyId)) throw notFound('agency with this family');
    const points = await listPlanPoints(tx, familyId);
    const asked = points.filter(
      (point) => point.ended === null && (point.kind === 'risk' || point.agencyId === agencyId),
    );
    if (asked.length === 0) {
      throw new AppError('plan-form-empty', {
        what: 'The plan has no open risk and no open action of this agency.',
        todo: 'Write down the risks and actions first.',
      });
    }
    const id = newId<'plan-form'>();
    const code = makeFormCode(randomBytes(8));
    const form = { id, familyId, agencyId, code, points: asked.map(asFormPoint) };
    await insertPlanForm(tx, form, { at: now, by: actor.accountId });
    return {
      value: id,
      audit: {
        event: 'plan-form-made',
        object: { kind: 'plan-form', id },
        children: childrenOf(record),
        detail: { agency: agencyId, points: asked.length },
      },
    };
  });
}

function asFormPoint(point: PlanPoint): FormPoint {
  const { id, kind, words, who, due } = point;
  return { id, kind, label: labelOf(point), words, who, due };
}

/** It goes to an agency, whoever takes it: of a sealed identity not even initials are for its people, also where it was sealed since. */
function initialsOfPoints(
  points: readonly PlanPoint[],
  { children }: RecordTold,
): ReadonlyMap<string, readonly string[]> {
  const sealed = children.filter((child) => child.sealed !== null).map(withoutIdentity);
  const told = [...children.filter((child) => child.sealed === null), ...sealed];
  const initials = initialsOfAll(told.map(({ name }) => name));
  return new Map(
    points.map((point) => [
      point.id,
      told.flatMap((child, at) => (point.children.includes(child.id) ? [initials[at] ?? '?'] : [])),
    ]),
  );
}

export interface WrittenPlanForm {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** A form that was made, in Word. @throws AppError `not-found`, also for another agency’s; `not-allowed`. */
export function takePlanForm(
  platform: Platform,
  actor: PersonActor,
  { familyId, formId }: { readonly familyId: FamilyId; readonly formId: PlanFormId },
): Promise<WrittenPlanForm> {
  return perform(platform, actor, 'make-plan-form', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const form = await findPlanForm(tx, { id: formId });
    if (form?.familyId !== familyId || !mayMakeFormOf(actor, form.agencyId)) throw notFound('form');
    const names = await nameAgencies(tx, [form.agencyId]);
    const { code, madeAt } = form;
    const initials = initialsOfPoints(await listPlanPoints(tx, familyId), record);
    const points = form.points.map((point) => ({ ...point, children: initials.get(point.id) ?? [] }));
    const body = planFormWord({
      ...{ code, points, reference: record.reference },
      agencyName: names.get(form.agencyId) ?? '',
      made: sayDay(dayOfInstant(madeAt)),
    });
    return {
      value: {
        // Into the name of the file goes nothing of the family.
        name: `plan-form-${code}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        body,
      },
      audit: {
        event: 'plan-form-taken',
        object: { kind: 'plan-form', id: formId },
        children: childrenOf(record),
        detail: { agency: form.agencyId },
      },
    };
  });
}
