import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { addAdult } from '../../operations/add-adult.ts';
import { judgeAdult } from '../../operations/adult-given.ts';
import { readDuplicates } from '../../operations/read-duplicates.ts';
import { readLastChangeOfRecord } from '../../operations/read-last-change-of-record.ts';
import { type RecordTold, readRecord } from '../../operations/read-record.ts';
import { familyParams } from '../parts/params.ts';
import { prefilled, prefillQuery } from '../parts/prefill.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { sayAlike } from '../parts/say-alike.ts';
import { adultForm, drawnAdult } from './form.ts';
import { AddAdultView } from './view.tsx';

const path = '/families/:familyId/adults/add';
const access = { kind: 'action', action: 'change-family' } as const;

function page(told: RecordTold, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: 'Add an adult or carer',
    form,
    body: () => AddAdultView({ told, form, csrfToken }),
  });
}

export const showAddAdult = route({
  method: 'GET',
  path,
  summary: 'The form with which an adult or a carer is added to the record of a family.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: prefillQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, query, visitor }) {
    const told = await readRecord(platform, actor, params.familyId);
    return page(told, prefilled(query, told.version), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddAdult = route({
  method: 'POST',
  path,
  summary: 'Adds an adult or a carer to the record of a family.',
  access,
  audit: ['adult-added', 'duplicates-read', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: adultForm, answer: recordShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    if (!form.ok) return page(await readRecord(platform, actor, familyId), form, visitor.csrfToken);
    const { adult, version, asItIs } = form.value;
    const fault = judgeAdult(platform, adult);
    if (fault !== null) {
      const sent = withError(drawnAdult(adult, version, asItIs), fault);
      return page(await readRecord(platform, actor, familyId), sent, visitor.csrfToken);
    }
    const done = await attempt(besideAsItIs, () =>
      addAdult(platform, actor, { familyId, version, adult, asItIs }),
    );
    const told = await readRecord(platform, actor, familyId);
    if (done.kind === 'refused') {
      return page(told, withError(drawnAdult(adult, version), done.error), visitor.csrfToken);
    }
    if (done.kind !== 'done') {
      return stalePage({
        reader: actor,
        what: 'this record',
        lastChange: await readLastChangeOfRecord(platform, actor, familyId),
        fields: [
          {
            label: 'Adults and carers',
            mine: `${adult.name} (to be added)`,
            saved: told.adults.map(({ name }) => name).join('\n'),
          },
        ],
        editHref: `/families/${familyId}/adults/add`,
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
      notice: `${adult.name} is added to this record.${alike === null ? '' : ` ${alike}`}`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      name: 'Orla Quillane',
      kinship: 'mother',
      livesWith: 'yes',
      version: world.text('family-version'),
    },
  }),
});
