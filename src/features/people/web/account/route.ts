import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readAccount } from '../../operations/read-account.ts';
import { accountJson, asAccountJson } from '../accounts/account-json.ts';
import { AccountView } from './view.tsx';

export const showAccount = route({
  method: 'GET',
  path: '/accounts/:accountId',
  summary: 'An account, and what can be done with it.',
  access: { kind: 'action', action: 'manage-accounts' },
  audit: 'accounts-read',
  schema: {
    params: z.object({ accountId: idParam<'account'>() }),
    query: noQuery,
    body: noBody,
    answer: z.object({ account: accountJson }),
  },
  handle: async ({ platform, actor, params }) => {
    const found = await readAccount(platform, actor, params.accountId);
    return {
      kind: 'page',
      title: found.account.name,
      back: { text: 'Accounts', href: '/accounts' },
      body: () => AccountView({ found }),
      json: { account: asAccountJson(found.account) },
    };
  },
  example: (world) => ({ params: { accountId: world.id('account') } }),
});
