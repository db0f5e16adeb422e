import { z } from 'zod';
import { roleWords } from '../../../../platform/access/roles.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { changeAccount } from '../../operations/change-account.ts';
import { type AccountToManage, readAccount } from '../../operations/read-account.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { accountJson, asAccountJson } from '../accounts/account-json.ts';
import { accountForm } from './form.ts';
import { AccountChangeView } from './view.tsx';

const path = '/accounts/:accountId/change';
const access = { kind: 'action', action: 'manage-accounts', stepUp: true } as const;
const params = z.object({ accountId: idParam<'account'>() });
const answer = z.object({ account: accountJson });
type Sent = z.output<typeof accountForm>;

function page(found: AccountToManage, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { id, name } = found.account;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Change ${name}`,
    back: { text: name, href: `/accounts/${id}` },
    body: () => AccountChangeView({ found, form, csrfToken }),
    json: { account: asAccountJson(found.account) },
  };
}

function drawn({ name, role, agency, version }: Sent): FormState {
  return freshForm({ name, role, agency: agency ?? '', version: String(version) });
}

/** What was sent beside what is saved, in words. */
function bothVersions({ account, agencies }: AccountToManage, sent: Sent) {
  const agency = agencies.find(({ id }) => id === sent.agency)?.name ?? 'None';
  return [
    { label: 'Full name', mine: sent.name, saved: account.name },
    { label: 'Role', mine: roleWords[sent.role].name, saved: roleWords[account.role].name },
    { label: 'Agency', mine: agency, saved: account.agencyName ?? 'None' },
  ];
}

export const showChangeAccount = route({
  method: 'GET',
  path,
  summary: 'The form with which somebody’s name, role or agency is changed.',
  access,
  audit: 'accounts-read',
  schema: { params, query: noQuery, body: noBody, answer },
  handle: async ({ platform, actor, params: { accountId }, visitor }) => {
    const found = await readAccount(platform, actor, accountId);
    const { name, role, agencyId, version } = found.account;
    return page(found, drawn({ name, role, agency: agencyId, version }), visitor.csrfToken);
  },
  example: (world) => ({ params: { accountId: world.id('account') } }),
});

export const sendChangeAccount = route({
  method: 'POST',
  path,
  summary: 'Changes somebody’s name, role or agency, and signs them out where their role or agency changes.',
  access,
  audit: ['account-changed', 'accounts-read'],
  schema: { params, query: noQuery, body: accountForm, answer },
  handle: async ({ platform, actor, params: { accountId }, form, visitor }) => {
    if (!form.ok) return page(await readAccount(platform, actor, accountId), form, visitor.csrfToken);
    const sent = form.value;
    const { name, role, agency: agencyId, version } = sent;
    const fields = { 'agency-not-open': 'agency', 'last-administrator': 'role', 'own-account': 'role' };
    const done = await attempt(fields, () =>
      changeAccount(platform, actor, { id: accountId, version, name, role, agencyId }),
    );
    const found = await readAccount(platform, actor, accountId);
    if (done.kind === 'refused') return page(found, withError(drawn(sent), done.error), visitor.csrfToken);
    const json = { account: asAccountJson(found.account) };
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'the account',
        lastChange: await readLastChange(platform, actor, 'manage-accounts', accountId),
        fields: bothVersions(found, sent),
        editHref: `/accounts/${accountId}/change`,
        json,
      });
    }
    return { kind: 'see', to: `/accounts/${accountId}`, json, notice: 'The account is saved.' };
  },
  example: (world) => ({
    params: { accountId: world.id('account') },
    body: { name: 'Bryn Calloway', role: 'chair', agency: '', version: world.text('account-version') },
  }),
});
