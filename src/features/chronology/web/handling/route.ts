import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import {
  decideEntryHandling,
  type HandlingOffered,
  offerHandling,
} from '../../operations/decide-handling.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { type HandlingForm, handlingForm, settleChoices } from './form.ts';
import { handlings } from './handling-words.ts';
import { namesOf, namesOfPeople, sayWhole } from './say-choices.ts';
import { HandlingView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/handling';
const access = { kind: 'action', action: 'decide-handling' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const answer = z.object({
  family: familyShape,
  entry: rowShape,
  handling: z.enum(handlings),
  version: z.int(),
  isReworded: z.boolean(),
  keptComments: z.int(),
  keptAcknowledgements: z.int(),
  wording: z.string(),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), named: z.boolean() })).readonly(),
  notFor: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })).readonly(),
});

function asJson({
  people: _people,
  decided: _decided,
  ...offered
}: HandlingOffered): z.output<typeof answer> {
  return offered;
}

function page(offered: HandlingOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Decide who may read this entry',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => HandlingView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

function drawn({ handling, version, agencies, notFor }: HandlingOffered): FormState {
  return freshForm({
    handling,
    version: String(version),
    named: agencies.filter(({ named }) => named).map(({ id }) => id),
    still: notFor.map(({ id }) => id),
  });
}

function asSent({ version, handling, named, still, person, reason }: HandlingForm): FormState {
  const texts = { version: String(version), handling, person: person ?? '', reason: reason ?? '' };
  return freshForm({ ...texts, named, still });
}

export const showHandling = route({
  method: 'GET',
  path,
  summary: 'The form with which the agency that wrote an entry decides who may read it.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    const offered = await offerHandling(platform, actor, key);
    return page(offered, drawn(offered), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendHandling = route({
  method: 'POST',
  path,
  summary: 'Decides who may read an entry, for its own agency’s lead alone.',
  access,
  audit: ['handling-decided', 'entry-read'],
  schema: { params, query: noQuery, body: handlingForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    const again = async (state: FormState) =>
      page(await offerHandling(platform, actor, key), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, wording, handling } = form.value;
    const settled = settleChoices(form.value);
    if (!settled.ok) return again({ ...asSent(form.value), errors: settled.errors });
    const done = await attempt({ 'handling-not-fitting': '', 'worded-otherwise': '' }, () =>
      decideEntryHandling(platform, actor, { ...key, version, wording, handling, ...settled.chosen }),
    );
    if (done.kind === 'refused') return again(withError(asSent(form.value), done.error));
    const offered = await offerHandling(platform, actor, key);
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'who may read this entry',
        lastChange: offered.decided === null ? null : { ...offered.decided, name: offered.decided.by },
        fields: [
          {
            label: 'Who may read it',
            of: ['handling'],
            mine: sayWhole(handling, namesOf(offered, form.value.named)),
            saved: sayWhole(
              offered.handling,
              offered.agencies.filter(({ named }) => named).map(({ name }) => name),
            ),
          },
          {
            label: 'Kept by name from',
            mine: namesOfPeople(offered, [...form.value.still, form.value.person ?? '']),
            saved: offered.notFor.map(({ name }) => name).join(', '),
          },
        ],
        editHref: `/families/${key.familyId}/entries/${key.entryId}/handling`,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: `/families/${key.familyId}/entries/${key.entryId}`,
      json: asJson(offered),
      notice: 'Who may read this entry is saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { handling: 'originator', version: '1' },
  }),
});
