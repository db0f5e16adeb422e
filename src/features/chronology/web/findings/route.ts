import { z } from 'zod';
import { noBody, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { readFindings } from '../../operations/read-findings.ts';
import { familyParams } from '../parts/family-id.ts';
import { findingsAsJson, findingsShape } from './answer.ts';
import { FindingsView } from './view.tsx';

export const readFindingsRoute = route({
  method: 'GET',
  path: '/families/:familyId/findings',
  summary:
    'What stands out in a family’s chronology: patterns, gaps, and events that are told more than once.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: {
    params: familyParams,
    query: z.object({ show: z.string().optional() }),
    body: noBody,
    answer: findingsShape,
  },
  async handle({ platform, actor, params: { familyId }, query }) {
    const shown = query.show === 'acknowledged' ? 'acknowledged' : 'open';
    const answer = await readFindings(platform, actor, { familyId, shown });
    return {
      kind: 'page',
      title: `What stands out in the chronology of ${nameInSentence(answer.family.name)}`,
      back: { text: 'The family', href: `/families/${familyId}` },
      body: () =>
        FindingsView({
          answer,
          reader: { actor, at: platform.now() },
          mayWork: answer.mayWork,
        }),
      json: findingsAsJson(answer),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
