import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { makeRecoveryCodes } from '../../operations/replace-second-step.ts';
import { noAnswer } from '../sign-in-way.ts';
import { CodesView } from './codes-view.tsx';
import { RecoveryCodesView } from './view.tsx';

const access = { kind: 'action', action: 'manage-own-account', stepUp: true } as const;
const schema = { params: noParams, query: noQuery, body: noBody, answer: noAnswer };
const path = '/account/recovery-codes';

export const showRecoveryCodes = route({
  method: 'GET',
  path,
  summary: 'The page on which one makes new recovery codes.',
  access,
  audit: { none: 'it shows nothing' },
  browserOnly: true,
  schema,
  handle: async ({ visitor }) => ({
    kind: 'page',
    title: 'Make new recovery codes',
    back: { text: 'Your account', href: '/account' },
    body: () => RecoveryCodesView({ csrfToken: visitor.csrfToken }),
    json: {},
  }),
  example: () => ({}),
});

export const sendRecoveryCodes = route({
  method: 'POST',
  path,
  summary: 'Makes new recovery codes, and shows them once.',
  access,
  audit: 'recovery-codes-made',
  browserOnly: true,
  schema,
  handle: async ({ platform, actor }) => {
    const codes = await makeRecoveryCodes(platform, actor);
    return {
      kind: 'page',
      title: 'Keep your recovery codes',
      body: () => CodesView({ codes, goOn: { href: '/account', text: 'I have kept them' } }),
      json: {},
    };
  },
  example: () => ({}),
});
