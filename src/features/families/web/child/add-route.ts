import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { addChild } from '../../operations/add-child.ts';
import { readDuplicates } from '../../operations/read-duplicates.ts';
import { readLastChangeOfRecord } from '../../operations/read-last-change-of-record.ts';
import { type RecordTold, readRecord } from '../../operations/read-record.ts';
import { childForm } from '../parts/child-form.ts';
import { familyParams } from '../parts/params.ts';
import { prefilled, prefillQuery } from '../parts/prefill.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { sayAlike } from '../parts/say-alike.ts';
import { sayChildDate } from '../parts/say-dates.ts';
import { drawnChild } from './answer.ts';
import { AddChildView } from './view.tsx';

const path = '/families/:familyId/children/add';
const access = { kind: 'action', action: 'change-family' } as const;

function page(told: RecordTold, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: 'Add a child',
    form,
    body: () => AddChildView({ told, form, csrfToken }),
  });
}

export const showAddChild = route({
  method: 'GET',
  path,
  summary: 'The form with which a child is added to the record of a family.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: prefillQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, query, visitor }) {
    const told = await readRecord(platform, actor, params.familyId);
    return page(told, prefilled(query, told.version), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddChild = route({
  method: 'POST',
  path,
  summary: 'Adds a child to the record of a family: a newborn, one who is expected, or one who was left out.',
  access,
  audit: ['child-added', 'duplicates-read', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: childForm, answer: recordShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    if (!form.ok) return page(await readRecord(platform, actor, familyId), form, visitor.csrfToken);
    const { child, version, asItIs } = form.value;
    const done = await attempt({ 'child-date-not-fitting': 'born', ...besideAsItIs }, () =>
      addChild(platform, actor, { familyId, version, child, asItIs }),
    );
    const told = await readRecord(platform, actor, familyId);
    if (done.kind === 'refused') {
      return page(told, withError(drawnChild(child, version, asItIs), done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      const say = (one: { readonly name: string } & Parameters<typeof sayChildDate>[0]) =>
        `${one.name}: ${sayChildDate(one)}`;
      return stalePage({
        reader: actor,
        what: 'this record',
        lastChange: await readLastChangeOfRecord(platform, actor, familyId),
        fields: [
          {
            label: 'Children',
            of: ['unborn'],
            mine: `${say(child)} (to be added)`,
            saved: told.children.map(say).join('\n'),
          },
        ],
        editHref: `/families/${familyId}/children/add`,
        json: recordAsJson(told),
      });
    }
    const { pairs } = await readDuplicates(platform, actor, familyId);
    const alike = sayAlike(pairs, done.value);
    return {
      kind: 'see',
      to: alike !== null ? `/families/${familyId}/possible-duplicates` : `/families/${familyId}`,
      status: 201,
      json: recordAsJson(told),
      notice: `${child.name} is added to this record.${alike === null ? '' : ` ${alike}`}`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { name: 'Orla Quillane', born: '2018-05-04', version: world.text('family-version') },
  }),
});
