import { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { addComment, type CommentsAnswer, offerComments } from '../../operations/comment-on-entry.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { commentAsJson, commentShape } from './answer.ts';
import { commentForm } from './form.ts';
import { CommentsView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/comments';
const access = { kind: 'action', action: 'work-on-chronology' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const answer = z.object({
  family: familyShape,
  entry: rowShape,
  comments: z.array(commentShape).readonly(),
});

function asJson(told: CommentsAnswer): z.output<typeof answer> {
  const { form: _form, ...rest } = told;
  return { ...rest, comments: told.comments.map(commentAsJson) };
}

function page(told: CommentsAnswer, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Comment on this entry',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => CommentsView({ told, form, csrfToken }),
    json: asJson(told),
  };
}

export const showComments = route({
  method: 'GET',
  path,
  summary: 'What people wrote beside an entry, and a form to write there.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    return page(await offerComments(platform, actor, key), freshForm({}), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendComment = route({
  method: 'POST',
  path,
  summary: 'Writes a comment beside an entry.',
  access,
  audit: ['entry-commented', 'entry-read'],
  schema: { params, query: noQuery, body: commentForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await offerComments(platform, actor, key), form, visitor.csrfToken);
    const { words, form: drawn } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt({ 'removed-for-good': '', ...besideAsItIs }, () =>
      addComment(platform, actor, { ...key, words, form: drawn, asItIs }),
    );
    if (done.kind === 'stale') throw new Error('nothing is changed here');
    if (done.kind === 'refused') {
      const again = withError(freshForm({ words, form: drawn, ...drawnAsItIs(asItIs) }), done.error);
      return page(await offerComments(platform, actor, key), again, visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${key.familyId}/entries/${key.entryId}#comments`,
      json: asJson(await offerComments(platform, actor, key)),
      notice: 'Your comment is added.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { words: 'The school told us of this as well', form: 'the-form-of-an-example' },
  }),
});
