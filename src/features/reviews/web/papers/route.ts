import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { kindAtPath, type PaperKind, paperWords } from '../../operations/paper-words.ts';
import { readPapers } from '../../operations/read-papers.ts';
import { leafQuery, type PaperPath, papersParams, workspacePath } from '../parts/workspace-params.ts';
import { paperAsJson, paperShape } from '../parts/workspace-shape.ts';
import { sayMany } from './say-paper.ts';
import { PapersView } from './view.tsx';

const end = z.string().nullable();
const shape = z.object({ papers: z.array(paperShape).readonly(), total: z.int(), before: end, after: end });

export function kindOf(papers: PaperPath): PaperKind {
  const kind = kindAtPath(papers);
  if (kind === null) throw notFound('page');
  return kind;
}

export const showPapers = route({
  method: 'GET',
  path: '/families/:familyId/reviews/:reviewId/papers/:papers',
  summary: 'The key episodes, learning events, actions or notes of a review.',
  access: { kind: 'action', action: 'work-on-review' },
  audit: 'review-papers-read',
  schema: { params: papersParams, query: leafQuery, body: noBody, answer: shape },
  async handle({ platform, actor, params: { papers, ...key }, query }) {
    const kind = kindOf(papers);
    const answer = await readPapers(platform, actor, { ...key, ...query, kind });
    const { leaf, total } = answer;
    return {
      kind: 'page',
      title: `${sayMany(paperWords[kind])}, ${answer.family.name}`,
      back: { text: 'Workspace', href: workspacePath(key) },
      body: () => PapersView({ answer, kind }),
      json: { papers: leaf.rows.map(paperAsJson), total, before: leaf.before, after: leaf.after },
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review'), papers: 'episodes' },
  }),
});
