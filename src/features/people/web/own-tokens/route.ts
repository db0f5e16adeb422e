import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import type { Leaf } from '../../../../platform/cursors/keyset.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { endOwnToken, listOwnTokens, makeOwnToken, type OwnToken } from '../../operations/own-tokens.ts';
import { type NoAnswer, noAnswer } from '../sign-in-way.ts';
import { tokenForm, tokensQuery } from './form.ts';
import { NewTokenView, TokensView } from './view.tsx';

const access = { kind: 'action', action: 'hold-tokens', stepUp: true } as const;

function page(form: FormState, tokens: Leaf<OwnToken>, csrfToken: string): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: form.errors.length > 0 ? 422 : 200,
    title: 'Tokens',
    back: { text: 'Your account', href: '/account' },
    errors: form.errors,
    body: () => TokensView({ form, csrfToken, tokens }),
    json: {},
  };
}

export const showTokens = route({
  method: 'GET',
  path: '/account/tokens',
  summary: 'One’s own tokens, twenty a page, and a form to make another.',
  access,
  audit: { none: 'it shows somebody their own tokens, without the secrets' },
  browserOnly: true,
  schema: { params: noParams, query: tokensQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, actor, query, visitor }) =>
    page(freshForm({ days: '30' }), await listOwnTokens(platform, actor, query), visitor.csrfToken),
  example: () => ({}),
});

export const sendToken = route({
  method: 'POST',
  path: '/account/tokens',
  summary: 'Makes a token, and shows it once.',
  access,
  audit: 'token-made',
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: tokenForm, answer: noAnswer },
  handle: async ({ platform, actor, form, visitor }) => {
    if (!form.ok) return page(form, await listOwnTokens(platform, actor), visitor.csrfToken);
    const token = await makeOwnToken(platform, actor, form.value);
    return { kind: 'page', title: 'Your new token', body: () => NewTokenView({ token }), json: {} };
  },
  example: () => ({ body: { name: 'Nightly figures', days: '30' } }),
});

export const sendEndToken = route({
  method: 'POST',
  path: '/account/end-token',
  summary: 'Ends one of one’s own tokens.',
  access: { kind: 'action', action: 'hold-tokens' },
  audit: 'token-ended',
  browserOnly: true,
  schema: {
    params: noParams,
    query: noQuery,
    body: z.object({ token: idParam<'api-token'>() }),
    answer: noAnswer,
  },
  handle: async ({ platform, actor, form }) => {
    if (!form.ok) throw notFound('token');
    await endOwnToken(platform, actor, form.value.token);
    return { kind: 'see', to: '/account/tokens', json: {}, notice: 'The token has ended.' };
  },
  example: (world) => ({ body: { token: world.id('api-token') } }),
});
