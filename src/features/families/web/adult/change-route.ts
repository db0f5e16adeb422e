import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readLastChange } from '../../../people/operations/read-last-change.ts';
import { judgeAdult } from '../../operations/adult-given.ts';
import { changeAdult } from '../../operations/change-adult.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { compareAdult } from '../parts/compare-person.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, readWithMember, recordPage } from '../parts/record-page.ts';
import { adultForm, drawnAdult } from './form.ts';
import { ChangeAdultView } from './view.tsx';

const path = '/families/:familyId/adults/:personId/change';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly member: Member;
}

function page({ told, member }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `Change ${member.name}`,
    form,
    back: { text: 'The person', href: `/families/${told.id}/people/${member.id}` },
    body: () => ChangeAdultView({ told, adult: member, form, csrfToken }),
  });
}

export const showChangeAdult = route({
  method: 'GET',
  path,
  summary: 'The form with which what a family’s record says of an adult is changed, or ended.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithMember(platform, actor, params, 'adult');
    return page(found, drawnAdult(found.member, found.member.version), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('adult') } }),
});

export const sendChangeAdult = route({
  method: 'POST',
  path,
  summary: 'Changes what a family’s record says of an adult, or ends their part in the family.',
  access,
  audit: ['adult-changed', 'family-read'],
  schema: { params: personParams, query: noQuery, body: adultForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    const read = () => readWithMember(platform, actor, params, 'adult');
    if (!form.ok) return page(await read(), form, visitor.csrfToken);
    const { adult, version, asItIs } = form.value;
    const fault = judgeAdult(platform, adult);
    if (fault !== null)
      return page(await read(), withError(drawnAdult(adult, version, asItIs), fault), visitor.csrfToken);
    const done = await attempt(besideAsItIs, () =>
      changeAdult(platform, actor, { ...params, version, adult, asItIs }),
    );
    if (done.kind === 'refused') {
      return page(await read(), withError(drawnAdult(adult, version), done.error), visitor.csrfToken);
    }
    const { told, member } = await read();
    const json = recordAsJson(told);
    if (done.kind === 'stale') {
      const isMistaken = member.mistaken !== null;
      return stalePage({
        reader: actor,
        what: `what is known of ${member.name}`,
        lastChange: await readLastChange(platform, actor, 'change-family', member.id),
        fields: compareAdult(adult, member),
        editHref: isMistaken ? `/families/${told.id}` : `/families/${told.id}/adults/${member.id}/change`,
        json,
      });
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}/people/${params.personId}`,
      json,
      notice: `What is known of ${member.name} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('adult') },
    body: {
      name: 'Orla Quillane',
      kinship: 'stepmother',
      livesWith: 'no',
      version: world.text('child-version'),
    },
  }),
});
