import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/access/perform.ts';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { type CommentsAnswer, changeComment, offerComments } from '../../operations/comment-on-entry.ts';
import type { CommentTold } from '../../operations/tell-comments.ts';
import { commentAsJson, commentShape } from '../comments/answer.ts';
import { changeForm } from './form.ts';
import { CommentView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/comments/:commentId';
const access = { kind: 'action', action: 'work-on-chronology' } as const;
const params = z.object({
  familyId: idParam<'family'>(),
  entryId: idParam<'entry'>(),
  commentId: idParam<'entry-comment'>(),
});
const answer = commentShape;

interface Own {
  readonly told: CommentsAnswer;
  readonly comment: CommentTold;
}

/** @throws AppError `not-found` for another's, and for one that was removed. */
function ownOf(told: CommentsAnswer, commentId: string): Own {
  const comment = told.comments.find(({ id, own }) => id === commentId && own);
  if (comment === undefined) throw notFound('comment of yours');
  return { told, comment };
}

function page({ told, comment }: Own, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Change or remove your comment',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => CommentView({ told, comment, form, csrfToken }),
    json: commentAsJson(comment),
  };
}

export const showComment = route({
  method: 'GET',
  path,
  summary: 'One’s own comment on an entry, to change or remove.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: { commentId, ...which }, visitor }) {
    const own = ownOf(await offerComments(platform, actor, which), commentId);
    return page(own, freshForm({ words: own.comment.words ?? '' }), visitor.csrfToken);
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      entryId: world.id('entry'),
      commentId: world.id('entry-comment'),
    },
  }),
});

export const sendCommentChange = route({
  method: 'POST',
  path,
  summary: 'Changes or removes one’s own comment on an entry.',
  access,
  audit: ['entry-commented', 'entry-read'],
  schema: { params, query: noQuery, body: changeForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    const { commentId, ...which } = key;
    const again = async (state: FormState) =>
      page(ownOf(await offerComments(platform, actor, which), commentId), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { verdict, words, version } = form.value;
    if (verdict === 'change' && words === null) {
      const empty = withVersion(freshForm(), version);
      return again(withError(empty, { field: 'words', message: 'Enter your comment' }));
    }
    const asItIs = saysAsItIs(form.value);
    const given = { words: verdict === 'remove' ? null : words, version, asItIs };
    const done = await attempt(besideAsItIs, () => changeComment(platform, actor, { ...key, ...given }));
    const typed = withVersion(freshForm({ words: words ?? '', ...drawnAsItIs(asItIs) }), version);
    if (done.kind === 'refused') return again(withError(typed, done.error));
    const told = await offerComments(platform, actor, which);
    const comment = told.comments.find(({ id }) => id === commentId);
    if (comment === undefined) throw notFound('comment of yours');
    const back = `/families/${key.familyId}/entries/${key.entryId}`;
    if (done.kind !== 'done') {
      return sayStale(comment, actor, { mine: given.words, back });
    }
    return {
      kind: 'see',
      to: `${back}#comments`,
      json: commentAsJson(comment),
      notice: verdict === 'remove' ? 'Your comment is removed.' : 'Your comment is changed.',
    };
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      entryId: world.id('entry'),
      commentId: world.id('entry-comment'),
    },
    body: { verdict: 'change', words: 'The school told us of this first', version: '1' },
  }),
});

interface Mine {
  /** Null to remove it. */
  readonly mine: string | null;
  readonly back: string;
}

function sayStale(
  comment: CommentTold,
  reader: Pick<PersonActor, 'accountId' | 'name'>,
  { mine, back }: Mine,
): Answer<z.output<typeof answer>> {
  const { id, words, by, at, changedAt, removedAt } = comment;
  return stalePage({
    reader,
    what: 'your comment',
    lastChange: { name: by, at: removedAt ?? changedAt ?? at },
    fields: [{ label: 'Your comment', mine: mine ?? 'It is removed.', saved: words ?? 'It is removed.' }],
    editHref: words === null ? back : `${back}/comments/${id}`,
    json: commentAsJson(comment),
  });
}
