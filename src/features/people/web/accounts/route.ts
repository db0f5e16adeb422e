import { noBody, noParams, route } from '../../../../platform/http/route.ts';
import { listAccounts } from '../../operations/list-accounts.ts';
import { asAccountJson } from './account-json.ts';
import { accountsJson, accountsQuery } from './form.ts';
import { AccountsView } from './view.tsx';

export const showAccounts = route({
  method: 'GET',
  path: '/accounts',
  summary: 'The accounts of the partnership, filtered and in the order that is asked for.',
  access: { kind: 'action', action: 'manage-accounts' },
  audit: 'accounts-read',
  schema: { params: noParams, query: accountsQuery, body: noBody, answer: accountsJson },
  handle: async ({ platform, actor, query }) => {
    const { role, agency, state, words, sort, direction, after, before } = query;
    const list = await listAccounts(platform, actor, {
      role,
      agencyId: agency,
      state,
      words,
      sort,
      descending: direction === 'descending',
      after,
      before,
    });
    return {
      kind: 'page',
      title: 'Accounts',
      wide: true,
      body: () => AccountsView({ list, query }),
      json: {
        accounts: list.rows.map(asAccountJson),
        total: list.total,
        before: list.before,
        after: list.after,
      },
    };
  },
  example: () => ({}),
});
