import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import {
  type Answer,
  noBody,
  noParams,
  noQuery,
  type Route,
  route,
} from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { beginSignIn } from '../../operations/begin-sign-in.ts';
import {
  type DemonstrationOptions,
  listDemonstrationAccounts,
} from '../../operations/demonstration-sign-in.ts';
import { isFirstRun } from '../../operations/first-administrator.ts';
import { type NoAnswer, noAnswer, returnQuery, sayWait, seeStage } from '../sign-in-way.ts';
import { signInForm } from './form.ts';
import { SignInView } from './view.tsx';

const access = { kind: 'public', why: 'nobody is signed in yet' } as const;
/** Nobody is told which of the two was wrong, nor whether there is such a person. */
const refusal = 'The email address or the password is wrong. Check both, and try again.';

/** Signing in; a demonstration has a button for each made-up person. */
export function makeSignInRoutes({ demonstration, tries }: DemonstrationOptions): readonly Route[] {
  async function page(
    platform: Platform,
    {
      form,
      back,
      csrfToken,
      kept,
      status,
    }: {
      readonly form: FormState;
      readonly back: string | null;
      readonly csrfToken: string;
      readonly kept: string | null;
      readonly status: 200 | 422 | 429;
    },
  ): Promise<Answer<NoAnswer>> {
    const shown = demonstration ? await listDemonstrationAccounts(platform, tries) : null;
    return {
      kind: 'page',
      status,
      title: 'Sign in',
      errors: form.errors,
      body: () => SignInView({ form, csrfToken, kept, back, demonstration: shown }),
      json: {},
    };
  }

  const show = route({
    method: 'GET',
    path: '/sign-in',
    summary: 'The page on which people sign in.',
    access,
    audit: { none: 'nobody is known yet' },
    browserOnly: true,
    entrance: true,
    schema: { params: noParams, query: returnQuery, body: noBody, answer: noAnswer },
    handle: async ({ platform, actor, query, visitor }) => {
      if (actor !== null) return seeStage('full', query.return);
      // Nobody can sign in before there is anybody: whoever has just started Sightline is led to where one begins.
      if (await isFirstRun(platform)) return { kind: 'see', to: '/first-run', json: {} };
      const { csrfToken, kept } = visitor;
      return page(platform, { form: freshForm(), back: query.return, csrfToken, kept, status: 200 });
    },
    example: () => ({}),
  });

  const send = route({
    method: 'POST',
    path: '/sign-in',
    summary: 'Checks an e-mail address and a password, the first step of signing in.',
    access,
    audit: 'sign-in-refused',
    browserOnly: true,
    entrance: true,
    schema: { params: noParams, query: noQuery, body: signInForm, answer: noAnswer },
    handle: async ({ platform, form, visitor }) => {
      const { csrfToken, kept } = visitor;
      if (!form.ok) return page(platform, { form, back: null, csrfToken, kept, status: 422 });
      const { email, password, return: back } = form.value;
      const result = await beginSignIn(platform, {
        email,
        password,
        caller: visitor,
        before: visitor.sessionToken,
      });
      if (result.kind === 'go-on') {
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, back);
      }
      const [message, status] =
        result.kind === 'locked' ? ([sayWait(result.minutes), 429] as const) : ([refusal, 422] as const);
      const field = result.kind === 'locked' ? '' : 'email';
      return page(platform, {
        form: withError(freshForm({ email }), { field, message }),
        back,
        csrfToken,
        kept,
        status,
      });
    },
    example: (world) => ({
      body: { email: world.text('sign-in-email'), password: world.text('sign-in-password') },
    }),
  });
  return [show, send];
}
