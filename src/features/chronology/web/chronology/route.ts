import { noBody, route } from '../../../../platform/http/route.ts';
import { familyParams } from '../parts/family-id.ts';
import { chronologyShape } from './answer.ts';
import { chronologyPage } from './chronology-page.ts';
import { chronologyQuery } from './form.ts';

export const readChronologyRoute = route({
  method: 'GET',
  path: '/families/:familyId/chronology',
  summary: 'The merged chronology of a family: fifty entries a page, filtered and sorted.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: familyParams, query: chronologyQuery, body: noBody, answer: chronologyShape },
  async handle({ platform, actor, params: { familyId }, query, visitor: { csrfToken } }) {
    return chronologyPage({ platform, actor, familyId, query, csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
