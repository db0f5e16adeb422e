import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readLastChange } from '../../../people/operations/read-last-change.ts';
import { setSafeContact } from '../../operations/set-safe-contact.ts';
import { offerSafeContact, type SafeContactOffered } from '../../operations/tell-safe-contact.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { sayTextDay } from '../parts/say-dates.ts';
import { drawnRule, safeContactForm } from './form.ts';
import { SafeContactView } from './view.tsx';

const path = '/families/:familyId/adults/:personId/safe-contact';
const access = { kind: 'action', action: 'set-safe-contact' } as const;

function page(offered: SafeContactOffered, form: FormState, csrfToken: string): FamilyAnswer {
  const { record, adult } = offered;
  return recordPage({
    told: record,
    title: `How ${adult.name} may be contacted safely`,
    form,
    back: { text: 'The person', href: `/families/${record.id}/people/${adult.id}` },
    body: () => SafeContactView({ offered, form, csrfToken }),
  });
}

export const showSafeContact = route({
  method: 'GET',
  path,
  summary: 'The form with which it is said how an adult may be contacted safely.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const offered = await offerSafeContact(platform, actor, params);
    const { rule } = offered;
    const form = rule === null ? freshForm() : drawnRule(rule, rule.id);
    return page(offered, form, visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('adult') } }),
});

export const sendSafeContact = route({
  method: 'POST',
  path,
  summary: 'Says how an adult may be contacted safely, by whom, what never, and when it is looked at again.',
  access,
  audit: ['safe-contact-set', 'family-read'],
  schema: { params: personParams, query: noQuery, body: safeContactForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    const offer = () => offerSafeContact(platform, actor, params);
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const { before, given, asItIs } = form.value;
    const done = await attempt({ 'review-day-not-fitting': 'reviewOn', ...besideAsItIs }, () =>
      setSafeContact(platform, actor, { ...params, before, given, asItIs }),
    );
    const offered = await offer();
    const { record, adult, rule } = offered;
    if (done.kind === 'refused') {
      return page(offered, withError(drawnRule(given, before, asItIs), done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: `how ${adult.name} may be contacted safely`,
        lastChange: await readLastChange(platform, actor, 'set-safe-contact', adult.id),
        fields: [
          { label: 'How', mine: given.how, saved: rule?.how ?? '' },
          { label: 'By whom', mine: given.byWhom, saved: rule?.byWhom ?? '' },
          { label: 'Never', mine: given.never, saved: rule?.never ?? '' },
          { label: 'Who decided it', mine: given.decidedBy, saved: rule?.decidedBy ?? '' },
          {
            label: 'When it was decided',
            mine: sayTextDay(given.decidedOn),
            saved: sayTextDay(rule?.decidedOn ?? ''),
          },
          {
            label: 'When it is looked at again',
            mine: sayTextDay(given.reviewOn),
            saved: sayTextDay(rule?.reviewOn ?? ''),
          },
        ],
        editHref: `/families/${record.id}/adults/${adult.id}/safe-contact`,
        json: recordAsJson(record),
      });
    }
    return {
      kind: 'see',
      to: `/families/${record.id}/people/${adult.id}`,
      json: recordAsJson(record),
      notice: `How ${adult.name} may be contacted is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('adult') },
    body: {
      before: world.id('safe-contact'),
      how: 'By text',
      byWhom: 'Anybody',
      never: 'No letters',
      decidedBy: 'The core group',
      decidedOn: '2020-01-01',
      reviewOn: world.text('in-a-month'),
    },
  }),
});
