import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { type Attempt, attempt } from '../../../../platform/forms/attempt.ts';
import type { FormErrors } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route, type Visitor } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import type { Platform } from '../../../../platform/platform.ts';
import type { AccountId } from '../../../../shared/ids.ts';
import { endAccess } from '../../operations/end-access.ts';
import { giveAccessBack } from '../../operations/give-access-back.ts';
import { accountStateWords } from '../../operations/known-accounts.ts';
import { type AccountToManage, readAccount } from '../../operations/read-account.ts';
import { readLastChange } from '../../operations/read-last-change.ts';
import { asAccountJson } from '../accounts/account-json.ts';
import { accessForm, accountAnswer, accountParams } from './form.ts';
import { EndAccessView, GiveBackView } from './view.tsx';

const access = { kind: 'action', action: 'manage-accounts', stepUp: true } as const;
type Json = z.output<typeof accountAnswer>;
type View = typeof EndAccessView;

function page(found: AccountToManage, view: View, csrfToken: string, errors: FormErrors = []): Answer<Json> {
  const { id, name } = found.account;
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: view === EndAccessView ? `End the access of ${name}` : `Give ${name} their access back`,
    back: { text: name, href: `/accounts/${id}` },
    body: () => view({ found, csrfToken }),
    json: { account: asAccountJson(found.account) },
  };
}

interface Sent {
  readonly platform: Platform;
  readonly actor: PersonActor;
  readonly id: AccountId;
  readonly visitor: Visitor;
  readonly done: Attempt<unknown>;
  readonly view: View;
  readonly notice: string;
}

/** Any of them is said above the question, which is then asked again of the account as it stands. */
const told = {
  'own-account': '',
  'last-administrator': '',
  'account-state-different': '',
  'agency-not-open': '',
} as const;

async function answerSent({ platform, actor, id, visitor, done, view, notice }: Sent): Promise<Answer<Json>> {
  const found = await readAccount(platform, actor, id);
  if (done.kind === 'refused') return page(found, view, visitor.csrfToken, [done.error]);
  const json = { account: asAccountJson(found.account) };
  if (done.kind === 'done') return { kind: 'see', to: `/accounts/${id}`, json, notice };
  const mine = view === EndAccessView ? 'disabled' : 'active';
  return stalePage({
    reader: actor,
    what: 'the account',
    lastChange: await readLastChange(platform, actor, 'manage-accounts', id),
    fields: [
      { label: 'State', mine: accountStateWords[mine], saved: accountStateWords[found.account.state] },
    ],
    editHref: `/accounts/${id}`,
    json,
  });
}

export const showEndAccess = route({
  method: 'GET',
  path: '/accounts/:accountId/end-access',
  summary: 'Asks whether somebody’s access is to end.',
  access,
  audit: 'accounts-read',
  schema: { params: accountParams, query: noQuery, body: noBody, answer: accountAnswer },
  handle: async ({ platform, actor, params: { accountId }, visitor }) =>
    page(await readAccount(platform, actor, accountId), EndAccessView, visitor.csrfToken),
  example: (world) => ({ params: { accountId: world.id('account') } }),
});

export const sendEndAccess = route({
  method: 'POST',
  path: '/accounts/:accountId/end-access',
  summary: 'Ends somebody’s access, with their sessions, links and tokens.',
  access,
  audit: ['account-disabled', 'accounts-read'],
  schema: { params: accountParams, query: noQuery, body: accessForm, answer: accountAnswer },
  handle: async ({ platform, actor, params: { accountId: id }, form, visitor }) => {
    const view = EndAccessView;
    if (!form.ok) return page(await readAccount(platform, actor, id), view, visitor.csrfToken, form.errors);
    const { version } = form.value;
    const done = await attempt(told, () => endAccess(platform, actor, { id, version }));
    return answerSent({ platform, actor, id, visitor, done, view, notice: 'Their access has ended.' });
  },
  example: (world) => ({
    params: { accountId: world.id('account') },
    body: { version: world.text('account-version') },
  }),
});

export const showGiveBack = route({
  method: 'GET',
  path: '/accounts/:accountId/give-back',
  summary: 'Asks whether somebody is to have their access back.',
  access,
  audit: 'accounts-read',
  schema: { params: accountParams, query: noQuery, body: noBody, answer: accountAnswer },
  handle: async ({ platform, actor, params: { accountId }, visitor }) =>
    page(await readAccount(platform, actor, accountId), GiveBackView, visitor.csrfToken),
  example: (world) => ({ params: { accountId: world.id('disabled-account') } }),
});

export const sendGiveBack = route({
  method: 'POST',
  path: '/accounts/:accountId/give-back',
  summary: 'Gives somebody their access back.',
  access,
  audit: ['account-enabled', 'accounts-read'],
  schema: { params: accountParams, query: noQuery, body: accessForm, answer: accountAnswer },
  handle: async ({ platform, actor, params: { accountId: id }, form, visitor }) => {
    const view = GiveBackView;
    if (!form.ok) return page(await readAccount(platform, actor, id), view, visitor.csrfToken, form.errors);
    const { version } = form.value;
    const done = await attempt(told, () => giveAccessBack(platform, actor, { id, version }));
    return answerSent({ platform, actor, id, visitor, done, view, notice: 'They have their access back.' });
  },
  example: (world) => ({
    params: { accountId: world.id('disabled-account') },
    body: { version: world.text('disabled-account-version') },
  }),
});
