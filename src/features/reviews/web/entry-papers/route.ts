import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { idField } from '../../../../platform/forms/id-fields.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { chooseEntries } from '../../operations/choose-entries.ts';
import { type EntryUse, readEntryUse } from '../../operations/read-entry-use.ts';
import { entryParams } from '../parts/workspace-params.ts';
import { EntryUseView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/reviews';
const access = { kind: 'action', action: 'work-on-review' } as const;
const answer = z.object({
  reviews: z
    .array(
      z.object({
        id: z.string(),
        papers: z.array(z.string()).readonly(),
        questions: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

function asJson({ reviews }: EntryUse): z.output<typeof answer> {
  return {
    reviews: reviews.map(({ review, papers, questions }) => ({
      id: review.id,
      papers: papers.map(({ id }) => id),
      questions: questions.map(({ id }) => id),
    })),
  };
}

export const showEntryUse = route({
  method: 'GET',
  path,
  summary: 'What the reviews of a family make of one entry: key episodes, notes, questions.',
  access,
  audit: 'review-papers-read',
  schema: { params: entryParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params, visitor }) {
    return drawn(await readEntryUse(platform, actor, params), [], visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendEntryUse = route({
  method: 'POST',
  path,
  summary: 'Puts an entry into a key episode or a learning event of a review.',
  access,
  audit: ['review-paper-written', 'review-papers-read'],
  schema: {
    params: entryParams,
    query: noQuery,
    body: z.object({
      review: idField<'review'>('Choose the review'),
      paper: idField<'review-paper'>('Choose where it belongs'),
    }),
    answer,
  },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (message: string) =>
      drawn(await readEntryUse(platform, actor, params), [{ field: '', message }], visitor.csrfToken);
    if (!form.ok) return again(form.errors[0]?.message ?? 'Choose where it belongs');
    const { review: reviewId, paper: paperId } = form.value;
    const key = { familyId: params.familyId, reviewId, paperId };
    const done = await attempt({}, () =>
      chooseEntries(platform, actor, { ...key, ticked: [params.entryId], before: [] }),
    );
    if (done.kind !== 'done') return again('The entry is not to be had any more');
    return {
      kind: 'see',
      to: `/families/${params.familyId}/entries/${params.entryId}/reviews`,
      json: asJson(await readEntryUse(platform, actor, params)),
      notice: 'The entry is chosen.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { review: world.id('review'), paper: world.id('review-paper') },
  }),
});

type Errors = readonly { readonly field: string; readonly message: string }[];

function drawn(use: EntryUse, errors: Errors, csrfToken: string) {
  const { family, entry } = use;
  const own = `/families/${family.id}/entries/${entry.id}`;
  return {
    kind: 'page' as const,
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Use an entry in a review',
    back: { text: 'The entry', href: own },
    body: () => EntryUseView({ use, path: `${own}/reviews`, csrfToken }),
    json: asJson(use),
  };
}
