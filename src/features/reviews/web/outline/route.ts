import { z } from 'zod';
import { choice, ticked } from '../../../../platform/forms/choice-fields.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { askOutline, offerOutline } from '../../operations/ask-outline.ts';
import { reviewParams } from '../parts/params.ts';
import { workspacePath } from '../parts/workspace-params.ts';
import { longestReason, OutlineView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/outline';
const access = { kind: 'action', action: 'work-on-review', stepUp: true } as const;
const answer = z.object({ id: z.string().nullable(), jobId: z.string().nullable() });

const outlineForm = z.object({
  names: choice(['anonymised', 'named'], 'Choose whether names are replaced'),
  notes: ticked(),
  comments: ticked(),
  reason: requiredText({ missing: 'Enter why you need the outline', name: 'Reason', most: longestReason }),
});

export const showOutline = route({
  method: 'GET',
  path,
  summary: 'The form that asks for the outline of a report on a review, in Word.',
  access,
  audit: 'review-read',
  browserOnly: true,
  schema: { params: reviewParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params, visitor }) {
    const offered = await offerOutline(platform, actor, params);
    const form = freshForm({ names: 'anonymised' });
    return drawn(offered, { form, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});

export const sendOutline = route({
  method: 'POST',
  path,
  summary: 'Asks for the outline of a report on a review in Word; a job writes it.',
  access,
  audit: ['export-asked', 'review-read'],
  schema: { params: reviewParams, query: noQuery, body: outlineForm, answer },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) {
      const offered = await offerOutline(platform, actor, params);
      return drawn(offered, { form, csrfToken: visitor.csrfToken });
    }
    const { names, notes, comments, reason } = form.value;
    const asked = await askOutline(platform, actor, {
      ...params,
      anonymised: names === 'anonymised',
      withNotes: notes,
      comments,
      reason,
    });
    return { kind: 'see', to: `/families/${params.familyId}/exports/${asked.id}`, json: asked, status: 202 };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review') },
    body: { names: 'anonymised', reason: 'For the first draft' },
  }),
});

interface Drawn {
  readonly form: FormState;
  readonly csrfToken: string;
}

function drawn(
  { family, review, offered }: Awaited<ReturnType<typeof offerOutline>>,
  { form, csrfToken }: Drawn,
) {
  const key = { familyId: family.id, reviewId: review.id };
  return {
    kind: 'page' as const,
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Outline of the report',
    back: { text: 'Workspace', href: workspacePath(key) },
    body: () => OutlineView({ family, review, form, offered, csrfToken }),
    json: { id: null, jobId: null },
  };
}
