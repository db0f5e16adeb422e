import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { addAgency } from '../../operations/add-agency.ts';
import { readAgencyPage } from '../../operations/list-agencies.ts';
import { agenciesQuery, agencyJson, asAgencyJson, newAgencyForm } from './form.ts';
import { AgenciesView, AgencyFormView } from './view.tsx';

const access = { kind: 'action', action: 'manage-agencies' } as const;

export const showAgencies = route({
  method: 'GET',
  path: '/agencies',
  summary: 'The agencies of the partnership, a hundred a page, those that have ended last.',
  access,
  audit: { none: 'It names no person and no family.' },
  schema: {
    params: noParams,
    query: agenciesQuery,
    body: noBody,
    answer: z.object({
      agencies: z.array(agencyJson),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  },
  handle: async ({ platform, actor, query }) => {
    const agencies = await readAgencyPage(platform, actor, query);
    return {
      kind: 'page',
      title: 'Agencies',
      body: () => AgenciesView({ agencies }),
      json: {
        agencies: agencies.rows.map(asAgencyJson),
        before: agencies.before,
        after: agencies.after,
      },
    };
  },
  example: () => ({}),
});

const addTitle = 'Add an agency';
const added = z.object({ id: z.string().nullable() });

function addPage(form: FormState, csrfToken: string): Answer<z.output<typeof added>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: addTitle,
    back: { text: 'Agencies', href: '/agencies' },
    body: () => AgencyFormView({ title: addTitle, action: '/agencies/add', form, csrfToken, submit: 'Add' }),
    json: { id: null },
  };
}

export const showAddAgency = route({
  method: 'GET',
  path: '/agencies/add',
  summary: 'The form with which an agency is added.',
  access,
  audit: { none: 'An empty form.' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: added },
  handle: async ({ visitor }) => addPage(freshForm(), visitor.csrfToken),
  example: () => ({}),
});

export const sendAddAgency = route({
  method: 'POST',
  path: '/agencies/add',
  summary: 'Adds an agency to the partnership.',
  access,
  audit: 'agency-added',
  schema: { params: noParams, query: noQuery, body: newAgencyForm, answer: added },
  handle: async ({ platform, actor, form, visitor }) => {
    if (!form.ok) return addPage(form, visitor.csrfToken);
    const { value } = form;
    const done = await attempt({ 'agency-name-in-use': 'name' }, () => addAgency(platform, actor, value));
    if (done.kind === 'refused') return addPage(withError(freshForm(value), done.error), visitor.csrfToken);
    if (done.kind === 'stale') throw new Error('an agency that is added has no version before it');
    return {
      kind: 'see',
      to: '/agencies',
      status: 201,
      json: { id: done.value },
      notice: `${value.name} is added.`,
    };
  },
  example: () => ({ body: { name: 'Eastmoor School', sector: 'education' } }),
});
