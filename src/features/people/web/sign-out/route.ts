import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { signOut } from '../../operations/sign-out.ts';
import { noAnswer } from '../sign-in-way.ts';

export const sendSignOut = route({
  method: 'POST',
  path: '/sign-out',
  summary: 'Ends the session of this browser.',
  access: { kind: 'public', why: 'a session that has ended already is signed out as well' },
  audit: 'signed-out',
  browserOnly: true,
  lateForm: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, visitor }) => {
    await signOut(platform, { token: visitor.sessionToken, caller: visitor });
    visitor.setSessionToken(null);
    return { kind: 'see', to: '/sign-in', json: {}, notice: 'You have signed out.' };
  },
  example: () => ({}),
});
