import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { endAgency } from '../../operations/end-agency.ts';
import { type AgencyWithPeople, readAgency } from '../../operations/read-agency.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { agencyJson, asAgencyJson, endAgencyForm } from '../agencies/form.ts';
import { EndAgencyView } from '../agency/view.tsx';

const path = '/agencies/:agencyId/end';
const access = { kind: 'action', action: 'manage-agencies' } as const;
const params = z.object({ agencyId: idParam<'agency'>() });
const answer = z.object({ agency: agencyJson });

function page(
  found: AgencyWithPeople,
  csrfToken: string,
  status: 200 | 422 = 200,
): Answer<z.output<typeof answer>> {
  return {
    kind: 'page',
    status,
    title: `End ${found.agency.name}`,
    back: { text: found.agency.name, href: `/agencies/${found.agency.id}` },
    body: () => EndAgencyView({ found, csrfToken }),
    json: { agency: asAgencyJson(found.agency) },
  };
}

export const showEndAgency = route({
  method: 'GET',
  path,
  summary: 'Asks whether an agency’s part in the partnership is to end, and says who still belongs to it.',
  access,
  audit: 'accounts-read',
  schema: { params, query: noQuery, body: noBody, answer },
  handle: async ({ platform, actor, params: { agencyId }, visitor }) =>
    page(await readAgency(platform, actor, agencyId), visitor.csrfToken),
  example: (world) => ({ params: { agencyId: world.id('agency') } }),
});

export const sendEndAgency = route({
  method: 'POST',
  path,
  summary: 'Ends an agency’s part in the partnership.',
  access,
  audit: ['agency-ended', 'accounts-read'],
  schema: { params, query: noQuery, body: endAgencyForm, answer },
  handle: async ({ platform, actor, params: { agencyId }, form, visitor }) => {
    if (!form.ok) return page(await readAgency(platform, actor, agencyId), visitor.csrfToken, 422);
    const { version } = form.value;
    const done = await attempt({ 'agency-has-people': '' }, () =>
      endAgency(platform, actor, { id: agencyId, version }),
    );
    const found = await readAgency(platform, actor, agencyId);
    const json = { agency: asAgencyJson(found.agency) };
    // The page says who: that is more than the error could.
    if (done.kind === 'refused') return page(found, visitor.csrfToken, 422);
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'the agency',
        lastChange: await readLastChange(platform, actor, 'manage-agencies', agencyId),
        fields: [
          { label: 'Agency', mine: 'Ended', saved: found.agency.endedAt === null ? 'Not ended' : 'Ended' },
        ],
        editHref: `/agencies/${agencyId}`,
        json,
      });
    }
    return { kind: 'see', to: '/agencies', json, notice: `${found.agency.name} has ended.` };
  },
  example: (world) => ({
    params: { agencyId: world.id('empty-agency') },
    body: { version: world.text('empty-agency-version') },
  }),
});
