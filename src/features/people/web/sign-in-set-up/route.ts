import { type FormState, freshForm, textOf, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import type { SecondStepOffer } from '../../operations/second-step-offer.ts';
import { offerSecondStep, setUpSecondStep } from '../../operations/set-up-second-step.ts';
import { CodesView } from '../recovery-codes/codes-view.tsx';
import { noAccessPage } from '../sign-in/no-access.tsx';
import { type NoAnswer, noAnswer, returnQuery, seeStage, wayOn } from '../sign-in-way.ts';
import { setUpForm } from './form.ts';
import { SetUpView } from './view.tsx';

function page(
  form: FormState,
  offer: SecondStepOffer,
  back: string | null,
  csrfToken: string,
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: form.errors.length > 0 ? 422 : 200,
    title: 'Set up your second step',
    errors: form.errors,
    body: () => SetUpView({ form, csrfToken, back, offer }),
    json: {},
  };
}

export const showSetUp = route({
  method: 'GET',
  path: '/sign-in/set-up',
  summary: 'The page on which the second step of signing in is set up, at the first sign-in.',
  access: { kind: 'signing-in' },
  audit: { none: 'nobody is signed in yet' },
  browserOnly: true,
  schema: { params: noParams, query: returnQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, query, visitor }) => {
    const found = await offerSecondStep(platform, { token: visitor.sessionToken, sealed: null });
    if (found.kind === 'elsewhere') return seeStage(found.stage, query.return);
    return page(freshForm(), found.offer, query.return, visitor.csrfToken);
  },
  example: () => ({}),
});

export const wrongOfferCode =
  'This code is not right. Check that your phone’s clock is right, and type the code that the app shows now.';

export const sendSetUp = route({
  method: 'POST',
  path: '/sign-in/set-up',
  summary: 'Sets up the second step of signing in, and shows the recovery codes once.',
  access: { kind: 'signing-in' },
  audit: ['second-factor-set', 'recovery-codes-made', 'signed-in'],
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: setUpForm, answer: noAnswer },
  handle: async ({ platform, form, visitor }) => {
    const token = visitor.sessionToken;
    const again = async (
      state: FormState,
      sealed: string,
      back: string | null,
    ): Promise<Answer<NoAnswer>> => {
      const found = await offerSecondStep(platform, { token, sealed });
      if (found.kind === 'elsewhere') return seeStage(found.stage, back);
      return page(state, found.offer, back, visitor.csrfToken);
    };
    if (!form.ok) return again(form, textOf(form, 'offer'), null);
    const { code, offer: sealed, return: back } = form.value;
    const result = await setUpSecondStep(platform, { token, sealed, code, caller: visitor });
    switch (result.kind) {
      case 'elsewhere':
        return seeStage(result.stage, back);
      case 'no-access':
        visitor.setSessionToken(null);
        return noAccessPage();
      case 'go-on': {
        visitor.setSessionToken(result.token);
        const goOn = { href: wayOn(result.stage, back), text: 'I have kept them' };
        return {
          kind: 'page',
          title: 'Keep your recovery codes',
          body: () => CodesView({ codes: result.codes, goOn }),
          json: {},
        };
      }
      default:
        return again(withError(freshForm(), { field: 'code', message: wrongOfferCode }), sealed, back);
    }
  },
  example: (world) => ({
    body: { code: world.text('set-up-code'), offer: world.text('set-up-offer') },
  }),
});
