import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { paperWords } from '../../operations/paper-words.ts';
import { type Paper, readPaper } from '../../operations/read-papers.ts';
import { putPaperBack, removePaper } from '../../operations/write-paper.ts';
import { kindOf } from '../papers/route.ts';
import { nameOf, sayMany } from '../papers/say-paper.ts';
import { paperParams, papersPath } from '../parts/workspace-params.ts';
import { formerAsJson, formerPaperShape, paperAsJson, paperShape } from '../parts/workspace-shape.ts';
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
  schema: {
    params: paperParams,
    query: noQuery,
    body: noBody,
    answer: paperShape.extend({ former: z.array(formerPaperShape).readonly() }),
  },
  async handle({ platform, actor, params: { papers, ...key }, visitor }) {
    const kind = kindOf(papers);
    const answer = await readPaper(platform, actor, { ...key, kind });
    const list = papersPath(key, papers);
    return {
      kind: 'page',
      title: `${nameOf(answer.paper)}, ${answer.family.name}`,
      back: { text: sayMany(paperWords[kind]), href: list },
      body: () => PaperView({ answer, path: `${list}/${key.paperId}`, csrfToken: visitor.csrfToken }),
      json: { ...paperAsJson(answer.paper), former: answer.former.map(formerAsJson) },
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

const change = {
  access,
  audit: ['review-paper-written', 'review-papers-read'],
  body: z.object({ version: versionField }),
} as const;

export const sendRemovePaper = route({
  method: 'POST',
  path: `${path}/remove`,
  summary:
    'Removes a key episode, a learning event, an action or a note of a review; the entries stay, and it can be put back.',
  access,
  audit: change.audit,
  schema: {
    params: paperParams,
    query: noQuery,
    body: change.body,
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
      const what = { wanted: 'It is removed', became: 'It was changed, and stays' };
      return staleOf(paper, actor, { ...what, editHref: `${list}/${key.paperId}` });
    }
    return {
      kind: 'see',
      to: list,
      json: { removed: true },
      notice: `The ${one} is removed. It can be put back.`,
    };
  },
  example: (world) => ({ params: examplePaper(world), body: { version: '1' } }),
});

export const sendPutPaperBack = route({
  method: 'POST',
  path: `${path}/put-back`,
  summary: 'Puts back a key episode, a learning event, an action or a note of a review that was removed.',
  access,
  audit: change.audit,
  schema: {
    params: paperParams,
    query: noQuery,
    body: change.body,
    answer: z.object({ removed: z.boolean() }),
  },
  async handle({ platform, actor, params: { papers, ...key }, form }) {
    const kind = kindOf(papers);
    const own = `${papersPath(key, papers)}/${key.paperId}`;
    const version = form.ok ? form.value.version : 0;
    const done = await attempt({}, () => putPaperBack(platform, actor, { ...key, kind, version }));
    if (done.kind !== 'done') {
      const { paper } = await readPaper(platform, actor, { ...key, kind });
      const what = { wanted: 'It is put back', became: 'It was changed meanwhile' };
      return staleOf(paper, actor, { ...what, editHref: own });
    }
    const notice = `The ${paperWords[kind].one} is put back.`;
    return { kind: 'see', to: own, json: { removed: false }, notice };
  },
  example: (world) => ({
    params: { ...examplePaper(world), papers: 'notes', paperId: world.id('removed-paper') },
    body: { version: '2' },
  }),
});

interface WhatBecame {
  readonly wanted: string;
  readonly became: string;
  readonly editHref: string;
}

function staleOf(
  { kind, changedBy, changedAt, removed }: Paper,
  reader: Pick<PersonActor, 'accountId' | 'name'>,
  { wanted, became, editHref }: WhatBecame,
) {
  return stalePage({
    reader,
    what: `this ${paperWords[kind].one}`,
    lastChange: removed === null ? { name: changedBy, at: changedAt } : { name: removed.by, at: removed.at },
    fields: [
      { label: 'What becomes of it', mine: wanted, saved: removed === null ? became : 'It is removed' },
    ],
    editHref,
    json: { removed: removed !== null },
  });
}
