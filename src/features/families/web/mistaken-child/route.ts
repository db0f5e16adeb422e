import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { markMistaken, putChildBack } from '../../operations/mistaken-child.ts';
import type { Child, RecordTold } from '../../operations/read-record.ts';
import { type FamilyAnswer, readWithChild, recordPage } from '../child/answer.ts';
import { childParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { mistakeForm, putBackForm } from './form.ts';
import { MistakeView, PutBackView } from './view.tsx';

const mistakePath = '/families/:familyId/children/:childId/mistake';
const backPath = '/families/:familyId/children/:childId/put-back';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly child: Child;
}

function page({ told, child }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `${child.name} was entered by mistake`,
    form,
    body: () => MistakeView({ told, child, form, csrfToken }),
  });
}

export const showMistake = route({
  method: 'GET',
  path: mistakePath,
  summary: 'Asks why a child is marked as entered by mistake.',
  access,
  audit: 'family-read',
  schema: { params: childParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithChild(platform, actor, params);
    return page(found, freshForm({ version: String(found.child.version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), childId: world.id('child') } }),
});

export const sendMistake = route({
  method: 'POST',
  path: mistakePath,
  summary: 'Marks a child as entered by mistake, for a reason: they leave the list of the family’s children.',
  access,
  audit: ['child-mistaken', 'family-read'],
  schema: { params: childParams, query: noQuery, body: mistakeForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readWithChild(platform, actor, params), form, visitor.csrfToken);
    const { version, reason } = form.value;
    const done = await attempt({ 'family-needs-child': 'reason' }, () =>
      markMistaken(platform, actor, { ...params, version, reason }),
    );
    // There is nothing of it to compare: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('child');
    const found = await readWithChild(platform, actor, params);
    if (done.kind === 'refused') {
      const sent = freshForm({ version: String(version), reason });
      return page(found, withError(sent, done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: recordAsJson(found.told),
      notice: `${found.child.name} is marked as entered by mistake.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), childId: world.id('child') },
    body: { reason: 'Typed twice', version: world.text('child-version') },
  }),
});

export const showPutBack = route({
  method: 'GET',
  path: backPath,
  summary: 'Asks whether a child who was marked as entered by mistake is to be put back.',
  access,
  audit: 'family-read',
  schema: { params: childParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const { told, child } = await readWithChild(platform, actor, params);
    return recordPage({
      told,
      title: `Put ${child.name} back`,
      form: freshForm(),
      body: () => PutBackView({ told, child, csrfToken: visitor.csrfToken }),
    });
  },
  example: (world) => ({ params: { familyId: world.id('family'), childId: world.id('mistaken-child') } }),
});

export const sendPutBack = route({
  method: 'POST',
  path: backPath,
  summary: 'Puts a child back who was marked as entered by mistake.',
  access,
  audit: ['child-put-back', 'family-read'],
  schema: { params: childParams, query: noQuery, body: putBackForm, answer: recordShape },
  async handle({ platform, actor, params, form }) {
    if (!form.ok) throw changedMeanwhile('child');
    await putChildBack(platform, actor, { ...params, version: form.value.version });
    const { told, child } = await readWithChild(platform, actor, params);
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: recordAsJson(told),
      notice: `${child.name} stands in this record again.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), childId: world.id('mistaken-child') },
    body: { version: world.text('child-version') },
  }),
});
