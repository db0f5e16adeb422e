import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { inviteAccount } from '../../operations/invite-account.ts';
import { type AgencyRow, listAgencies } from '../../operations/list-agencies.ts';
import { inviteForm } from '../account-change/form.ts';
import { linkJson } from '../account-link/form.ts';
import { LinkMadeView } from '../account-link/link-made.tsx';
import { InviteView } from './view.tsx';

const path = '/accounts/invite';
const title = 'Invite somebody';
const access = { kind: 'action', action: 'manage-accounts', stepUp: true } as const;
const answer = z.object({ id: z.string().nullable(), link: linkJson.nullable() });

function page(
  agencies: readonly AgencyRow[],
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof answer>> {
  const open = agencies.filter(({ endedAt }) => endedAt === null);
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title,
    back: { text: 'Accounts', href: '/accounts' },
    body: () => InviteView({ form, agencies: open, csrfToken }),
    json: { id: null, link: null },
  };
}

export const showInvite = route({
  method: 'GET',
  path,
  summary: 'The form with which somebody is invited.',
  access,
  audit: { none: 'An empty form, with the names of agencies.' },
  schema: { params: noParams, query: noQuery, body: noBody, answer },
  handle: async ({ platform, actor, visitor }) =>
    page(await listAgencies(platform, actor), freshForm(), visitor.csrfToken),
  example: () => ({}),
});

export const sendInvite = route({
  method: 'POST',
  path,
  summary: 'Makes an account for somebody who is to join, and shows their single-use link once.',
  access,
  audit: 'account-invited',
  schema: { params: noParams, query: noQuery, body: inviteForm, answer },
  handle: async ({ platform, actor, form, visitor }): Promise<Answer<z.output<typeof answer>>> => {
    if (!form.ok) return page(await listAgencies(platform, actor), form, visitor.csrfToken);
    const { name, email, role, agency: agencyId } = form.value;
    const done = await attempt({ 'email-in-use': 'email', 'agency-not-open': 'agency' }, () =>
      inviteAccount(platform, actor, { name, email, role, agencyId }),
    );
    if (done.kind === 'stale') throw new Error('an account that is added has no version before it');
    if (done.kind === 'refused') {
      const sent = withError(freshForm({ name, email, role, agency: agencyId ?? '' }), done.error);
      return page(await listAgencies(platform, actor), sent, visitor.csrfToken);
    }
    const { id, link } = done.value;
    const url = new URL(link.path, platform.publicUrl).href;
    const madeTitle = `${name} is invited`;
    return {
      kind: 'page',
      title: madeTitle,
      body: () =>
        LinkMadeView({
          title: madeTitle,
          name,
          kind: 'join',
          url,
          expiresAt: link.expiresAt,
          back: { text: 'Back to the accounts', href: '/accounts' },
        }),
      json: { id, link: { kind: 'join', url, expiresAt: link.expiresAt.toISOString() } },
    };
  },
  example: () => ({
    body: { name: 'Priya Stannard', email: 'priya.stannard@example.org', role: 'chair', agency: '' },
  }),
});
