import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  columnGuide,
  guideRules,
  makeTemplate,
  readFacts,
  type TemplateForm,
  templateForms,
} from '../../operations/make-template.ts';
import { requestParams, requestPath } from '../parts/params.ts';
import { GuideView } from './view.tsx';

const path = '/families/:familyId/requests/:requestId/guide';
const access = { kind: 'action', action: 'answer-request' } as const;

const guideShape = z.object({
  columns: z
    .array(z.object({ heading: z.string(), needed: z.boolean(), says: z.string(), example: z.string() }))
    .readonly(),
  rules: z.array(z.string()).readonly(),
  children: z.array(z.string()).readonly(),
});

export const showGuide = route({
  method: 'GET',
  path,
  summary: 'What belongs in each column of an agency’s chronology, and the empty table to take away.',
  access,
  audit: 'request-read',
  schema: { params: requestParams, query: noQuery, body: noBody, answer: guideShape },
  async handle({ platform, actor, params }) {
    const facts = await readFacts(platform, actor, params);
    const at = requestPath({ familyId: params.familyId, id: params.requestId });
    return {
      kind: 'page',
      title: 'What belongs in each column',
      back: { text: 'What is asked', href: at },
      body: () => GuideView({ facts, path: `${at}/guide` }),
      json: {
        columns: columnGuide.map(({ heading, needed, says, example }) => ({
          heading,
          needed,
          says,
          example,
        })),
        rules: guideRules.account,
        children: facts.children,
      },
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});

const templateParams = requestParams.extend({
  form: z.enum(templateForms, { error: 'is no form' }),
});

export const takeTemplate = route({
  method: 'GET',
  path: `${path}/:form`,
  summary:
    'The empty table in which an agency answers, in Word (`docx`) or Excel (`xlsx`), with what it is asked.',
  access,
  audit: 'request-read',
  schema: { params: templateParams, query: noQuery, body: noBody, answer: z.never() },
  async handle({ platform, actor, params: { form, ...key } }) {
    return { kind: 'file', ...(await makeTemplate(platform, actor, { ...key, form })) };
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      requestId: world.id('review-request'),
      form: 'docx' satisfies TemplateForm,
    },
  }),
});
