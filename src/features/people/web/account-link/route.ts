import type { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { makeAccountLink } from '../../operations/make-account-link.ts';
import { type AccountToManage, readAccount } from '../../operations/read-account.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { accountParams } from '../account-access/form.ts';
import { asAccountJson } from '../accounts/account-json.ts';
import { accountLinkAnswer, linkForm } from './form.ts';
import { LinkMadeView } from './link-made.tsx';
import { AccountLinkView } from './view.tsx';

const path = '/accounts/:accountId/link';
const access = { kind: 'action', action: 'manage-accounts', stepUp: true } as const;

function page(
  found: AccountToManage,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof accountLinkAnswer>> {
  const { id, name } = found.account;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Make a link for ${name}`,
    back: { text: name, href: `/accounts/${id}` },
    body: () => AccountLinkView({ found, form, csrfToken }),
    json: { account: asAccountJson(found.account), link: null },
  };
}

export const showAccountLink = route({
  method: 'GET',
  path,
  summary: 'Asks what a single-use link for somebody is to be for.',
  access,
  audit: 'accounts-read',
  schema: { params: accountParams, query: noQuery, body: noBody, answer: accountLinkAnswer },
  handle: async ({ platform, actor, params: { accountId }, visitor }) => {
    const found = await readAccount(platform, actor, accountId);
    return page(found, freshForm({ version: String(found.account.version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { accountId: world.id('account') } }),
});

export const sendAccountLink = route({
  method: 'POST',
  path,
  summary: 'Makes a single-use link for somebody, and shows it once.',
  access,
  audit: ['account-link-made', 'accounts-read'],
  schema: { params: accountParams, query: noQuery, body: linkForm, answer: accountLinkAnswer },
  handle: async ({ platform, actor, params: { accountId: id }, form, visitor }) => {
    if (!form.ok) return page(await readAccount(platform, actor, id), form, visitor.csrfToken);
    const { kind, version } = form.value;
    const fields = { 'account-state-different': 'kind', 'sign-in-shared': 'kind', 'own-account': 'kind' };
    const done = await attempt(fields, () => makeAccountLink(platform, actor, { id, version, kind }));
    const found = await readAccount(platform, actor, id);
    if (done.kind === 'refused') {
      const sent = freshForm({ kind, version: String(version) });
      return page(found, withError(sent, done.error), visitor.csrfToken);
    }
    const account = asAccountJson(found.account);
    const { name } = found.account;
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'the account',
        lastChange: await readLastChange(platform, actor, 'manage-accounts', id),
        fields: [{ label: 'Link', mine: 'To be made', saved: 'Not made' }],
        editHref: `/accounts/${id}`,
        json: { account, link: null },
      });
    }
    const { path: linkPath, expiresAt } = done.value;
    const url = new URL(linkPath, platform.publicUrl).href;
    return {
      kind: 'page',
      title: 'The link is made',
      body: () =>
        LinkMadeView({
          title: 'The link is made',
          name,
          kind,
          url,
          expiresAt,
          back: { text: `Back to ${name}`, href: `/accounts/${id}` },
        }),
      json: { account, link: { kind, url, expiresAt: expiresAt.toISOString() } },
    };
  },
  example: (world) => ({
    params: { accountId: world.id('account') },
    body: { kind: 'reset-password', version: world.text('account-version') },
  }),
});
