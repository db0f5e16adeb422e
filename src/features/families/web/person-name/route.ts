import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { addPersonName, removePersonName } from '../../operations/person-names.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, readWithMember, recordPage } from '../parts/record-page.ts';
import { drawnName, nameForm } from './form.ts';
import { AddNameView } from './view.tsx';

const addPath = '/families/:familyId/people/:personId/names/add';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly member: Member;
}

function page({ told, member }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `Add another name of ${member.name}`,
    form,
    back: { text: 'The person', href: `/families/${told.id}/people/${member.id}` },
    body: () => AddNameView({ told, member, form, csrfToken }),
  });
}

export const showAddName = route({
  method: 'GET',
  path: addPath,
  summary: 'The form with which a former or other name of somebody is added.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithMember(platform, actor, params);
    return page(found, freshForm({ version: String(found.member.version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('child') } }),
});

export const sendAddName = route({
  method: 'POST',
  path: addPath,
  summary: 'Adds a former or other name of somebody, with why it is held.',
  access,
  audit: ['person-name-added', 'family-read'],
  schema: { params: personParams, query: noQuery, body: nameForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readWithMember(platform, actor, params), form, visitor.csrfToken);
    const { given, version, asItIs } = form.value;
    const done = await attempt(besideAsItIs, () =>
      addPersonName(platform, actor, { ...params, given, version, asItIs }),
    );
    if (done.kind === 'refused') {
      const found = await readWithMember(platform, actor, params);
      return page(found, withError(drawnName(given, version, asItIs), done.error), visitor.csrfToken);
    }
    // There is nothing of it to compare: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('person');
    const { told, member } = await readWithMember(platform, actor, params);
    return {
      kind: 'see',
      to: `/families/${told.id}/people/${member.id}`,
      status: 201,
      json: recordAsJson(told),
      notice: 'The name is added.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('child') },
    body: {
      name: 'Orla Quillane',
      kind: 'former',
      reason: 'The school uses it',
      version: world.text('child-version'),
    },
  }),
});

export const sendRemoveName = route({
  method: 'POST',
  path: '/families/:familyId/people/:personId/names/:nameId/remove',
  summary: 'Takes out a name that was entered by mistake.',
  access,
  audit: ['person-name-removed', 'family-read'],
  schema: {
    params: personParams.extend({ nameId: idParam<'person-name'>() }),
    query: noQuery,
    body: noBody,
    answer: recordShape,
  },
  async handle({ platform, actor, params }) {
    await removePersonName(platform, actor, params);
    const { told, member } = await readWithMember(platform, actor, params);
    return {
      kind: 'see',
      to: `/families/${told.id}/people/${member.id}`,
      json: recordAsJson(told),
      notice: 'The name is taken out.',
    };
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      personId: world.id('adult'),
      nameId: world.id('person-name'),
    },
  }),
});
