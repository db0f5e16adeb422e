import { z } from 'zod';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, type RouteWorld, route } from '../../../../platform/http/route.ts';
import {
  type CommentPurgeOffered,
  offerPurgingComment,
  purgeComment,
} from '../../operations/purge-comment.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { commentAsJson, commentShape } from '../comments/answer.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { purgeCommentForm } from './form.ts';
import { PurgeCommentView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/comments/:commentId/purge';
const access = { kind: 'action', action: 'purge-entries', stepUp: true } as const;
const params = z.object({
  familyId: idParam<'family'>(),
  entryId: idParam<'entry'>(),
  commentId: idParam<'entry-comment'>(),
});
const answer = z.object({ family: familyShape, entry: rowShape, comment: commentShape });

function asJson({ comment, ...offered }: CommentPurgeOffered): z.output<typeof answer> {
  return { ...offered, comment: commentAsJson(comment) };
}

function page(
  offered: CommentPurgeOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Remove this comment for good',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => PurgeCommentView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

function examplePath(world: RouteWorld) {
  return {
    familyId: world.id('family'),
    entryId: world.id('entry'),
    commentId: world.id('entry-comment'),
  };
}

export const showPurgeComment = route({
  method: 'GET',
  path,
  summary: 'Asks why a comment must not be kept, before it is removed for good.',
  access,
  audit: 'entry-read',
  browserOnly: true,
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    return page(await offerPurgingComment(platform, actor, key), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: examplePath(world) }),
});

export const sendPurgeComment = route({
  method: 'POST',
  path,
  summary: 'Removes a comment on an entry for good, with all that it said before.',
  access,
  audit: ['comment-purged', 'entry-read', 'family-read'],
  browserOnly: true,
  schema: { params, query: noQuery, body: purgeCommentForm, answer: answer.nullable() },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await offerPurgingComment(platform, actor, key), form, visitor.csrfToken);
    const { value } = form;
    const purge = { familyId: key.familyId, event: 'comment-purged', objectId: key.entryId } as const;
    const offered = await unlessPurged(platform, actor, purge, async () => {
      const found = await offerPurgingComment(platform, actor, key);
      await purgeComment(platform, actor, { ...key, ...value });
      return found;
    });
    return {
      kind: 'see',
      to: `/families/${key.familyId}/entries/${key.entryId}#comments`,
      json: offered === null ? null : asJson(offered),
      notice: 'The comment is removed for good.',
    };
  },
  example: (world) => ({ params: examplePath(world), body: { version: '1', ground: 'wrong-child' } }),
});
