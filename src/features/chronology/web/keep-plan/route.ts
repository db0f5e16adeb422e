import { z } from 'zod';
import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  addPlanPoint,
  changePlanPoint,
  offerKeepingPlan,
  type PlanKeepingOffered,
} from '../../operations/keep-plan.ts';
import { familyParams } from '../parts/family-id.ts';
import { pointParams } from '../plan-point/route.ts';
import { changePointForm, drawnPoint, drawnStored, newPointForm } from './form.ts';
import { KeepPlanView } from './view.tsx';

const addPath = '/families/:familyId/plan/new';
const changePath = '/families/:familyId/plan/:pointId/change';
const access = { kind: 'action', action: 'keep-plan' } as const;
const answer = z.object({ id: z.string().nullable() });
const field = { 'plan-point-not-fitting': '', ...besideAsItIs } as const;

function page(
  offered: PlanKeepingOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof answer>> {
  const { family, point } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: point === null ? 'Add a risk or an action to the plan' : 'Change what the plan says',
    back:
      point === null
        ? { text: 'The plan', href: `/families/${family.id}/plan` }
        : {
            text: point.kind === 'risk' ? 'The risk' : 'The action',
            href: `/families/${family.id}/plan/${point.id}`,
          },
    body: () => KeepPlanView({ offered, form, csrfToken }),
    json: { id: point?.id ?? null },
  };
}

export const showAddPoint = route({
  method: 'GET',
  path: addPath,
  summary: 'The form with which a risk or an action is added to what a family’s plan says.',
  access,
  audit: 'plan-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: { familyId }, visitor }) {
    const offered = await offerKeepingPlan(platform, actor, { familyId, pointId: null });
    return page(offered, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddPoint = route({
  method: 'POST',
  path: addPath,
  summary: 'Adds a risk or an action to what a family’s plan says.',
  access,
  audit: ['plan-point-added', 'plan-read'],
  schema: { params: familyParams, query: noQuery, body: newPointForm, answer },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    const offer = () => offerKeepingPlan(platform, actor, { familyId, pointId: null });
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const { given, ...sent } = form.value;
    const done = await attempt({ ...field, 'removed-for-good': '' }, () =>
      addPlanPoint(platform, actor, { familyId, given, ...sent }),
    );
    if (done.kind === 'stale') throw changedMeanwhile('plan');
    if (done.kind === 'refused') {
      return page(await offer(), withError(drawnPoint(given, sent), done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${familyId}/plan/${done.value}`,
      status: 201,
      json: { id: done.value },
      notice: sent.kind === 'risk' ? 'The risk is added.' : 'The action is added.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      kind: 'risk',
      words: 'Left without food',
      from: '2020-01-01',
      children: world.id('child'),
      form: 'the-form-of-an-example',
    },
  }),
});

export const showChangePoint = route({
  method: 'GET',
  path: changePath,
  summary: 'The form with which a risk or an action of a plan is changed, or ended.',
  access,
  audit: 'plan-read',
  schema: { params: pointParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params, visitor }) {
    const offered = await offerKeepingPlan(platform, actor, params);
    const { point } = offered;
    return page(offered, point === null ? freshForm() : drawnStored(point), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), pointId: world.id('plan-point') } }),
});

export const sendChangePoint = route({
  method: 'POST',
  path: changePath,
  summary: 'Changes a risk or an action of a plan, or ends it; what it said before is kept.',
  access,
  audit: ['plan-point-changed', 'plan-read'],
  schema: { params: pointParams, query: noQuery, body: changePointForm, answer },
  async handle({ platform, actor, params, form, visitor }) {
    const offer = () => offerKeepingPlan(platform, actor, params);
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const { given, ...sent } = form.value;
    const done = await attempt(field, () => changePlanPoint(platform, actor, { ...params, ...sent, given }));
    if (done.kind === 'stale') throw changedMeanwhile('risk or action');
    if (done.kind === 'refused') {
      return page(await offer(), withError(drawnPoint(given, sent), done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}/plan/${params.pointId}`,
      json: { id: params.pointId },
      notice: given.ended === null ? 'It is saved.' : 'It is noted that this has ended.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), pointId: world.id('plan-point') },
    body: {
      words: 'Left without food at night',
      from: '2020-01-01',
      children: world.id('child'),
      version: '1',
    },
  }),
});
