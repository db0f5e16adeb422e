import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { placeFile } from '../../operations/change-submission.ts';
import { offerPlacing, type PlacingOffered } from '../../operations/offer-placing.ts';
import { findPlaceErrors, otherFiles, placeField, placeOf } from '../../view/place-form.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { putBackForm, submissionParams } from '../submission/form.ts';
import { titleOf } from '../submission/title-of.ts';
import { PlaceView } from './view.tsx';

const placingShape = z.object({
  family: familyShape,
  id: z.string(),
  agency: z.object({ id: z.string(), name: z.string() }),
  number: z.number(),
  version: z.number(),
  mayPlace: z.boolean(),
  /** The agency’s other files that are in the chronology, wait, or could not be read. */
  standing: z.array(z.object({ id: z.string(), number: z.number(), name: z.string().nullable() })).readonly(),
});

function asJson({ standing, ...offered }: PlacingOffered): z.output<typeof placingShape> {
  return { ...offered, standing: standing.map(({ id, number, name }) => ({ id, number, name })) };
}

const path = '/families/:familyId/submissions/:submissionId/place';
const access = { kind: 'action', action: 'send-chronology' } as const;

export const showPlace = route({
  method: 'GET',
  path,
  summary: 'Asks how a file that waits goes with the other files of its agency.',
  access,
  audit: 'submission-read',
  schema: { params: submissionParams, query: noQuery, body: noBody, answer: placingShape },
  handle({ platform, actor, params, visitor }) {
    return placePage({ platform, actor, params }, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), submissionId: world.id('waiting') } }),
});

export const sendPlace = route({
  method: 'POST',
  path,
  summary:
    'Says how a file that waits goes with the other files of its agency: a job compares it with those whose place it takes.',
  access,
  audit: ['chronology-placed', 'submission-read'],
  schema: { params: submissionParams, query: noQuery, body: putBackForm, answer: placingShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = (state: FormState) => placePage({ platform, actor, params }, state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, place = '', instead } = form.value;
    const errors = findPlaceErrors(form.value);
    if (errors.length > 0) return again({ values: { place, instead }, errors });
    const placed = await attempt({ 'file-damaged': '' }, () =>
      placeFile(platform, actor, { ...params, version, place: placeOf(form.value) }),
    );
    if (placed.kind === 'refused') return again({ values: {}, errors: [placed.error] });
    if (placed.kind !== 'done')
      return again({ values: {}, errors: [place === '' ? otherFiles(form.value) : changed] });
    const json = asJson(await offerPlacing(platform, actor, params));
    return { kind: 'see', to: `/jobs/${placed.value}`, status: 202, json };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('waiting') },
    body: {
      version: world.text('waiting-version'),
      place: 'beside',
      standing: [world.id('submission')],
    },
  }),
});

const changed = {
  field: placeField,
  message: 'This file, or what its agency has in the chronology, has changed. Look at them and choose again',
};

interface Asked {
  readonly platform: Platform;
  readonly actor: PersonActor;
  readonly params: z.output<typeof submissionParams>;
}

/** What stands there is told of the same moment as the file. */
async function placePage(
  { platform, actor, params }: Asked,
  form: FormState,
  csrfToken: string,
): Promise<Answer<z.output<typeof placingShape>>> {
  const offered = await offerPlacing(platform, actor, params);
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Where ${titleOf(offered)} goes`,
    back: { text: 'The file', href: `/families/${offered.family.id}/submissions/${offered.id}` },
    body: () => PlaceView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}
