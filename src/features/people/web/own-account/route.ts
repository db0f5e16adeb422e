import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { endOtherSessions, endOwnSession } from '../../operations/end-session.ts';
import { readOwnAccount } from '../../operations/own-account.ts';
import { noAnswer } from '../sign-in-way.ts';
import { OwnAccountView } from './view.tsx';

const access = { kind: 'action', action: 'manage-own-account' } as const;

export const showOwnAccount = route({
  method: 'GET',
  path: '/account',
  summary: 'One’s own account: who one is, how one signs in, and where one is signed in.',
  access,
  audit: { none: 'it shows somebody their own account' },
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, actor, visitor }) => {
    const account = await readOwnAccount(platform, actor);
    return {
      kind: 'page',
      title: 'Your account',
      body: () => OwnAccountView({ account, csrfToken: visitor.csrfToken }),
      json: {},
    };
  },
  example: () => ({}),
});

export const sendEndSession = route({
  method: 'POST',
  path: '/account/end-session',
  summary: 'Ends one of one’s own sessions.',
  access,
  audit: 'session-ended',
  browserOnly: true,
  schema: {
    params: noParams,
    query: noQuery,
    body: z.object({ session: idParam<'session'>() }),
    answer: noAnswer,
  },
  handle: async ({ platform, actor, form }) => {
    if (!form.ok) throw notFound('session');
    await endOwnSession(platform, actor, form.value.session);
    return { kind: 'see', to: '/account', json: {}, notice: 'The session has ended.' };
  },
  example: (world) => ({ body: { session: world.id('session') } }),
});

export const sendEndOtherSessions = route({
  method: 'POST',
  path: '/account/end-other-sessions',
  summary: 'Ends all of one’s own sessions but this one, and one’s own tokens.',
  access,
  audit: 'session-ended',
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, actor }) => {
    const { sessionsEnded, tokensEnded } = await endOtherSessions(platform, actor);
    const ended = [
      ...(sessionsEnded > 0 ? [counted(sessionsEnded, 'session', 'sessions')] : []),
      ...(tokensEnded > 0 ? [counted(tokensEnded, 'token', 'tokens')] : []),
    ].join(' and ');
    const isOne = sessionsEnded + tokensEnded === 1;
    const notice = ended === '' ? 'There was no other session.' : `${ended} ${isOne ? 'has' : 'have'} ended.`;
    return { kind: 'see', to: '/account', json: {}, notice };
  },
  example: () => ({}),
});
