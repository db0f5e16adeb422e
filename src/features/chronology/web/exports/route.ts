import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { listExports } from '../../operations/read-export.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { exportShape } from '../parts/export-shape.ts';
import { familyParams } from '../parts/family-id.ts';
import { ExportsView } from './view.tsx';

export const listExportsRoute = route({
  method: 'GET',
  path: '/families/:familyId/exports',
  summary: 'The documents of a family’s chronology that one asked for.',
  access: { kind: 'action', action: 'export-chronology' },
  audit: 'family-read',
  schema: {
    params: familyParams,
    query: noQuery,
    body: noBody,
    answer: z.object({ family: familyShape, exports: z.array(exportShape).readonly() }),
  },
  async handle({ platform, actor, params }) {
    const { family, exports } = await listExports(platform, actor, params.familyId);
    return {
      kind: 'page',
      title: `Documents of ${nameInSentence(family.name)}`,
      wide: true,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () => ExportsView({ family, exports, reader: { actor, at: platform.now() } }),
      json: { family, exports },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
