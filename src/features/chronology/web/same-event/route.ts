import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { decideSameEvent } from '../../operations/decide-same-event.ts';
import { readSameEvent, type SameEventAnswer } from '../../operations/read-same-event.ts';
import { dateShape, familyShape, texts } from '../parts/answer-shapes.ts';
import { sameEventForm } from './form.ts';
import { sayDecisions } from './say-decisions.ts';
import { SameEventView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/same-event';
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const text = z.string().nullable();
const answer = z.object({
  family: familyShape,
  state: z.enum(['open', 'confirmed', 'rejected', 'alone']),
  isPartly: z.boolean(),
  accounts: z
    .array(
      z.object({
        id: z.string(),
        agency: z.string(),
        date: dateShape,
        source: z.string(),
        kindInDetail: text,
        event: z.string(),
        response: text,
        outcome: text,
        children: texts,
        childSeen: text,
      }),
    )
    .readonly(),
  sureness: text,
  why: text,
  differences: z.array(z.object({ kind: z.string(), sentence: z.string() })).readonly(),
  decisions: z
    .array(
      z.object({
        first: z.string(),
        second: z.string(),
        verdict: z.enum(['same', 'different']),
        at: z.string(),
        by: z.string(),
      }),
    )
    .readonly(),
  version: z.string(),
  wording: z.string(),
  toDecide: z.int(),
  next: text,
});

function asJson({
  mayDecide: _mayDecide,
  decisions,
  why,
  ...told
}: SameEventAnswer): z.output<typeof answer> {
  return {
    ...told,
    why: why.length === 0 ? null : why.join(' '),
    decisions: decisions.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

interface Shown {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly mayDecide: boolean;
}

function page(told: SameEventAnswer, { form, csrfToken, mayDecide }: Shown): Answer<z.output<typeof answer>> {
  const { family } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Do these accounts tell of one event?',
    wide: true,
    back: { text: 'Entries that may tell of one event', href: `/families/${family.id}/same-events` },
    body: () => SameEventView({ told, form, csrfToken, mayDecide }),
    json: asJson(told),
  };
}

function drawn({ accounts }: SameEventAnswer, errors: FormErrors = []): FormState {
  return { ...freshForm({ same: accounts.map(({ id }) => id) }), errors };
}

export const readSameEventRoute = route({
  method: 'GET',
  path,
  summary: 'The accounts that may tell of one event side by side, and in what they differ.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor: { csrfToken } }) {
    const told = await readSameEvent(platform, actor, key);
    return page(told, { form: drawn(told), csrfToken, mayDecide: told.mayDecide });
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const decideSameEventRoute = route({
  method: 'POST',
  path,
  summary: 'Decides whether accounts tell of one event, or takes such a decision back.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['same-event-decided', 'chronology-read'],
  schema: { params, query: noQuery, body: sameEventForm, answer },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    const again = async (errors: FormErrors, same?: readonly string[]) => {
      const told = await readSameEvent(platform, actor, key);
      const state = drawn(told, errors);
      const values = same === undefined ? state.values : { same };
      return page(told, { form: { ...state, values }, csrfToken, mayDecide: true });
    };
    if (!form.ok) return again(form.errors);
    const { verdict, same } = form.value;
    if (verdict === 'same' && same.length < 2)
      return again([{ field: 'same', message: 'Tick two accounts or more that tell of one event' }], same);
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      decideSameEvent(platform, actor, { ...form.value, ...key }),
    );
    if (done.kind === 'refused') return again([done.error], same);
    const told = await readSameEvent(platform, actor, key);
    if (done.kind === 'stale') {
      const last = told.decisions.at(-1);
      return stalePage({
        reader: actor,
        what: 'this decision',
        lastChange: last === undefined ? null : { name: last.by, at: last.at },
        fields: [
          {
            label: 'Whether they tell of one event',
            mine: mineWords[verdict],
            saved: sayDecisions(told).join(' ') || 'Nothing is decided.',
          },
        ],
        editHref: `/families/${key.familyId}/entries/${key.entryId}/same-event`,
        json: asJson(told),
      });
    }
    const goesOn = verdict !== 'undo' && told.next !== null;
    return {
      kind: 'see',
      to: goesOn
        ? `/families/${key.familyId}/entries/${told.next}/same-event`
        : verdict === 'undo'
          ? `/families/${key.familyId}/entries/${key.entryId}/same-event`
          : `/families/${key.familyId}/same-events`,
      json: asJson(told),
      notice: goesOn ? `${notices[verdict]} This is the next suggestion.` : notices[verdict],
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: {
      entries: `${world.id('entry')} ${world.id('other-entry')}`,
      version: 'none',
      verdict: 'different',
    },
  }),
});

type Verdict = z.output<typeof sameEventForm>['verdict'];

const mineWords: Readonly<Record<Verdict, string>> = {
  same: 'They tell of one event.',
  different: 'They do not tell of one event.',
  undo: 'Nothing is decided.',
};

const notices: Readonly<Record<Verdict, string>> = {
  same: 'It is noted that these accounts tell of one event.',
  different: 'It is noted that these accounts do not tell of one event.',
  undo: 'The decision is taken back.',
};
