import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import {
  type Answer,
  noBody,
  noParams,
  noQuery,
  route,
  type Visitor,
} from '../../../../platform/http/route.ts';
import {
  choosePartnership,
  listChoices,
  type PartnershipChoice,
} from '../../operations/choose-partnership.ts';
import { type NoAnswer, noAnswer, returnQuery, seeStage } from '../sign-in-way.ts';
import { choiceForm } from './form.ts';
import { PartnershipView } from './view.tsx';

function page(
  form: FormState,
  choices: readonly PartnershipChoice[],
  back: string | null,
  { csrfToken, kept }: Pick<Visitor, 'csrfToken' | 'kept'>,
): Answer<NoAnswer> {
  return {
    kind: 'page',
    status: form.errors.length > 0 ? 422 : 200,
    title: 'Which partnership are you working for now?',
    errors: form.errors,
    body: () => PartnershipView({ form, csrfToken, kept, back, choices }),
    json: {},
  };
}

export const showPartnerships = route({
  method: 'GET',
  path: '/sign-in/partnership',
  summary: 'The page on which somebody with several partnerships chooses one.',
  access: { kind: 'signing-in' },
  audit: { none: 'it names nothing but their own partnerships' },
  browserOnly: true,
  entrance: true,
  schema: { params: noParams, query: returnQuery, body: noBody, answer: noAnswer },
  handle: async ({ platform, query, visitor }) => {
    const found = await listChoices(platform, visitor.sessionToken);
    if (found.kind === 'elsewhere') return seeStage(found.stage, query.return);
    return page(freshForm(), found.choices, query.return, visitor);
  },
  example: () => ({}),
});

export const sendPartnership = route({
  method: 'POST',
  path: '/sign-in/partnership',
  summary: 'Enters one of several partnerships.',
  access: { kind: 'signing-in' },
  audit: 'signed-in',
  browserOnly: true,
  entrance: true,
  schema: { params: noParams, query: noQuery, body: choiceForm, answer: noAnswer },
  handle: async ({ platform, form, visitor }) => {
    const token = visitor.sessionToken;
    const again = async (state: FormState, back: string | null): Promise<Answer<NoAnswer>> => {
      const found = await listChoices(platform, token);
      if (found.kind === 'elsewhere') return seeStage(found.stage, back);
      return page(state, found.choices, back, visitor);
    };
    if (!form.ok) return again(form, null);
    const { account: accountId, return: back } = form.value;
    const result = await choosePartnership(platform, { token, accountId, caller: visitor });
    switch (result.kind) {
      case 'go-on':
        visitor.setSessionToken(result.token);
        return seeStage(result.stage, back);
      case 'elsewhere':
        return seeStage(result.stage, back);
      default: {
        const error = { field: 'account', message: 'Choose one of your partnerships' };
        return again(withError(freshForm(), error), back);
      }
    }
  },
  example: (world) => ({ body: { account: world.id('account') } }),
});
