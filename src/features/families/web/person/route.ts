import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type PersonTold, readPerson } from '../../operations/read-person.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { PersonView } from './view.tsx';

const personShape = z.object({
  record: recordShape,
  role: z.enum(['child', 'adult']),
  id: z.string(),
  names: z
    .array(z.object({ id: z.string(), kind: z.string(), name: z.string(), reason: z.string() }))
    .readonly(),
  relationships: z
    .array(
      z.object({
        other: z.string(),
        kinship: z.string(),
        said: z.string(),
        /** Where nobody has said it of this child: what is said of the family’s children. */
        ofFamily: z.string().nullable(),
        responsibility: z.enum(['yes', 'no', 'not-known']),
      }),
    )
    .readonly(),
  /** For officers: other records in which the same person stands, as somebody said. */
  elsewhere: z
    .array(z.object({ person: z.string(), family: z.string(), reference: z.string(), name: z.string() }))
    .readonly(),
});

/** What is known of one person, beside the record in which they stand. */
function asJson(told: PersonTold): z.output<typeof personShape> {
  const { record, person, names, relationships, elsewhere } = told;
  return {
    record: recordAsJson(record),
    role: person.role,
    id: person.id,
    names: names.map(({ id, kind, name, reason }) => ({ id, kind, name, reason })),
    relationships: relationships.map(({ otherId, kinship, said, ofFamily, responsibility }) => ({
      other: otherId,
      kinship,
      said,
      ofFamily,
      responsibility,
    })),
    elsewhere: elsewhere.map(({ personId, familyId, reference, name }) => ({
      person: personId,
      family: familyId,
      reference,
      name,
    })),
  };
}

export const showPerson = route({
  method: 'GET',
  path: '/families/:familyId/people/:personId',
  summary: 'What the record of a family knows of a child or an adult.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: personShape },
  async handle({ platform, actor, params, visitor }) {
    const told = await readPerson(platform, actor, params);
    return {
      kind: 'page',
      title: told.person.name,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () => PersonView({ told, csrfToken: visitor.csrfToken }),
      json: asJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('adult') } }),
});
