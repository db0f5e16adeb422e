import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { changeAgency } from '../../operations/change-agency.ts';
import { type AgencyWithPeople, readAgency } from '../../operations/read-agency.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { agencyForm, agencyJson, asAgencyJson, saySector } from '../agencies/form.ts';
import { AgencyView } from './view.tsx';

const path = '/agencies/:agencyId';
const access = { kind: 'action', action: 'manage-agencies' } as const;
const params = z.object({ agencyId: idParam<'agency'>() });
const answer = z.object({ agency: agencyJson });

function page(found: AgencyWithPeople, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: found.agency.name,
    back: { text: 'Agencies', href: '/agencies' },
    body: () => AgencyView({ found, form, csrfToken }),
    json: { agency: asAgencyJson(found.agency) },
  };
}

export const showAgency = route({
  method: 'GET',
  path,
  summary: 'An agency, with what can be changed of it.',
  access,
  audit: 'accounts-read',
  schema: { params, query: noQuery, body: noBody, answer },
  handle: async ({ platform, actor, params: { agencyId }, visitor }) => {
    const found = await readAgency(platform, actor, agencyId);
    const { name, sector, version } = found.agency;
    return page(found, freshForm({ name, sector, version: String(version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { agencyId: world.id('agency') } }),
});

export const saveAgency = route({
  method: 'POST',
  path,
  summary: 'Changes what an agency is called, or its kind.',
  access,
  audit: ['agency-changed', 'accounts-read'],
  schema: { params, query: noQuery, body: agencyForm, answer },
  handle: async ({ platform, actor, params: { agencyId }, form, visitor }) => {
    if (!form.ok) return page(await readAgency(platform, actor, agencyId), form, visitor.csrfToken);
    const { value } = form;
    const done = await attempt({ 'agency-name-in-use': 'name' }, () =>
      changeAgency(platform, actor, { id: agencyId, ...value }),
    );
    const found = await readAgency(platform, actor, agencyId);
    const json = { agency: asAgencyJson(found.agency) };
    if (done.kind === 'refused') {
      const sent = freshForm({ ...value, version: String(value.version) });
      return page(found, withError(sent, done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'the agency',
        lastChange: await readLastChange(platform, actor, 'manage-agencies', agencyId),
        fields: [
          { label: 'Name', mine: value.name, saved: found.agency.name },
          {
            label: 'Kind',
            of: ['sector'],
            mine: saySector(value.sector),
            saved: saySector(found.agency.sector),
          },
        ],
        editHref: `/agencies/${agencyId}`,
        json,
      });
    }
    return { kind: 'see', to: '/agencies', json, notice: `${value.name} is saved.` };
  },
  example: (world) => ({
    params: { agencyId: world.id('agency') },
    body: { name: 'Harbour Health Trust', sector: 'health', version: world.text('agency-version') },
  }),
});
