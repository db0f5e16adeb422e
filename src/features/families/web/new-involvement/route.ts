import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { asFormError } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type NamingOffered, nameInvolved, offerNaming } from '../../operations/name-involved.ts';
import { nameInSentence } from '../../view/name-in-sentence.ts';
import { familyParams } from '../parts/params.ts';
import { involvementForm, namedShape } from './form.ts';
import { NewInvolvementView } from './view.tsx';

const path = '/families/:familyId/involvements/new';
const access = { kind: 'action', action: 'name-involved' } as const;

export const showNewInvolvement = route({
  method: 'GET',
  path,
  summary: 'The form with which an agency, a chair, a reviewer or a guest is named as involved.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: namedShape },
  async handle({ platform, actor, params, visitor }) {
    return namingPage(await offerNaming(platform, actor, params.familyId), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendNewInvolvement = route({
  method: 'POST',
  path,
  summary: 'Names an agency, a chair, a reviewer or a guest as involved with a family.',
  access,
  audit: ['involvement-added', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: involvementForm, answer: namedShape },
  async handle({ platform, actor, params, form, visitor }) {
    const { familyId } = params;
    if (!form.ok) return namingPage(await offerNaming(platform, actor, familyId), form, visitor.csrfToken);
    try {
      const { who } = await offerNaming(platform, actor, familyId);
      const name = who.find(({ key }) => key === form.value.who)?.name ?? 'They';
      const asItIs = saysAsItIs(form.value);
      const id = await nameInvolved(platform, actor, { familyId, ...form.value, asItIs });
      return {
        kind: 'see',
        to: `/families/${familyId}`,
        status: 201,
        json: { id, who: [] },
        notice: `${name} is named as involved, and sees this family from now on.`,
      };
    } catch (error) {
      const wrong = asFormError(fields, error);
      const part = wrong.field === 'until' ? ({ part: 'day' } as const) : {};
      const typed = withError(freshForm(typedAgain(form.value)), { ...wrong, ...part });
      return namingPage(await offerNaming(platform, actor, familyId), typed, visitor.csrfToken);
    }
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { kind: 'chair', who: `account:${world.id('chair')}` },
  }),
});

/** Where on the form stands what only the operation can find wrong. */
const fields = { 'involvement-not-fitting': 'who', 'last-day-past': 'until', ...besideAsItIs } as const;

function typedAgain(sent: z.output<typeof involvementForm>): FormState['values'] {
  const { kind, who, reason, until } = sent;
  const [year = '', month = '', day = ''] = until?.split('-') ?? [];
  const last = { 'until-day': day, 'until-month': month, 'until-year': year };
  return { kind, who, reason: reason ?? '', ...last, ...drawnAsItIs(saysAsItIs(sent)) };
}

function namingPage(
  offered: NamingOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof namedShape>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Name an agency or a person as involved with ${nameInSentence(offered.family.name)}`,
    back: { text: 'The family', href: `/families/${offered.family.id}` },
    body: () => NewInvolvementView({ offered, form, csrfToken }),
    json: { id: null, who: offered.who },
  };
}
