import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { decideHeld, type HeldOffered, offerHeld } from '../../operations/decide-held.ts';
import { heldForm, settleChoices } from '../handling/form.ts';
import { namesOf, namesOfPeople, sayWhole } from '../handling/say-choices.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { HeldView } from './view.tsx';

const path = '/families/:familyId/withheld/handling';
const access = { kind: 'action', action: 'decide-handling' } as const;
const answer = z.object({
  family: familyShape,
  entries: z.int(),
  rows: z.array(rowShape).readonly(),
  version: z.string(),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), named: z.boolean() })).readonly(),
  notFor: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })).readonly(),
});

function asJson({ people: _people, ...offered }: HeldOffered): z.output<typeof answer> {
  return offered;
}

function page(offered: HeldOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Decide who may read all that waits',
    back: { text: 'What we keep back', href: `/families/${offered.family.id}/withheld` },
    body: () => HeldView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

function drawn({ version, agencies, notFor }: HeldOffered): FormState {
  return freshForm({
    version,
    named: agencies.filter(({ named }) => named).map(({ id }) => id),
    still: notFor.map(({ id }) => id),
  });
}

function asSent({ version, handling, named, still, person, reason }: z.output<typeof heldForm>): FormState {
  return freshForm({ version, handling, person: person ?? '', reason: reason ?? '', named, still });
}

export const showHeld = route({
  method: 'GET',
  path,
  summary: 'The form with which an agency decides at once who may read all of its entries that wait for it.',
  access,
  audit: 'chronology-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: { familyId }, visitor }) {
    const offered = await offerHeld(platform, actor, familyId);
    return page(offered, drawn(offered), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendHeld = route({
  method: 'POST',
  path,
  summary: 'Decides at once who may read all entries of one’s own agency that wait for it.',
  access,
  audit: ['handling-decided', 'chronology-read'],
  schema: { params: familyParams, query: noQuery, body: heldForm, answer },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    const again = async (state: FormState) =>
      page(await offerHeld(platform, actor, familyId), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, handling } = form.value;
    const settled = settleChoices(form.value);
    if (!settled.ok) return again({ ...asSent(form.value), errors: settled.errors });
    const done = await attempt({ 'handling-not-fitting': '' }, () =>
      decideHeld(platform, actor, { familyId, version, handling, ...settled.chosen }),
    );
    if (done.kind === 'refused') return again(withError(asSent(form.value), done.error));
    const offered = await offerHeld(platform, actor, familyId);
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'which entries wait for a decision',
        lastChange: null,
        fields: [
          {
            label: 'Who may read them',
            of: ['handling'],
            mine: sayWhole(handling, namesOf(offered, form.value.named)),
            saved: `Somebody decided of one of the entries, or others came. ${counted(offered.entries, 'entry waits', 'entries wait')} now.`,
          },
          {
            label: 'Kept by name from',
            mine: namesOfPeople(offered, [...form.value.still, form.value.person ?? '']),
            saved: offered.notFor.map(({ name }) => name).join(', '),
          },
        ],
        editHref: `/families/${familyId}/withheld/handling`,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: `/families/${familyId}/withheld`,
      json: asJson(offered),
      notice: `Who may read ${done.value === 1 ? 'the entry that waited' : `the ${done.value} entries that waited`} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { handling: 'originator', version: world.id('held-version') },
  }),
});
