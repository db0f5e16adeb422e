import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readSharingList } from '../../operations/read-sharing-list.ts';
import { wordsShape } from '../findings/answer.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { SharingListView } from './view.tsx';

const listed = z.object({
  lines: z
    .array(z.object({ entryId: z.string(), words: wordsShape, agency: z.string(), sentence: z.string() }))
    .readonly(),
  of: z.int(),
});

export const readSharingListRoute = route({
  method: 'GET',
  path: '/families/:familyId/sharing',
  summary:
    'Who was told of which entry: suggested and still to be decided, confirmed or stated, and rejected.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: {
    params: familyParams,
    query: noQuery,
    body: noBody,
    answer: z.object({
      family: familyShape,
      count: z.int(),
      tooMany: z.boolean(),
      open: listed,
      told: listed,
      rejected: listed,
    }),
  },
  async handle({ platform, actor, params: { familyId } }) {
    const answer = await readSharingList(platform, actor, familyId);
    const { mayDecide: _mayDecide, ...json } = answer;
    return {
      kind: 'page',
      title: `Who was told of which entry: ${answer.family.name}`,
      wide: true,
      back: { text: 'Who knew what, when', href: `/families/${familyId}/who-knew` },
      body: () => SharingListView({ answer, reader: { actor, at: platform.now() } }),
      json,
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
