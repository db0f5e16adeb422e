import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type ResetAsked, readPasswordReset, resetPassword } from '../../operations/reset-password.ts';
import { linkParams } from '../join/form.ts';
import { linkOverPage } from '../link-over.tsx';
import { type NoAnswer, noAnswer, sayWait } from '../sign-in-way.ts';
import { resetPasswordForm } from './form.ts';
import { ResetPasswordView } from './view.tsx';

const path = '/reset-password/:token';
const access = { kind: 'public', why: 'whoever holds the link has lost their password' } as const;

function page(
  form: FormState,
  asked: ResetAsked,
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
    title: 'Set a new password',
    errors: form.errors,
    body: () => ResetPasswordView({ form, csrfToken, path: `/reset-password/${token}`, asked }),
    json: {},
  };
}

export const showPasswordReset = route({
  method: 'GET',
  path,
  summary: 'The page on which somebody who was given a link sets a new password.',
  access,
  audit: { none: 'only the person’s own name and their partnership’s are shown' },
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, params: { token }, visitor }) => {
    const asked = await readPasswordReset(platform, token);
    if (asked.kind === 'over') return linkOverPage();
    return page(freshForm(), asked, { token, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { token: world.text('reset-password-token') } }),
});

export const sendPasswordReset = route({
  method: 'POST',
  path,
  summary: 'Sets a new password by a link, and ends every session.',
  access,
  audit: ['password-changed', 'recovery-code-used', 'sign-in-refused'],
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: resetPasswordForm, answer: noAnswer },
  handle: async ({ platform, params: { token }, form, visitor }) => {
    const again = async (state: FormState, status: 422 | 429 = 422): Promise<Answer<NoAnswer>> => {
      const asked = await readPasswordReset(platform, token);
      if (asked.kind === 'over') return linkOverPage();
      return page(state, asked, { token, csrfToken: visitor.csrfToken, status });
    };
    if (!form.ok) return again(form);
    const result = await resetPassword(platform, { token, ...form.value, caller: visitor });
    const said = (field: string, message: string) => withError(freshForm(), { field, message });
    switch (result.kind) {
      case 'done':
        visitor.setSessionToken(null);
        return {
          kind: 'see',
          to: '/sign-in',
          json: {},
          notice: 'Your new password is set. Sign in with it.',
        };
      case 'over':
        return linkOverPage();
      case 'fault':
        return again(said('password', result.message));
      case 'locked':
        return again(said('', sayWait(result.minutes)), 429);
      default:
        return again(
          said('code', 'This code is not right, or was used already. Type the one that your app shows now.'),
        );
    }
  },
  example: (world) => ({
    params: { token: world.text('reset-password-token') },
    body: { password: 'ovation quilt tractor lichen' },
  }),
});
