import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { endInvolvement } from '../../operations/name-involved.ts';
import { readFamily } from '../../operations/read-family.ts';
import { familyParams } from '../parts/params.ts';
import { EndInvolvementView } from './end-view.tsx';
import { asJson, familyShape } from './form.ts';
import { FamilyView } from './view.tsx';

export const showFamily = route({
  method: 'GET',
  path: '/families/:familyId',
  summary: 'The record of a family: children, who is involved, the agencies’ files, what to do next.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: familyShape },
  async handle({ platform, actor, params }) {
    const told = await readFamily(platform, actor, params.familyId);
    return {
      kind: 'page',
      title: `${told.reference} ${told.name}`,
      back: { text: 'Families', href: '/families' },
      body: () => FamilyView({ told }),
      json: asJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

const involvementParams = z.object({
  familyId: idParam<'family'>(),
  involvementId: idParam<'relation'>(),
});
const naming = { kind: 'action', action: 'name-involved' } as const;

export const showEndInvolvement = route({
  method: 'GET',
  path: '/families/:familyId/involvements/:involvementId/end',
  summary: 'Asks whether an involvement is to end.',
  access: naming,
  audit: 'family-read',
  schema: { params: involvementParams, query: noQuery, body: noBody, answer: familyShape },
  async handle({ platform, actor, params, visitor }) {
    const told = await readFamily(platform, actor, params.familyId);
    const involvement = told.involved.find(({ id }) => id === params.involvementId);
    if (involvement === undefined) throw notFound('involvement');
    return {
      kind: 'page',
      title: `End the involvement of ${involvement.name}`,
      back: { text: 'The family', href: `/families/${told.id}` },
      body: () => EndInvolvementView({ told, involvement, csrfToken: visitor.csrfToken }),
      json: asJson(told),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), involvementId: world.id('involvement') },
  }),
});

export const sendEndInvolvement = route({
  method: 'POST',
  path: '/families/:familyId/involvements/:involvementId/end',
  summary: 'Ends an involvement from this moment on.',
  access: naming,
  audit: ['involvement-ended', 'family-read'],
  schema: { params: involvementParams, query: noQuery, body: noBody, answer: familyShape },
  async handle({ platform, actor, params }) {
    await endInvolvement(platform, actor, params);
    const told = await readFamily(platform, actor, params.familyId);
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: asJson(told),
      notice: 'The involvement has ended.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), involvementId: world.id('involvement') },
  }),
});
