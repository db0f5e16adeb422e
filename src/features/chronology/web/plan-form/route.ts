import { z } from 'zod';
import { mayDo } from '../../../../platform/access/actions.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, freshForm } from '../../../../platform/forms/form.ts';
import { idField } from '../../../../platform/forms/id-fields.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { FamilyId } from '../../../../shared/ids.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { makePlanForm, takePlanForm } from '../../operations/make-plan-form.ts';
import { readPlan } from '../../operations/read-plan.ts';
import { familyParams } from '../parts/family-id.ts';
import { planAsJson, planShape } from '../plan/answer.ts';
import { PlanView } from '../plan/view.tsx';

const access = { kind: 'action', action: 'make-plan-form' } as const;
const answer = z.union([z.object({ id: z.string() }), planShape]);

export const makePlanFormRoute = route({
  method: 'POST',
  path: '/families/:familyId/plan/forms',
  summary: 'Makes the Word form in which an agency tells what was done about its actions of the plan.',
  access,
  audit: ['plan-form-made', 'plan-read'],
  schema: {
    params: familyParams,
    query: noQuery,
    body: z.object({ agency: idField<'agency'>('Choose an agency') }),
    answer,
  },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    if (!form.ok) return again(platform, actor, { familyId, errors: form.errors, csrfToken });
    const { agency: agencyId } = form.value;
    const done = await attempt({ 'plan-form-empty': 'agency' }, () =>
      makePlanForm(platform, actor, { familyId, agencyId }),
    );
    if (done.kind === 'refused') return again(platform, actor, { familyId, errors: [done.error], csrfToken });
    if (done.kind === 'stale') throw new Error('a form is made new each time');
    return {
      kind: 'see',
      to: `/families/${familyId}/plan#forms`,
      status: 201,
      json: { id: done.value },
      notice: 'The form is made. Take it from the list at the foot of this page.',
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') }, body: { agency: world.id('agency') } }),
});

interface Again {
  readonly familyId: FamilyId;
  readonly errors: FormErrors;
  readonly csrfToken: string;
}

async function again(
  platform: Platform,
  actor: PersonActor,
  { familyId, errors, csrfToken }: Again,
): Promise<Answer<z.output<typeof answer>>> {
  const told = await readPlan(platform, actor, { familyId, child: null });
  return {
    kind: 'page',
    status: 422,
    errors,
    title: `Plan of ${nameInSentence(told.family.name)}, and what the record tells of it`,
    wide: true,
    back: { text: 'The family', href: `/families/${familyId}` },
    body: () =>
      PlanView({
        told,
        child: null,
        reader: { actor, at: platform.now() },
        mayKeep: told.mayKeep,
        maySend: mayDo(actor.role, 'send-chronology'),
        csrfToken,
        form: { ...freshForm(), errors },
      }),
    json: planAsJson(told),
  };
}

export const takePlanFormRoute = route({
  method: 'GET',
  path: '/families/:familyId/plan/forms/:formId',
  summary: 'A form of a plan’s actions that was made for an agency, in Word.',
  access,
  audit: 'plan-form-taken',
  // A document that travels, with what a conference wrote in plain words: for people who are signed in, and no program.
  browserOnly: true,
  schema: {
    params: z.object({ familyId: idParam<'family'>(), formId: idParam<'plan-form'>() }),
    query: noQuery,
    body: noBody,
    answer: z.never(),
  },
  async handle({ platform, actor, params }) {
    return { kind: 'file', ...(await takePlanForm(platform, actor, params)) };
  },
  example: (world) => ({ params: { familyId: world.id('family'), formId: world.id('plan-form') } }),
});
