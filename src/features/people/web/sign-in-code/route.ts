import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import {
  type Answer,
  noBody,
  noParams,
  noQuery,
  route,
  type Visitor,
} from '../../../../platform/http/route.ts';
import { findSigningIn, finishSignIn } from '../../operations/finish-sign-in.ts';
import { noAccessPage } from '../sign-in/no-access.tsx';
import { type NoAnswer, noAnswer, returnQuery, sayCodesLeft, sayWait, seeStage } from '../sign-in-way.ts';
import { codeForm } from './form.ts';
import { CodeView } from './view.tsx';

function page(
  form: FormState,
  back: string | null,
  { csrfToken, kept }: Pick<Visitor, 'csrfToken' | 'kept'>,
  status: 200 | 422 | 429 = 200,
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: 'Enter the code from your app',
    errors: form.errors,
    body: () => CodeView({ form, csrfToken, kept, back }),
    json: {},
  };
}

export const showCode = route({
  method: 'GET',
  path: '/sign-in/code',
  summary: 'The page that asks for the code of an authenticator app, or a recovery code.',
  access: { kind: 'signing-in' },
  audit: { none: 'nobody is signed in yet' },
  browserOnly: true,
  entrance: true,
  schema: { params: noParams, query: returnQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, query, visitor }) => {
    const found = await findSigningIn(platform, visitor.sessionToken, 'password');
    if (found.kind === 'elsewhere') return seeStage(found.stage, query.return);
    return page(freshForm(), query.return, visitor);
  },
  example: () => ({}),
});

const wrong =
  'This code is not right, or no longer. Type the one that your app shows now, or a recovery code.';
const used = 'This code was used already. Wait until your app shows the next one, and type that.';

export const sendCode = route({
  method: 'POST',
  path: '/sign-in/code',
  summary: 'Checks the code, the second step of signing in.',
  access: { kind: 'signing-in' },
  audit: ['signed-in', 'recovery-code-used', 'sign-in-refused'],
  browserOnly: true,
  entrance: true,
  schema: { params: noParams, query: noQuery, body: codeForm, answer: noAnswer },
  handle: async ({ platform, form, visitor }) => {
    if (!form.ok) return page(form, null, visitor, 422);
    const { code, return: back } = form.value;
    const result = await finishSignIn(platform, { token: visitor.sessionToken, code, caller: visitor });
    switch (result.kind) {
      case 'go-on':
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, back, sayCodesLeft(result.codesLeft));
      case 'elsewhere':
        return seeStage(result.stage, back);
      case 'no-access':
        visitor.setSessionToken(null);
        return noAccessPage();
      case 'locked': {
        const error = { field: '', message: sayWait(result.minutes) };
        return page(withError(freshForm(), error), back, visitor, 429);
      }
      default: {
        const message = result.kind === 'used' ? used : wrong;
        return page(withError(freshForm(), { field: 'code', message }), back, visitor, 422);
      }
    }
  },
  example: (world) => ({ body: { code: world.text('sign-in-code') } }),
});
