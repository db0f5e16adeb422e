import { z } from 'zod';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { findSamePerson, type SamePersonFound } from '../../operations/find-same-person.ts';
import { peopleQuery, readQuestion } from '../find-people/form.ts';
import { personParams } from '../parts/params.ts';
import { SamePersonView } from './view.tsx';

const samePersonShape = z.object({
  person: z.string(),
  people: z
    .array(
      z.object({
        person: z.string(),
        name: z.string(),
        family: z.string(),
        reference: z.string(),
        said: z.string(),
        reasons: z.array(z.string()).readonly(),
        doubts: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

function asJson({ person, people }: SamePersonFound): z.output<typeof samePersonShape> {
  return {
    person: person.id,
    people: people.map(({ personId, name, familyId, reference, said, reasons, doubts }) => ({
      person: personId,
      name,
      family: familyId,
      reference,
      said,
      reasons,
      doubts,
    })),
  };
}

export const showSamePerson = route({
  method: 'GET',
  path: '/families/:familyId/people/:personId/same-person',
  summary:
    'Finds somebody of a family in other records, so that an officer can say that they are one person.',
  access: { kind: 'action', action: 'change-family' },
  audit: 'people-searched',
  schema: { params: personParams, query: peopleQuery, body: noBody, answer: samePersonShape },
  async handle({ platform, actor, params, query, visitor: { csrfToken } }) {
    const isAsked = Object.values(query).some((value) => value !== undefined);
    const read = readQuestion(query);
    const asked = isAsked ? (read.ok ? read.value : { name: '', born: null }) : null;
    const found = await findSamePerson(platform, actor, { ...params, asked });
    const form: FormState = read.ok
      ? freshForm({ name: found.asked.name, ...dayValues('born', found.asked.born) })
      : read;
    return {
      kind: 'page',
      ...(read.ok ? {} : { status: 422 as const, errors: read.errors }),
      title: `Find ${found.person.name} in another record`,
      back: { text: found.person.name, href: `/families/${params.familyId}/people/${params.personId}` },
      body: () => SamePersonView({ found, form, csrfToken }),
      json: asJson(found),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('child') },
    query: { name: 'Xanthe Quibbleford' },
  }),
});
