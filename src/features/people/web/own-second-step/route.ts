import { type FormState, freshForm, textOf, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { offerOtherSecondStep, replaceSecondStep } from '../../operations/replace-second-step.ts';
import type { SecondStepOffer } from '../../operations/second-step-offer.ts';
import { wrongOfferCode } from '../sign-in-set-up/route.ts';
import { type NoAnswer, noAnswer } from '../sign-in-way.ts';
import { ownSecondStepForm } from './form.ts';
import { OwnSecondStepView } from './view.tsx';

const access = { kind: 'action', action: 'manage-own-account', stepUp: true } as const;

function page(form: FormState, offer: SecondStepOffer, csrfToken: string): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: form.errors.length > 0 ? 422 : 200,
    title: 'Replace your second step',
    back: { text: 'Your account', href: '/account' },
    errors: form.errors,
    body: () => OwnSecondStepView({ form, csrfToken, offer }),
    json: {},
  };
}

export const showOwnSecondStep = route({
  method: 'GET',
  path: '/account/second-step',
  summary: 'The page on which one replaces one’s own authenticator app.',
  access,
  audit: { none: 'nothing is kept until the new app is confirmed' },
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, actor, visitor }) =>
    page(freshForm(), await offerOtherSecondStep(platform, actor, null), visitor.csrfToken),
  example: () => ({}),
});

export const sendOwnSecondStep = route({
  method: 'POST',
  path: '/account/second-step',
  summary: 'Replaces one’s own authenticator app, and ends one’s other sessions and one’s tokens.',
  access,
  audit: 'second-factor-set',
  browserOnly: true,
  schema: { params: noParams, query: noQuery, body: ownSecondStepForm, answer: noAnswer },
  handle: async ({ platform, actor, form, visitor }) => {
    const again = async (state: FormState, sealed: string) =>
      page(state, await offerOtherSecondStep(platform, actor, sealed), visitor.csrfToken);
    if (!form.ok) return again(form, textOf(form, 'offer'));
    const { code, offer: sealed } = form.value;
    if (await replaceSecondStep(platform, actor, { sealed, code })) {
      return { kind: 'see', to: '/account', json: {}, notice: 'Your second step is replaced.' };
    }
    return again(withError(freshForm(), { field: 'code', message: wrongOfferCode }), sealed);
  },
  example: (world) => ({ body: { code: world.text('set-up-code'), offer: world.text('set-up-offer') } }),
});
