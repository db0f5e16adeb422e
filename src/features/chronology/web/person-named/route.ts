import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { readPeopleNamed } from '../../operations/read-people-named.ts';
import { familyParams } from '../parts/family-id.ts';
import { peopleNamedAsJson, peopleNamedShape } from '../people-named/answer.ts';
import { PersonNamedView } from './view.tsx';

export const showPersonNamed = route({
  method: 'GET',
  path: '/families/:familyId/people-named/one',
  summary:
    'One name that a family’s chronology uses and its record does not hold, and what can be done about it.',
  access: { kind: 'action', action: 'change-family' },
  audit: 'chronology-read',
  schema: {
    params: familyParams,
    query: z.object({ key: z.string().optional() }),
    body: noBody,
    answer: peopleNamedShape,
  },
  async handle({ platform, actor, params: { familyId }, query: { key = '' }, visitor }) {
    const answer = await readPeopleNamed(platform, actor, { familyId, only: key });
    const [person] = answer.people;
    if (person === undefined) throw notFound('name in the chronology that does not stand in the record');
    return {
      kind: 'page',
      title: `Who is ${person.name}?`,
      back: { text: 'People the record names', href: `/families/${familyId}/people-named` },
      body: () => PersonNamedView({ answer, person, csrfToken: visitor.csrfToken }),
      json: peopleNamedAsJson(answer),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    query: { key: world.id('named-person') },
  }),
});
