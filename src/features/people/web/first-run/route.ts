import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { isFirstRun, makeFirstAdministrator } from '../../operations/first-administrator.ts';
import { type NoAnswer, noAnswer, sayWait, seeStage } from '../sign-in-way.ts';
import { firstRunForm } from './form.ts';
import { FirstRunOverView, FirstRunView } from './view.tsx';

const access = {
  kind: 'public',
  why: 'nobody has an account yet; it asks for a code from the console',
} as const;

function page(form: FormState, csrfToken: string, status: 200 | 422 | 429 = 200): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: 'Begin with Sightline',
    errors: form.errors,
    body: () => FirstRunView({ form, csrfToken }),
    json: {},
  };
}

function overPage(): Answer<NoAnswer> {
  const body = () => FirstRunOverView();
  return { kind: 'page', status: 404, title: 'Sightline has been set up', body, json: {} };
}

export const showFirstRun = route({
  method: 'GET',
  path: '/first-run',
  summary: 'The page on which the first administrator is made, while there is no partnership.',
  access,
  audit: { none: 'there is no partnership yet' },
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, visitor }) =>
    (await isFirstRun(platform)) ? page(freshForm(), visitor.csrfToken) : overPage(),
  example: () => ({}),
});

export const sendFirstRun = route({
  method: 'POST',
  path: '/first-run',
  summary: 'Makes the first partnership and its administrator.',
  access,
  audit: 'first-administrator-made',
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: firstRunForm, answer: noAnswer },
  handle: async ({ platform, form, visitor }) => {
    if (!form.ok) return page(form, visitor.csrfToken, 422);
    const { partnership, name, email } = form.value;
    const result = await makeFirstAdministrator(platform, { ...form.value, caller: visitor });
    const again = (field: string, message: string, status: 422 | 429 = 422) =>
      page(withError(freshForm({ partnership, name, email }), { field, message }), visitor.csrfToken, status);
    switch (result.kind) {
      case 'go-on':
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, null);
      case 'fault':
        return again('password', result.message);
      case 'locked':
        return again('', sayWait(result.minutes), 429);
      case 'wrong':
        return again(
          'code',
          'This is not the code. Copy the one that was printed when Sightline was last started.',
        );
      default:
        return overPage();
    }
  },
  example: (world) => ({
    body: {
      code: world.text('first-run-code'),
      partnership: 'Northmere Safeguarding Children Partnership',
      name: 'Ines Quill',
      email: 'ines.quill@example.org',
      password: 'tractor lichen ovation quilt',
    },
  }),
});
