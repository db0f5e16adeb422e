import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { noBody, noParams, route } from '../../../../platform/http/route.ts';
import { findPeople, type PeopleFound, type PeopleQuestion } from '../../operations/find-people.ts';
import { foundShape, peopleQuery, readQuestion } from './form.ts';
import { FindPeopleView } from './view.tsx';

const nothing = { name: '', born: null, reference: '' };

function asJson({ people, families }: PeopleFound) {
  return {
    people: people.map(
      ({ personId, familyId, name, born, expected, reference, said, reasons, doubts, alsoIn }) => ({
        person: personId,
        name,
        born,
        expected,
        family: familyId,
        reference,
        said,
        reasons,
        doubts,
        alsoIn: alsoIn.map((one) => ({
          person: one.personId,
          name: one.name,
          family: one.familyId,
          reference: one.reference,
        })),
      }),
    ),
    families: families.map(({ id, reference, name }) => ({ id, reference, name })),
  };
}

function drawnQuestion({ name, born, reference }: PeopleQuestion): FormState {
  return freshForm({ name, reference, ...dayValues('born', born) });
}

export const showFindPeople = route({
  method: 'GET',
  path: '/people',
  summary: 'Finds people by name, also misspelt, and date of birth, and a family by its reference.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'people-searched',
  schema: { params: noParams, query: peopleQuery, body: noBody, answer: foundShape },
  async handle({ platform, actor, query }) {
    const read = readQuestion(query);
    const found = await findPeople(platform, actor, read.ok ? read.value : nothing);
    const form = read.ok ? drawnQuestion(read.value) : read;
    return {
      kind: 'page',
      ...(read.ok ? {} : { status: 422 as const, errors: read.errors }),
      title: 'Find a person',
      back: { text: 'Families', href: '/families' },
      body: () => FindPeopleView({ form, found, isOfficer: actor.role === 'officer' }),
      json: asJson(found),
    };
  },
  example: () => ({ query: { name: 'Orla Quillane', born: '2018-05-04' } }),
});
