import { noBody, noParams, route } from '../../../../platform/http/route.ts';
import { readAccountLog } from '../../operations/read-account-log.ts';
import { accountLogJson, accountLogQuery } from './form.ts';
import { sayEvent, sayWho } from './say-event.ts';
import { AccountLogView } from './view.tsx';

export const showAccountLog = route({
  method: 'GET',
  path: '/account-log',
  summary: 'What was done with accounts and agencies, and who signed in, the newest first.',
  access: { kind: 'action', action: 'read-account-log' },
  audit: 'account-log-read',
  schema: { params: noParams, query: accountLogQuery, body: noBody, answer: accountLogJson },
  handle: async ({ platform, actor, query }) => {
    const { person, fromDay: from, toDay: to, after, before } = query;
    const log = await readAccountLog(platform, actor, { person, from, to, after, before });
    return {
      kind: 'page',
      title: 'Log of accounts',
      wide: true,
      body: () => AccountLogView({ log, query }),
      json: {
        events: log.rows.map((row) => ({
          at: row.at.toISOString(),
          event: row.event,
          says: sayEvent(row),
          by: sayWho(row),
          to: row.objectName,
          outcome: row.outcome,
          reason: row.reason,
        })),
        before: log.before,
        after: log.after,
      },
    };
  },
  example: () => ({}),
});
