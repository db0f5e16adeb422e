import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idField } from '../../../../platform/forms/id-fields.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import {
  type BearingOffered,
  decideBearsOn,
  movements,
  offerBearing,
  sayMovement,
} from '../../operations/decide-bears-on.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { wordingField } from '../parts/wording-field.ts';
import { BearsOnView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/plan';
const access = { kind: 'action', action: 'work-on-chronology' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const again = { error: 'Open the page again' };

const bearsOnForm = z.object({
  point: idField<'plan-point'>('Choose a risk or an action'),
  movement: choice([...movements, 'none'], 'Choose what the entry tells of it'),
  version: z.string(again).max(64, again),
  wording: wordingField,
  /** Of the plan that was shown. */
  plan: z.string().max(64).optional(),
});

const answer = z.object({
  family: familyShape,
  entry: rowShape,
  bearings: z
    .array(
      z.object({
        pointId: z.string(),
        label: z.string(),
        point: z.string(),
        movement: z.enum(movements),
        by: z.string(),
        at: z.string(),
        ofWords: z.string().nullable(),
      }),
    )
    .readonly(),
  points: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  version: z.string(),
  wording: z.string(),
  plan: z.string(),
});

function asJson({ bearings, ...offered }: BearingOffered): z.output<typeof answer> {
  return {
    ...offered,
    bearings: bearings.map(({ at, movementWords: _words, ...one }) => ({ ...one, at: at.toISOString() })),
  };
}

function page(offered: BearingOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'What does this entry tell of the plan?',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => BearsOnView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

export const showBearsOn = route({
  method: 'GET',
  path,
  summary: 'On which risks and actions of the plan an entry bears, and the form that says so.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    return page(await offerBearing(platform, actor, key), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendBearsOn = route({
  method: 'POST',
  path,
  summary: 'Says what an entry tells of a risk or an action of the plan, or takes that back.',
  access,
  audit: ['bears-on-decided', 'entry-read'],
  schema: { params, query: noQuery, body: bearsOnForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await offerBearing(platform, actor, key), form, visitor.csrfToken);
    const { point: pointId, movement, ...seen } = form.value;
    const said = { ...key, ...seen, pointId, movement: movement === 'none' ? null : movement };
    const done = await attempt({ 'worded-otherwise': '' }, () => decideBearsOn(platform, actor, said));
    const offered = await offerBearing(platform, actor, key);
    const own = `/families/${key.familyId}/entries/${key.entryId}/plan`;
    if (done.kind === 'refused') {
      const sent = freshForm({ point: pointId, movement });
      return page(offered, withError(sent, done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      const now = offered.bearings.find((one) => one.pointId === pointId);
      return stalePage({
        reader: actor,
        what: 'what this entry tells of the plan',
        lastChange: now === undefined ? null : { name: now.by, at: now.at },
        fields: [
          {
            label: offered.points.find(({ id }) => id === pointId)?.name ?? 'The plan',
            mine: movement === 'none' ? 'Nothing' : sayMovement(movement),
            saved: now?.movementWords ?? 'Nothing is said of it',
          },
        ],
        editHref: own,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: own,
      json: asJson(offered),
      notice: movement === 'none' ? 'It is taken back.' : 'It is noted what this entry tells of the plan.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { point: world.id('plan-point'), movement: 'progress', version: 'none' },
  }),
});
