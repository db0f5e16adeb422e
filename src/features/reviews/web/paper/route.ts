import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { paperWords } from '../../operations/paper-words.ts';
import { readPaper } from '../../operations/read-papers.ts';
import { removePaper } from '../../operations/write-paper.ts';
import { kindOf } from '../papers/route.ts';
import { nameOf, sayMany } from '../papers/say-paper.ts';
import { paperParams, papersPath } from '../parts/workspace-params.ts';
import { paperAsJson, paperShape } from '../parts/workspace-shape.ts';
import { PaperView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/papers/:papers/:paperId';
const access = { kind: 'action', action: 'work-on-review' } as const;

export const showPaper = route({
  method: 'GET',
  path,
  summary:
    'A key episode, a learning event, an action or a note of a review, with the entries that it is about.',
  access,
  audit: 'review-papers-read',
  schema: { params: paperParams, query: noQuery, body: noBody, answer: paperShape },
  async handle({ platform, actor, params: { papers, ...key }, visitor }) {
    const kind = kindOf(papers);
    const answer = await readPaper(platform, actor, { ...key, kind });
    const list = papersPath(key, papers);
    return {
      kind: 'page',
      title: `${nameOf(answer.paper)}, ${answer.family.name}`,
      back: { text: sayMany(paperWords[kind]), href: list },
      body: () => PaperView({ answer, path: `${list}/${key.paperId}`, csrfToken: visitor.csrfToken }),
      json: paperAsJson(answer.paper),
    };
  },
  example: (world) => ({ params: examplePaper(world) }),
});

export function examplePaper(world: { readonly id: (thing: string) => string }) {
  return {
    familyId: world.id('family'),
    reviewId: world.id('review'),
    papers: 'episodes',
    paperId: world.id('review-paper'),
  };
}

export const sendRemovePaper = route({
  method: 'POST',
  path: `${path}/remove`,
  summary: 'Removes a key episode, a learning event, an action or a note of a review; the entries stay.',
  access,
  audit: ['review-paper-written', 'review-papers-read'],
  schema: {
    params: paperParams,
    query: noQuery,
    body: z.object({ version: versionField }),
    answer: z.object({ removed: z.boolean() }),
  },
  async handle({ platform, actor, params: { papers, ...key }, form }) {
    const kind = kindOf(papers);
    const list = papersPath(key, papers);
    const { one } = paperWords[kind];
    const version = form.ok ? form.value.version : 0;
    const done = await attempt({}, () => removePaper(platform, actor, { ...key, kind, version }));
    if (done.kind !== 'done') {
      const { paper } = await readPaper(platform, actor, { ...key, kind });
      return stalePage({
        reader: actor,
        what: `this ${one}`,
        lastChange: { name: paper.changedBy, at: paper.changedAt },
        fields: [{ label: 'What becomes of it', mine: 'It is removed', saved: 'It was changed, and stays' }],
        editHref: `${list}/${key.paperId}`,
        json: { removed: false },
      });
    }
    return { kind: 'see', to: list, json: { removed: true }, notice: `The ${one} is removed.` };
  },
  example: (world) => ({ params: examplePaper(world), body: { version: '1' } }),
});
