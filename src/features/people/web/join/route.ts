import { type FormState, freshForm, textOf, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type Invited, type JoinWay, joinPartnership, readInvitation } from '../../operations/join.ts';
import { linkOverPage } from '../link-over.tsx';
import { type NoAnswer, noAnswer, sayWait, seeStage } from '../sign-in-way.ts';
import { joinForm, joinQuery, linkParams } from './form.ts';
import { JoinView } from './view.tsx';

/** The same whatever was wrong, and whether the address is known or not. */
const notRight =
  'This password cannot be used to join. If you sign in to another partnership with this address, choose that, and type the password and code that you have there. If you never did, ask whoever runs this system to free your address.';

const joinedNotice = {
  password: 'You have joined.',
  enrol: 'You have joined. One step more, and you are in.',
  choose: 'You have joined. Choose where to go.',
  full: 'You have joined.',
} as const;

const access = { kind: 'public', why: 'whoever holds the link has no account yet' } as const;

function page(
  form: FormState,
  invited: Invited,
  {
    path,
    way,
    csrfToken,
    status = 200,
  }: {
    readonly path: string;
    readonly way: JoinWay;
    readonly csrfToken: string;
    readonly status?: 200 | 422 | 429;
  },
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status,
    title: `Join ${invited.partnership}`,
    errors: form.errors,
    body: () => JoinView({ form, csrfToken, path, invited, way }),
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
  schema: { params: linkParams, query: joinQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, params: { token }, query, visitor }) => {
    const invited = await readInvitation(platform, token);
    if (invited.kind === 'over') return linkOverPage();
    const way = query.already === 'yes' ? 'known' : 'new';
    return page(freshForm(), invited, { path: `/join/${token}`, way, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { token: world.text('join-token') } }),
});

export const sendJoin = route({
  method: 'POST',
  path: '/join/:token',
  summary: 'Accepts an invitation with a new password, or with the sign-in of another partnership.',
  access,
  audit: ['account-joined', 'recovery-code-used', 'signed-in', 'sign-in-refused'],
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: joinForm, answer: noAnswer },
  handle: async ({ platform, params: { token }, form, visitor }) => {
    const way = form.ok ? form.value.way : textOf(form, 'way') === 'known' ? 'known' : 'new';
    const again = async (state: FormState, status: 422 | 429 = 422): Promise<Answer<NoAnswer>> => {
      const invited = await readInvitation(platform, token);
      if (invited.kind === 'over') return linkOverPage();
      return page(state, invited, { path: `/join/${token}`, way, csrfToken: visitor.csrfToken, status });
    };
    if (!form.ok) return again(form);
    const { password, code } = form.value;
    const result = await joinPartnership(platform, {
      token,
      way,
      password,
      code: code ?? '',
      caller: visitor,
      before: visitor.sessionToken,
    });
    const said = (field: string, message: string) => withError(freshForm(), { field, message });
    switch (result.kind) {
      case 'go-on':
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, null, joinedNotice[result.stage]);
      case 'over':
        return linkOverPage();
      case 'fault':
        return again(said('password', result.message));
      case 'locked':
        return again(said('', sayWait(result.minutes)), 429);
      default:
        return again(said('password', notRight));
    }
  },
  example: (world) => ({
    params: { token: world.text('join-token') },
    body: { password: 'tractor lichen ovation quilt' },
  }),
});
