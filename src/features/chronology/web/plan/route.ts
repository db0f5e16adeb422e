import { z } from 'zod';
import { mayDo } from '../../../../platform/access/actions.ts';
import { freshForm } from '../../../../platform/forms/form.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { readPlan } from '../../operations/read-plan.ts';
import { familyParams } from '../parts/family-id.ts';
import { planAsJson, planShape } from './answer.ts';
import { PlanView } from './view.tsx';

export const readPlanRoute = route({
  method: 'GET',
  path: '/families/:familyId/plan',
  summary: 'The risks and actions of a family’s plan, with what the record tells of each.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'plan-read',
  schema: {
    params: familyParams,
    query: z.object({ child: z.string().optional() }),
    body: noBody,
    answer: planShape,
  },
  async handle({ platform, actor, params: { familyId }, query, visitor }) {
    const child = query.child === undefined || query.child === '' ? null : query.child;
    const told = await readPlan(platform, actor, { familyId, child });
    return {
      kind: 'page',
      title: `Plan of ${nameInSentence(told.family.name)}, and what the record tells of it`,
      wide: true,
      back: { text: 'The family', href: `/families/${familyId}` },
      body: () =>
        PlanView({
          told,
          child,
          reader: { actor, at: platform.now() },
          mayKeep: told.mayKeep,
          maySend: mayDo(actor.role, 'send-chronology'),
          csrfToken: visitor.csrfToken,
          form: freshForm(),
        }),
      json: planAsJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
