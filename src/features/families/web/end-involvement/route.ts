import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type EndingOffered, endInvolvement, offerEnding } from '../../operations/name-involved.ts';
import { EndInvolvementView } from './view.tsx';

const params = z.object({
  familyId: idParam<'family'>(),
  involvementId: idParam<'relation'>(),
});
const path = '/families/:familyId/involvements/:involvementId/end';
const access = { kind: 'action', action: 'name-involved' } as const;
const answer = z.object({
  involvement: z.object({
    id: z.string(),
    kind: z.enum(['involved', 'chair', 'reviewer', 'guest']),
    name: z.string(),
    /** Null while it holds. */
    endedAt: z.string().nullable(),
  }),
});

function asJson({ involvement }: EndingOffered): z.output<typeof answer> {
  const { endedAt, ...rest } = involvement;
  return { involvement: { ...rest, endedAt: endedAt?.toISOString() ?? null } };
}

export const showEndInvolvement = route({
  method: 'GET',
  path,
  summary: 'Asks whether an involvement is to end.',
  access,
  audit: 'family-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    const offered = await offerEnding(platform, actor, key);
    return {
      kind: 'page',
      title: `End the involvement of ${offered.involvement.name}`,
      back: { text: 'The family', href: `/families/${offered.family.id}` },
      body: () => EndInvolvementView({ offered, csrfToken: visitor.csrfToken }),
      json: asJson(offered),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), involvementId: world.id('involvement') },
  }),
});

export const sendEndInvolvement = route({
  method: 'POST',
  path,
  summary: 'Ends an involvement from this moment on.',
  access,
  audit: ['involvement-ended', 'family-read'],
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key }) {
    await endInvolvement(platform, actor, key);
    const ended = await offerEnding(platform, actor, key);
    return {
      kind: 'see',
      to: `/families/${key.familyId}`,
      json: asJson(ended),
      notice: 'The involvement has ended.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), involvementId: world.id('involvement') },
  }),
});
