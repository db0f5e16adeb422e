import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type Invited, joinPartnership, readInvitation } from '../../operations/join.ts';
import { linkOverPage } from '../link-over.tsx';
import { type NoAnswer, noAnswer, sayWait, seeStage } from '../sign-in-way.ts';
import { joinForm, linkParams } from './form.ts';
import { JoinView } from './view.tsx';

const access = { kind: 'public', why: 'whoever holds the link has no account yet' } as const;

function page(
  form: FormState,
  invited: Invited,
  {
    path,
    csrfToken,
    status = 200,
  }: {
    readonly path: string;
    readonly csrfToken: string;
    readonly status?: 200 | 422 | 429;
  },
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: `Join ${invited.partnership}`,
    errors: form.errors,
    body: () => JoinView({ form, csrfToken, path, invited }),
    json: {},
  };
}

export const showJoin = route({
  method: 'GET',
  path: '/join/:token',
  summary: 'The page on which somebody accepts an invitation.',
  access,
  audit: { none: 'only the person’s own name and their partnership’s are shown' },
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, params: { token }, visitor }) => {
    const invited = await readInvitation(platform, token);
    if (invited.kind === 'over') return linkOverPage();
    return page(freshForm(), invited, { path: `/join/${token}`, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { token: world.text('join-token') } }),
});

export const sendJoin = route({
  method: 'POST',
  path: '/join/:token',
  summary: 'Accepts an invitation with a new password, or with that of another partnership.',
  access,
  audit: ['account-joined', 'sign-in-refused'],
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: joinForm, answer: noAnswer },
  handle: async ({ platform, params: { token }, form, visitor }) => {
    const again = async (state: FormState, status: 422 | 429 = 422): Promise<Answer<NoAnswer>> => {
      const invited = await readInvitation(platform, token);
      if (invited.kind === 'over') return linkOverPage();
      return page(state, invited, { path: `/join/${token}`, csrfToken: visitor.csrfToken, status });
    };
    if (!form.ok) return again(form);
    const result = await joinPartnership(platform, { token, ...form.value, caller: visitor });
    const said = (field: string, message: string) => withError(freshForm(), { field, message });
    switch (result.kind) {
      case 'go-on':
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, null, 'You have joined. One step more, and you are in.');
      case 'over':
        return linkOverPage();
      case 'fault':
        return again(said('password', result.message));
      case 'locked':
        return again(said('', sayWait(result.minutes)), 429);
      default:
        return again(said('password', 'This is not the password that you sign in with. Try again.'));
    }
  },
  example: (world) => ({
    params: { token: world.text('join-token') },
    body: { password: 'tractor lichen ovation quilt' },
  }),
});
