import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readFindings } from '../../operations/read-findings.ts';
import { familyParams } from '../parts/family-id.ts';
import { findingsShape } from './answer.ts';
import { FindingsView } from './view.tsx';

export const readFindingsRoute = route({
  method: 'GET',
  path: '/families/:familyId/findings',
  summary:
    'What stands out in a family’s chronology: patterns, gaps, and events that are told more than once.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: findingsShape },
  async handle({ platform, actor, params }) {
    const answer = await readFindings(platform, actor, params.familyId);
    return {
      kind: 'page',
      title: `What stands out in the chronology of ${answer.family.name}`,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () => FindingsView({ answer, reader: { actor, at: platform.now() } }),
      json: answer,
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
