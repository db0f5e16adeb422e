import { type FormState, freshForm, textOf, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  readSecondStepReset,
  resetSecondStep,
  type SecondStepReset,
} from '../../operations/reset-second-step.ts';
import { linkParams } from '../join/form.ts';
import { linkOverPage } from '../link-over.tsx';
import { CodesView } from '../recovery-codes/codes-view.tsx';
import { wrongOfferCode } from '../sign-in-set-up/route.ts';
import { type NoAnswer, noAnswer, sayWait } from '../sign-in-way.ts';
import { resetSecondStepForm } from './form.ts';
import { ResetSecondStepView } from './view.tsx';

const path = '/reset-second-step/:token';
const access = { kind: 'public', why: 'whoever holds the link has lost their authenticator app' } as const;

function page(
  form: FormState,
  asked: SecondStepReset,
  {
    token,
    csrfToken,
    status = 200,
  }: {
    readonly token: string;
    readonly csrfToken: string;
    readonly status?: 200 | 422 | 429;
  },
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: 'Set up your second step again',
    errors: form.errors,
    body: () => ResetSecondStepView({ form, csrfToken, path: `/reset-second-step/${token}`, asked }),
    json: {},
  };
}

export const showSecondStepReset = route({
  method: 'GET',
  path,
  summary: 'The page on which somebody who was given a link sets up their second step again.',
  access,
  audit: { none: 'only the person’s own name and their partnership’s are shown' },
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, params: { token }, visitor }) => {
    const asked = await readSecondStepReset(platform, token, null);
    if (asked.kind === 'over') return linkOverPage();
    return page(freshForm(), asked, { token, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { token: world.text('reset-second-step-token') } }),
});

export const sendSecondStepReset = route({
  method: 'POST',
  path,
  summary: 'Sets up a new second step by a link and the password, and shows new recovery codes once.',
  access,
  audit: ['second-factor-set', 'recovery-codes-made', 'sign-in-refused'],
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: resetSecondStepForm, answer: noAnswer },
  handle: async ({ platform, params: { token }, form, visitor }) => {
    const again = async (
      state: FormState,
      sealed: string,
      status: 422 | 429 = 422,
    ): Promise<Answer<NoAnswer>> => {
      const asked = await readSecondStepReset(platform, token, sealed);
      if (asked.kind === 'over') return linkOverPage();
      return page(state, asked, { token, csrfToken: visitor.csrfToken, status });
    };
    if (!form.ok) return again(form, textOf(form, 'offer'));
    const { offer: sealed, code, password } = form.value;
    const result = await resetSecondStep(platform, { token, password, sealed, code, caller: visitor });
    const said = (field: string, message: string) => withError(freshForm(), { field, message });
    switch (result.kind) {
      case 'done':
        visitor.setSessionToken(null);
        return {
          kind: 'page',
          title: 'Keep your recovery codes',
          body: () =>
            CodesView({ codes: result.codes, goOn: { href: '/sign-in', text: 'I have kept them: sign in' } }),
          json: {},
        };
      case 'over':
        return linkOverPage();
      case 'locked':
        return again(said('', sayWait(result.minutes)), sealed, 429);
      case 'refused':
        return again(said('password', 'This is not your password. Try again.'), sealed);
      default:
        return again(said('code', wrongOfferCode), sealed);
    }
  },
  example: (world) => ({
    params: { token: world.text('reset-second-step-token') },
    body: {
      password: world.text('sign-in-password'),
      offer: world.text('set-up-offer'),
      code: world.text('set-up-code'),
    },
  }),
});
