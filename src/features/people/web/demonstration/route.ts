import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noParams, noQuery, type Route, route } from '../../../../platform/http/route.ts';
import { confirmForDemonstration } from '../../operations/demonstration-confirm.ts';
import { signInForDemonstration } from '../../operations/demonstration-sign-in.ts';
import { noAnswer, returnField, seeStage } from '../sign-in-way.ts';

const body = z.object({
  partnership: idParam<'partnership'>(),
  account: idParam<'account'>(),
  ...returnField,
});

/** Only for a server in demonstration mode that listens on this computer alone. */
export const demonstrationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/demonstration/sign-in',
    summary: 'Signs in as a made-up person of a demonstration.',
    access: {
      kind: 'public',
      why: 'everybody of a demonstration is made up, and its server answers one computer',
    },
    audit: 'signed-in',
    browserOnly: true,
    entrance: true,
    schema: { params: noParams, query: noQuery, body, answer: noAnswer },
    handle: async ({ platform, form, visitor }) => {
      if (!form.ok) throw notFound('account');
      const { partnership: partnershipId, account: accountId, return: back } = form.value;
      const entered = await signInForDemonstration(platform, {
        partnershipId,
        accountId,
        caller: visitor,
        before: visitor.sessionToken,
      });
      if (entered === null) throw notFound('account');
      visitor.setSessionToken(entered.token);
      return seeStage(entered.stage, back);
    },
    example: (world) => ({ body: { partnership: world.id('partnership'), account: world.id('account') } }),
  }),
  route({
    method: 'POST',
    path: '/demonstration/confirm',
    summary: 'Confirms, as a made-up person of a demonstration, that it is them.',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: 'stepped-up',
    browserOnly: true,
    entrance: true,
    schema: { params: noParams, query: noQuery, body: z.object(returnField), answer: noAnswer },
    handle: async ({ platform, actor, form, visitor }) => {
      if (!form.ok) throw notFound('page');
      visitor.setSessionToken(await confirmForDemonstration(platform, actor));
      return { kind: 'see', to: form.value.return ?? '/', json: {} };
    },
    example: () => ({}),
  }),
];
