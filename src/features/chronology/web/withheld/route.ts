import { z } from 'zod';
import { noBody, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { readWithheld } from '../../operations/read-withheld.ts';
import { familyShape, rowShape, texts } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { WithheldView } from './view.tsx';

const query = z.object({ after: z.string().optional(), before: z.string().optional() });
const text = z.string().nullable();

export const readWithheldRoute = route({
  method: 'GET',
  path: '/families/:familyId/withheld',
  summary: 'What one’s own agency keeps from others in a family’s chronology, and from whom.',
  access: { kind: 'action', action: 'decide-handling' },
  audit: 'chronology-read',
  schema: {
    params: familyParams,
    query,
    body: noBody,
    answer: z.object({
      family: familyShape,
      agency: z.string(),
      waiting: z.int(),
      rows: z
        .array(rowShape.extend({ readBy: z.string(), withheldFrom: texts, heldBack: z.boolean() }))
        .readonly(),
      before: text,
      after: text,
    }),
  },
  async handle({ platform, actor, params: { familyId }, query: { after, before } }) {
    const answer = await readWithheld(platform, actor, { familyId, after, before });
    return {
      kind: 'page',
      title: `What ${answer.agency} keeps back of ${nameInSentence(answer.family.name)}`,
      wide: true,
      back: { text: 'Chronology', href: `/families/${familyId}/chronology` },
      body: () => WithheldView({ answer, reader: { actor, at: platform.now() } }),
      json: answer,
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
