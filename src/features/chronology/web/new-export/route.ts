import { z } from 'zod';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { askExport, offerTitle } from '../../operations/ask-export.ts';
import { listExports } from '../../operations/read-export.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { exportForm } from './form.ts';
import { NewExportView } from './view.tsx';

const access = { kind: 'action', action: 'export-chronology', stepUp: true } as const;

export const newExportRoute = route({
  method: 'GET',
  path: '/families/:familyId/exports/new',
  summary: 'The form that asks for a document of a family’s chronology.',
  access,
  audit: 'family-read',
  browserOnly: true,
  schema: { params: familyParams, query: noQuery, body: noBody, answer: z.object({ family: familyShape }) },
  async handle({ platform, actor, params, visitor }) {
    const { family } = await listExports(platform, actor, params.familyId);
    return drawForm(family, freshForm({ title: offerTitle(family) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const askExportRoute = route({
  method: 'POST',
  path: '/families/:familyId/exports/new',
  summary: 'Asks for a document of a family’s chronology; a job writes it.',
  access,
  audit: ['export-asked', 'family-read'],
  schema: {
    params: familyParams,
    query: noQuery,
    body: exportForm,
    answer: z.union([z.object({ id: z.string(), jobId: z.string() }), z.object({ family: familyShape })]),
  },
  async handle({ platform, actor, params, form, visitor }) {
    const wrong = form.ok ? orderOfDays(form.value) : form;
    if (!form.ok || wrong !== null) {
      const { family } = await listExports(platform, actor, params.familyId);
      return { ...drawForm(family, wrong ?? freshForm(), visitor.csrfToken), status: 422 as const };
    }
    const { names, ...rest } = form.value;
    const asked = await askExport(platform, actor, {
      ...rest,
      familyId: params.familyId,
      anonymised: names === 'anonymised',
    });
    return { kind: 'see', to: `/families/${params.familyId}/exports/${asked.id}`, json: asked, status: 202 };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { form: 'csv', names: 'anonymised', reason: 'for the review panel' },
  }),
});

type Asked = z.output<typeof exportForm>;

/** The boxes are drawn again as they were understood. */
function orderOfDays(value: Asked): FormState | null {
  const { from, to, form, names, title, reason } = value;
  if (from === null || to === null || from <= to) return null;
  const boxes = (name: string, day: string) => {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-');
    return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  return {
    values: { form, names, title: title ?? '', reason, ...boxes('from', from), ...boxes('to', to) },
    errors: [
      {
        field: 'to',
        message: 'Last day of the period must be the same as or after the first day',
        part: 'day',
      },
    ],
  };
}

function drawForm(
  family: { readonly id: string; readonly reference: string; readonly name: string },
  form: FormState,
  csrfToken: string,
) {
  return {
    kind: 'page' as const,
    title: 'Take the chronology away as a document',
    back: { text: 'Documents', href: `/families/${family.id}/exports` },
    errors: form.errors,
    body: () => NewExportView({ family, form, csrfToken }),
    json: { family },
  };
}
