import { noBody, route } from '../../../../platform/http/route.ts';
import { readFamily } from '../../operations/read-family.ts';
import { familyParams } from '../parts/params.ts';
import { asJson, familyQuery, familyShape } from './form.ts';
import { FamilyView } from './view.tsx';

export const showFamily = route({
  method: 'GET',
  path: '/families/:familyId',
  summary: 'The record of a family: children, who is involved, the agencies’ files, what to do next.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'family-read',
  schema: { params: familyParams, query: familyQuery, body: noBody, answer: familyShape },
  async handle({ platform, actor, params, query }) {
    const told = await readFamily(platform, actor, params.familyId, {
      files: { after: query['files-after'], before: query['files-before'] },
      involved: { after: query['involved-after'], before: query['involved-before'] },
    });
    return {
      kind: 'page',
      title: `${told.reference} ${told.name}`,
      back: { text: 'Families', href: '/families' },
      body: () => FamilyView({ told, query }),
      json: asJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
