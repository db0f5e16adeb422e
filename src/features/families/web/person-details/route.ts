import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readLastChange } from '../../../people/operations/read-last-change.ts';
import { changeDetails } from '../../operations/change-details.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { compareDetails } from '../parts/compare-person.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, readWithMember, recordPage } from '../parts/record-page.ts';
import { detailsForm, drawnDetails } from './form.ts';
import { DetailsView } from './view.tsx';

const path = '/families/:familyId/people/:personId/details';
const access = { kind: 'action', action: 'change-family' } as const;

interface Found {
  readonly told: RecordTold;
  readonly member: Member;
}

function page({ told, member }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: `More about ${member.name}`,
    form,
    back: { text: 'The person', href: `/families/${told.id}/people/${member.id}` },
    body: () => DetailsView({ told, member, form, csrfToken }),
  });
}

export const showDetails = route({
  method: 'GET',
  path,
  summary:
    'The form with which the name that somebody uses, their sex, gender and date of death are changed.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readWithMember(platform, actor, params);
    return page(found, drawnDetails(found.member, found.member.version), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('child') } }),
});

export const sendDetails = route({
  method: 'POST',
  path,
  summary: 'Changes the name that somebody uses, their sex, gender and date of death.',
  access,
  audit: ['person-details-changed', 'family-read'],
  schema: { params: personParams, query: noQuery, body: detailsForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    const read = () => readWithMember(platform, actor, params);
    if (!form.ok) return page(await read(), form, visitor.csrfToken);
    const { version, details, asItIs } = form.value;
    const done = await attempt({ 'death-date-not-fitting': 'died', ...besideAsItIs }, () =>
      changeDetails(platform, actor, { ...params, version, details, asItIs }),
    );
    const found = await read();
    const { told, member } = found;
    if (done.kind === 'refused') {
      return page(found, withError(drawnDetails(details, version, asItIs), done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: `what is known of ${member.name}`,
        lastChange: await readLastChange(platform, actor, 'change-family', member.id),
        fields: compareDetails(details, member),
        editHref: `/families/${told.id}/people/${member.id}/details`,
        json: recordAsJson(told),
      });
    }
    return {
      kind: 'see',
      to: `/families/${told.id}/people/${member.id}`,
      json: recordAsJson(told),
      notice: `What is known of ${member.name} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('child') },
    body: { nameUsed: 'Orla Quillane', sex: 'female', version: world.text('child-version') },
  }),
});
