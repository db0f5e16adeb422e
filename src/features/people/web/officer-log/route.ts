import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { listNames } from '../../../../platform/view/lists/list-address.ts';
import { markOfficersSeen, readOfficerLog } from '../../operations/officer-log.ts';
import { noAnswer } from '../sign-in-way.ts';
import { sayOfficerEvent } from './say-officer-event.ts';
import { OfficerLogView } from './view.tsx';

const access = { kind: 'action', action: 'read-officer-log' } as const;
const place = z.string().max(2000).optional().catch(undefined);

export const showOfficerLog = route({
  method: 'GET',
  path: '/account-log/officers',
  summary: 'Who became an officer, by whom, and what else lets somebody in as one, the newest first.',
  access,
  audit: 'account-log-read',
  schema: {
    params: noParams,
    query: z.object({ [listNames.after]: place, [listNames.before]: place }),
    body: noBody,
    answer: z.object({
      events: z.array(z.object({ at: z.string(), event: z.string(), says: z.string() })),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  },
  handle: async ({ platform, actor, query }) => {
    const log = await readOfficerLog(platform, actor, query);
    const { before, after } = log;
    return {
      kind: 'page',
      title: 'Who became an officer',
      back: { text: 'My work', href: '/' },
      body: () => OfficerLogView({ log }),
      json: {
        events: log.rows.map((row) => ({
          at: row.at.toISOString(),
          event: row.event,
          says: sayOfficerEvent(row),
        })),
        before,
        after,
      },
    };
  },
  example: () => ({}),
});

export const sendOfficersSeen = route({
  method: 'POST',
  path: '/account-log/officers/seen',
  summary: 'Says that one has seen who was made an officer.',
  access,
  audit: 'officers-seen',
  browserOnly: true,
  schema: {
    params: noParams,
    query: noQuery,
    body: z.object({ until: z.iso.datetime().transform((text) => new Date(text)) }),
    answer: noAnswer,
  },
  handle: async ({ platform, actor, form }) => {
    if (!form.ok) throw notFound('page');
    await markOfficersSeen(platform, actor, form.value.until);
    return { kind: 'see', to: '/', json: {} };
  },
  example: () => ({ body: { until: '2026-11-24T10:00:00.000Z' } }),
});
