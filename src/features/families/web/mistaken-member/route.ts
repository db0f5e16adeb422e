import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { markMistaken, putBack } from '../../operations/mistaken-member.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, readWithMember, recordPage } from '../parts/record-page.ts';
import { mistakeForm, putBackForm } from './form.ts';
import { MistakeView, PutBackView } from './view.tsx';

const mistakePath = '/families/:familyId/people/:personId/mistake';
const backPath = '/families/:familyId/people/:personId/put-back';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly member: Member;
}

function page({ told, member }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `${member.name} was entered by mistake`,
    form,
    body: () => MistakeView({ told, member, form, csrfToken }),
  });
}

export const showMistake = route({
  method: 'GET',
  path: mistakePath,
  summary: 'Asks why a child or an adult is marked as entered by mistake.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithMember(platform, actor, params);
    return page(found, freshForm({ version: String(found.member.version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('child') } }),
});

export const sendMistake = route({
  method: 'POST',
  path: mistakePath,
  summary:
    'Marks a child or an adult as entered by mistake, for a reason: they leave the lists of the family.',
  access,
  audit: ['child-mistaken', 'adult-mistaken', 'family-read'],
  schema: { params: personParams, query: noQuery, body: mistakeForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readWithMember(platform, actor, params), form, visitor.csrfToken);
    const { version, reason } = form.value;
    const done = await attempt({ 'family-needs-child': 'reason' }, () =>
      markMistaken(platform, actor, { ...params, version, reason }),
    );
    // There is nothing of it to compare: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('person');
    const found = await readWithMember(platform, actor, params);
    if (done.kind === 'refused') {
      const sent = freshForm({ version: String(version), reason });
      return page(found, withError(sent, done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: recordAsJson(found.told),
      notice: `${found.member.name} is marked as entered by mistake.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('child') },
    body: { reason: 'Typed twice', version: world.text('child-version') },
  }),
});

export const showPutBack = route({
  method: 'GET',
  path: backPath,
  summary: 'Asks whether somebody who was marked as entered by mistake is to be put back.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const { told, member } = await readWithMember(platform, actor, params);
    return recordPage({
      told,
      title: `Put ${member.name} back`,
      form: freshForm(),
      body: () => PutBackView({ told, member, csrfToken: visitor.csrfToken }),
    });
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('mistaken-child') } }),
});

export const sendPutBack = route({
  method: 'POST',
  path: backPath,
  summary: 'Puts a child or an adult back who was marked as entered by mistake.',
  access,
  audit: ['child-put-back', 'adult-put-back', 'family-read'],
  schema: { params: personParams, query: noQuery, body: putBackForm, answer: recordShape },
  async handle({ platform, actor, params, form }) {
    if (!form.ok) throw changedMeanwhile('person');
    await putBack(platform, actor, { ...params, version: form.value.version });
    const { told, member } = await readWithMember(platform, actor, params);
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: recordAsJson(told),
      notice: `${member.name} stands in this record again.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('mistaken-child') },
    body: { version: world.text('child-version') },
  }),
});
