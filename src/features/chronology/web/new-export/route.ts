import { z } from 'zod';
import { type FormState, type FormValues, freshForm } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readId } from '../../../../shared/ids.ts';
import { askExport, type NamesOffered, offerTitle } from '../../operations/ask-export.ts';
import { type ExportAnswer, listExports, readExport } from '../../operations/read-export.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { exportForm } from './form.ts';
import { NewExportView } from './view.tsx';

const access = { kind: 'action', action: 'export-chronology', stepUp: true } as const;

/** The document whose answers the form is filled with: one’s own, that was not written or is not to be had any more. */
const query = z.object({ again: z.string().optional() });

export const newExportRoute = route({
  method: 'GET',
  path: '/families/:familyId/exports/new',
  summary: 'The form that asks for a document of a family’s chronology.',
  access,
  audit: 'family-read',
  browserOnly: true,
  schema: { params: familyParams, query, body: noBody, answer: z.object({ family: familyShape }) },
  async handle({ platform, actor, params: { familyId }, query: { again }, visitor }) {
    const id = readId<'export'>(again ?? '');
    if (id !== null) {
      const { family, offered, export: one } = await readExport(platform, actor, { familyId, id });
      return drawForm(family, freshForm(answersOf(one, offered)), { offered, csrfToken: visitor.csrfToken });
    }
    const { family, offered } = await listExports(platform, actor, familyId);
    const values = { title: offerTitle(family), names: 'anonymised' };
    return drawForm(family, freshForm(values), { offered, csrfToken: visitor.csrfToken });
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
      const { family, offered } = await listExports(platform, actor, params.familyId);
      const drawn = { offered, csrfToken: visitor.csrfToken };
      return { ...drawForm(family, wrong ?? freshForm(), drawn), status: 422 as const };
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

function answersOf(
  { form, anonymised, comments, title, reason, from, to }: ExportAnswer,
  { kept }: NamesOffered,
): FormValues {
  return {
    form,
    names: anonymised || !kept ? 'anonymised' : 'named',
    ...tickOf(comments),
    title: title ?? '',
    reason: reason ?? '',
    ...dayBoxes('from', from),
    ...dayBoxes('to', to),
  };
}

function tickOf(comments: boolean): FormValues {
  return comments ? { comments: 'yes' } : {};
}

function dayBoxes(name: string, day: string | null): FormValues {
  if (day === null) return {};
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
}

type Asked = z.output<typeof exportForm>;

/** The boxes are drawn again as they were understood. */
function orderOfDays(value: Asked): FormState | null {
  const { from, to, form, names, comments, title, reason } = value;
  if (from === null || to === null || from <= to) return null;
  return {
    values: {
      ...{ form, names, reason },
      title: title ?? '',
      ...tickOf(comments),
      ...dayBoxes('from', from),
      ...dayBoxes('to', to),
    },
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
  drawn: { readonly offered: NamesOffered; readonly csrfToken: string },
) {
  return {
    kind: 'page' as const,
    title: 'Take the chronology away as a document',
    back: { text: 'Documents', href: `/families/${family.id}/exports` },
    errors: form.errors,
    body: () => NewExportView({ family, form, ...drawn }),
    json: { family },
  };
}
