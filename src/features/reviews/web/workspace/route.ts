import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readWorkspace } from '../../operations/read-workspace.ts';
import { reviewParams, reviewPath } from '../parts/params.ts';
import { WorkspaceView } from './view.tsx';

const counts = z.record(z.string(), z.int());
const shape = z.object({
  questions: counts,
  papers: counts,
  episodes: z
    .array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        toWrite: z.array(z.string()).readonly(),
        entries: z.int(),
      }),
    )
    .readonly(),
});

export const showWorkspace = route({
  method: 'GET',
  path: '/families/:familyId/reviews/:reviewId/workspace',
  summary: 'Where the writing of a review stands: questions, key episodes, learning events, actions, notes.',
  access: { kind: 'action', action: 'work-on-review' },
  audit: 'review-papers-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: shape },
  async handle({ platform, actor, params }) {
    const told = await readWorkspace(platform, actor, params);
    const { questions, papers, episodes } = told;
    return {
      kind: 'page',
      title: `Workspace, ${told.family.name}`,
      back: { text: 'The review', href: reviewPath(params) },
      body: () => WorkspaceView({ told }),
      json: {
        questions,
        papers,
        episodes: episodes.map(({ id, title, toWrite, entries }) => ({ id, title, toWrite, entries })),
      },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});
