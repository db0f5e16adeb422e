import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { changePartnership } from '../../operations/change-partnership.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { type PartnershipTold, readPartnership } from '../../operations/read-partnership.ts';
import { partnershipForm, partnershipJson } from './form.ts';
import { PartnershipView } from './view.tsx';

const path = '/partnership';
const title = 'The partnership';
const access = { kind: 'action', action: 'manage-partnership' } as const;

function page(saved: PartnershipTold, form: FormState, csrfToken: string): Answer<PartnershipTold> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title,
    body: () => PartnershipView({ form, saved, csrfToken }),
    json: saved,
  };
}

export const showPartnership = route({
  method: 'GET',
  path,
  summary: 'The partnership’s name and settings.',
  access,
  audit: { none: 'It names nobody.' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: partnershipJson },
  handle: async ({ platform, actor, visitor }) => {
    const saved = await readPartnership(platform, actor);
    const form = freshForm({ name: saved.name, version: String(saved.version) });
    return page(saved, form, visitor.csrfToken);
  },
  example: () => ({}),
});

export const savePartnership = route({
  method: 'POST',
  path,
  summary: 'Changes what the partnership is called.',
  access,
  audit: 'partnership-changed',
  schema: { params: noParams, query: noQuery, body: partnershipForm, answer: partnershipJson },
  handle: async ({ platform, actor, form, visitor }) => {
    if (!form.ok) return page(await readPartnership(platform, actor), form, visitor.csrfToken);
    const { value } = form;
    const done = await attempt({}, () => changePartnership(platform, actor, value));
    const saved = await readPartnership(platform, actor);
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'the partnership',
        lastChange: await readLastChange(platform, actor, 'manage-partnership', actor.partnershipId),
        fields: [{ label: 'Name', mine: value.name, saved: saved.name }],
        editHref: path,
        json: saved,
      });
    }
    return { kind: 'see', to: path, json: saved, notice: 'The partnership’s name is saved.' };
  },
  example: (world) => ({
    body: { name: 'Lontown Safeguarding Children Partnership', version: world.text('partnership-version') },
  }),
});
