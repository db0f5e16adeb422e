import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { changePassword } from '../../operations/change-password.ts';
import { readOwnEmail } from '../../operations/own-login.ts';
import { type NoAnswer, noAnswer, sayWait } from '../sign-in-way.ts';
import { ownPasswordForm } from './form.ts';
import { OwnPasswordView } from './view.tsx';

const access = { kind: 'action', action: 'manage-own-account' } as const;

const changedMeanwhile =
  'Your password was changed by another request in the same moment, and not by this one. If that was you, there is nothing to do. If not, ask your administrator at once.';

interface Shown {
  readonly csrfToken: string;
  readonly email: string;
}

function page(form: FormState, shown: Shown, status: 200 | 422 | 429 = 200): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: 'Change your password',
    back: { text: 'Your account', href: '/account' },
    errors: form.errors,
    body: () => OwnPasswordView({ form, ...shown }),
    json: {},
  };
}

export const showOwnPassword = route({
  method: 'GET',
  path: '/account/password',
  summary: 'The page on which one changes one’s own password.',
  access,
  audit: { none: 'it shows nothing' },
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, actor, visitor }) =>
    page(freshForm(), { csrfToken: visitor.csrfToken, email: await readOwnEmail(platform, actor) }),
  example: () => ({}),
});

export const sendOwnPassword = route({
  method: 'POST',
  path: '/account/password',
  summary: 'Changes one’s own password, and ends one’s other sessions and one’s tokens.',
  access,
  audit: ['password-changed', 'sign-in-refused'],
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: ownPasswordForm, answer: noAnswer },
  handle: async ({ platform, actor, form, visitor }) => {
    const shown = { csrfToken: visitor.csrfToken, email: await readOwnEmail(platform, actor) };
    if (!form.ok) return page(form, shown, 422);
    const result = await changePassword(platform, actor, { ...form.value, caller: visitor });
    const again = (field: string, message: string, status: 422 | 429 = 422) =>
      page(withError(freshForm(), { field, message }), shown, status);
    switch (result.kind) {
      case 'done':
        return { kind: 'see', to: '/account', json: {}, notice: 'Your password is changed.' };
      case 'fault':
        return again('next', result.message);
      case 'changed':
        return again('', changedMeanwhile);
      case 'locked':
        return again('', sayWait(result.minutes), 429);
      default:
        return again('current', 'This is not the password that you have now. Try again.');
    }
  },
  example: (world) => ({
    body: { current: world.text('sign-in-password'), next: 'ovation quilt tractor lichen' },
  }),
});
