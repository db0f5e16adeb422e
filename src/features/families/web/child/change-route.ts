import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readLastChange } from '../../../people/operations/read-last-change.ts';
import { changeChild } from '../../operations/change-child.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { childForm } from '../parts/child-form.ts';
import { childParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { sayChildDate } from '../parts/say-dates.ts';
import { drawnChild, readWithChild } from './answer.ts';
import { ChangeChildView } from './view.tsx';

const path = '/families/:familyId/children/:childId/change';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly child: Member;
}

function page({ told, child }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `Change ${child.name}`,
    form,
    body: () => ChangeChildView({ told, child, form, csrfToken }),
  });
}

export const showChangeChild = route({
  method: 'GET',
  path,
  summary: 'The form with which a child’s name, date of birth or expected date is changed.',
  access,
  audit: 'family-read',
  schema: { params: childParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithChild(platform, actor, params);
    return page(found, drawnChild(found.child, found.child.version), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), childId: world.id('child') } }),
});

export const sendChangeChild = route({
  method: 'POST',
  path,
  summary: 'Changes a child’s name, date of birth or expected date.',
  access,
  audit: ['child-changed', 'family-read'],
  schema: { params: childParams, query: noQuery, body: childForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readWithChild(platform, actor, params), form, visitor.csrfToken);
    const sent = form.value;
    const done = await attempt({ 'child-date-not-fitting': 'born', ...besideAsItIs }, () =>
      changeChild(platform, actor, { ...params, ...sent }),
    );
    const found = await readWithChild(platform, actor, params);
    const json = recordAsJson(found.told);
    if (done.kind === 'refused') {
      const drawn = drawnChild(sent.child, sent.version, sent.asItIs);
      return page(found, withError(drawn, done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      const { child, told } = found;
      const isMistaken = told.mistaken.some(({ id }) => id === child.id);
      return stalePage({
        reader: actor,
        what: `what is known of ${child.name}`,
        lastChange: await readLastChange(platform, actor, 'change-family', child.id),
        fields: [
          { label: 'Name', mine: sent.child.name, saved: isMistaken ? 'Entered by mistake' : child.name },
          { label: 'Date', of: ['unborn'], mine: sayChildDate(sent.child), saved: sayChildDate(child) },
        ],
        editHref: isMistaken ? `/families/${told.id}` : `/families/${told.id}/children/${child.id}/change`,
        json,
      });
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json,
      notice: `What is known of ${found.child.name} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), childId: world.id('child') },
    body: { name: 'Orla Quillane', born: '2018-05-04', version: world.text('child-version') },
  }),
});
