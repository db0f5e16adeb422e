import { z } from 'zod';
import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import type { FormErrors } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type PeopleNamedAnswer, readPeopleNamed } from '../../operations/read-people-named.ts';
import { setNameAside } from '../../operations/set-name-aside.ts';
import { familyParams } from '../parts/family-id.ts';
import { peopleNamedAsJson, peopleNamedShape } from './answer.ts';
import { PeopleNamedView } from './view.tsx';

const path = '/families/:familyId/people-named';
const access = { kind: 'action', action: 'change-family' } as const;

export function peopleNamedPage(
  answer: PeopleNamedAnswer,
  csrfToken: string,
  errors: FormErrors = [],
): Answer<z.output<typeof peopleNamedShape>> {
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: `People the record names: ${answer.family.name}`,
    wide: true,
    back: { text: 'The family', href: `/families/${answer.family.id}` },
    body: () => PeopleNamedView({ answer, csrfToken }),
    json: peopleNamedAsJson(answer),
  };
}

export const showPeopleNamed = route({
  method: 'GET',
  path,
  summary: 'Whom a family’s chronology names and its record does not hold, with the entries that name them.',
  access,
  audit: 'chronology-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: peopleNamedShape },
  async handle({ platform, actor, params: { familyId }, visitor }) {
    const answer = await readPeopleNamed(platform, actor, { familyId, only: null });
    return peopleNamedPage(answer, visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

const asideForm = z.object({
  name: requiredText({ missing: 'Open the page again', name: 'Name', most: 200 }),
  why: choice(['not-a-person', 'worker', 'somebody-else', 'open'], 'Say why they are set aside'),
});

export const sendPeopleNamed = route({
  method: 'POST',
  path,
  summary: 'Keeps that a name of the chronology is not to stand in the record, or takes that back.',
  access,
  audit: ['name-set-aside', 'chronology-read'],
  schema: { params: familyParams, query: noQuery, body: asideForm, answer: peopleNamedShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    const read = () => readPeopleNamed(platform, actor, { familyId, only: null });
    if (!form.ok) {
      const errors = form.errors.map(({ message }) => ({ field: '', message }));
      return peopleNamedPage(await read(), visitor.csrfToken, errors);
    }
    const { name, why } = form.value;
    const done = await attempt({}, () =>
      setNameAside(platform, actor, { familyId, name, why: why === 'open' ? null : why }),
    );
    // There is nothing of it to compare: the list says what was decided, by whom and when.
    if (done.kind !== 'done') throw changedMeanwhile('name');
    return {
      kind: 'see',
      to: `/families/${familyId}/people-named`,
      json: peopleNamedAsJson(await read()),
      notice: why === 'open' ? `${name} is asked about again.` : `${name} is set aside.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { name: 'Orla Quillane', why: 'worker' },
  }),
});
