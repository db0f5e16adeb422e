import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import {
  type Answer,
  noBody,
  noParams,
  noQuery,
  type Route,
  route,
} from '../../../../platform/http/route.ts';
import { type ConfirmResult, confirmIdentity } from '../../operations/confirm-identity.ts';
import { readOwnEmail, readOwnLogin } from '../../operations/own-login.ts';
import { DemonstrationConfirmView } from '../demonstration/confirm-view.tsx';
import { type NoAnswer, noAnswer, returnQuery, sayCodesLeft, sayWait } from '../sign-in-way.ts';
import { stepUpForm } from './form.ts';
import { StepUpView } from './view.tsx';

const access = { kind: 'action', action: 'manage-own-account' } as const;

interface StepUpPage {
  readonly form: FormState;
  readonly back: string | null;
  readonly byPassword: boolean;
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly email: string;
  readonly status?: 200 | 422 | 429;
}

function page({ status = 200, ...shown }: StepUpPage): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: 'Confirm that it is you',
    errors: shown.form.errors,
    body: () => StepUpView(shown),
    json: {},
  };
}

/** The page that asks; made-up people of a demonstration have no app, and confirm with a button. */
export function makeShowStepUp({ demonstration }: { readonly demonstration: boolean }): Route {
  return route({
    method: 'GET',
    path: '/step-up',
    summary: 'The page that asks somebody to confirm who they are, before what is sensitive.',
    access,
    audit: { none: 'it shows nothing' },
    browserOnly: true,
    entrance: true,
    schema: { params: noParams, query: returnQuery, body: noBody, answer: noAnswer },
    handle: async ({ platform, actor, query, visitor }) => {
      const { account, login } = await readOwnLogin(platform, actor);
      const { csrfToken, kept } = visitor;
      const back = query.return;
      if (demonstration && account.demonstration) {
        const body = () => DemonstrationConfirmView({ csrfToken, kept, back, email: login.email });
        return { kind: 'page', title: 'Confirm that it is you', body, json: {} };
      }
      return page({ form: freshForm(), back, byPassword: false, csrfToken, kept, email: login.email });
    },
    example: () => ({}),
  });
}

const messages: Readonly<Record<'wrong' | 'used' | 'too-late', string>> = {
  wrong: 'This is not right. Type the code that your app shows now.',
  used: 'This code was used already. Confirm with your password instead.',
  'too-late': 'Too much time has passed for the password. Type the code that your app shows now.',
};

export const sendStepUp = route({
  method: 'POST',
  path: '/step-up',
  summary: 'Confirms who somebody is, for ten minutes.',
  access,
  audit: ['stepped-up', 'recovery-code-used', 'sign-in-refused'],
  browserOnly: true,
  entrance: true,
  schema: { params: noParams, query: noQuery, body: stepUpForm, answer: noAnswer },
  handle: async ({ platform, actor, form, visitor }) => {
    const { csrfToken, kept } = visitor;
    const shown = { csrfToken, kept, email: await readOwnEmail(platform, actor) };
    if (!form.ok) return page({ form, back: null, byPassword: false, ...shown, status: 422 });
    const { code, password: typed, return: back } = form.value;
    const password = typed === undefined || typed === '' ? null : typed;
    const byPassword = code === null && typed !== undefined;
    if (code === null && password === null) {
      const error = byPassword
        ? { field: 'password', message: 'Enter your password' }
        : { field: 'code', message: 'Enter the code that your app shows' };
      return page({ form: withError(freshForm(), error), back, byPassword, ...shown, status: 422 });
    }
    const result = await confirmIdentity(platform, actor, { code, password, caller: visitor });
    if (result.kind === 'done') {
      visitor.setSessionToken(result.token);
      const notice = sayCodesLeft(result.codesLeft);
      return { kind: 'see', to: back ?? '/', json: {}, ...(notice === undefined ? {} : { notice }) };
    }
    return refusedPage(result, { back, byPassword, ...shown });
  },
  example: (world) => ({ body: { code: world.text('step-up-code') } }),
});

function refusedPage(
  result: Exclude<ConfirmResult, { kind: 'done' }>,
  { byPassword: asked, ...shown }: Pick<StepUpPage, 'back' | 'byPassword' | 'csrfToken' | 'kept' | 'email'>,
): Answer<NoAnswer> {
  if (result.kind === 'locked') {
    const form = withError(freshForm(), { field: '', message: sayWait(result.minutes) });
    return page({ ...shown, form, byPassword: asked, status: 429 });
  }
  const byPassword = result.kind === 'used' || (asked && result.kind === 'wrong');
  const message =
    result.kind === 'wrong' && byPassword ? 'This is not your password. Try again.' : messages[result.kind];
  const form = withError(freshForm(), { field: byPassword ? 'password' : 'code', message });
  return page({ ...shown, form, byPassword, status: 422 });
}
