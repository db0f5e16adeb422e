import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { besideAsItIs, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt, withWritten } from '../../../../platform/forms/attempt.ts';
import { choicesOf, type FormState, freshForm, textOf, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import {
  type Changed,
  changeEntry,
  type EntryOffered,
  offerEntryChange,
} from '../../operations/change-entry.ts';
import type { EntryGiven } from '../../operations/typed-given.ts';
import type { AskedWhen } from '../entry-form/asked-when.ts';
import { allChildren, askedOf, drawGiven, sayUnsaid, tellDoubt } from '../entry-form/form.ts';
import { drawOffered, offeredField } from '../entry-form/offered-children.ts';
import { sayChildren, sayWritten } from '../entry-form/say-given.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { changeEntryForm } from './form.ts';
import { ChangeEntryView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/change';
const access = { kind: 'action', action: 'add-entries' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const answer = z.object({ family: familyShape, entryId: z.string(), version: z.int() });

function asJson({ family, entryId, version }: EntryOffered): z.output<typeof answer> {
  return { family, entryId, version };
}

interface Shown {
  readonly form: FormState;
  readonly asked: AskedWhen | null;
  readonly csrfToken: string;
}

function page(offered: EntryOffered, shown: Shown): Answer<z.output<typeof answer>> {
  const { errors } = shown.form;
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Change this entry',
    back: { text: 'The entry', href: `/families/${offered.family.id}/entries/${offered.entryId}` },
    body: () => ChangeEntryView({ offered, ...shown }),
    json: asJson(offered),
  };
}

function drawn({ entry, children, chosen: ticked, impact, version }: EntryOffered): FormState {
  const isAll = ticked.length > 1 && ticked.length === children.length;
  const { when, event, response, outcome, kind, childSeen, source } = entry;
  const recorded = entry.recordedOn?.text ?? '';
  const texts = { when: when.text, meant: null, event, response, outcome, source, recorded };
  const given = { ...texts, kind, detail: entry.detail ?? null, childSeen, impact };
  const values = drawGiven({ ...given, children: ticked });
  return freshForm({
    ...values,
    children: isAll ? [...ticked, allChildren] : ticked,
    version: String(version),
  });
}

/** A form that comes again, with those chosen whom the entry names and whom it did not offer before: they were put back meanwhile. */
function withPutBack({ values, errors }: FormState, { chosen }: EntryOffered): FormState {
  const offered = textOf({ values, errors }, offeredField).split(' ');
  const ticked = choicesOf({ values, errors }, 'children');
  const back = offered[0] === '' ? [] : chosen.filter((id) => !offered.includes(id));
  return { values: { ...values, children: [...new Set([...ticked, ...back])] }, errors };
}

export const showChangeEntry = route({
  method: 'GET',
  path,
  summary: 'The form with which its author, or a lead of its agency, changes an entry that was typed.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor: { csrfToken } }) {
    const offered = await offerEntryChange(platform, actor, key);
    return page(offered, { form: drawn(offered), asked: null, csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('typed-entry') } }),
});

export const sendChangeEntry = route({
  method: 'POST',
  path,
  summary: 'Changes what an entry that was typed says; what it said before is kept.',
  access,
  audit: ['entry-changed', 'entry-read', 'handling-decided'],
  schema: { params, query: noQuery, body: changeEntryForm, answer },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    const again = async (state: FormState, asked: AskedWhen | null = null) => {
      const now = await offerEntryChange(platform, actor, key);
      return page(now, { form: withPutBack(state, now), asked, csrfToken });
    };
    if (!form.ok) return again(form);
    const { version, offered, 'as-it-is': asItIs, ...given } = form.value;
    const drawnSo = { [offeredField]: drawOffered(offered ?? []), version: String(version) };
    const sent = freshForm({ ...drawGiven(given), ...drawnSo, ...drawnAsItIs(asItIs) });
    const done = await withWritten(sayWritten(given), () =>
      attempt({ 'entry-not-fitting': 'children', ...besideAsItIs }, () =>
        changeEntry(platform, actor, { ...key, version, given, offered, asItIs }),
      ),
    );
    if (done.kind === 'refused') return again(withError(sent, done.error));
    if (done.kind === 'stale') return stale(actor, await offerEntryChange(platform, actor, key), given);
    if (done.value.kind === 'when-doubted') {
      const { doubted } = done.value;
      return again({ ...sent, errors: tellDoubt(doubted, given.meant) }, askedOf(doubted, given.meant));
    }
    return {
      kind: 'see',
      to: `/families/${key.familyId}/entries/${key.entryId}`,
      json: asJson(await offerEntryChange(platform, actor, key)),
      notice: sayChanged(done.value),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('typed-entry') },
    body: {
      version: '1',
      when: '13 March 2024',
      event: 'Told the family about the course again.',
      children: world.id('child'),
      source: 'Our own record',
    },
  }),
});

/** What somebody wrote beside what is saved: nothing of it is lost, since they can take it from here. */
function stale(
  actor: PersonActor,
  offered: EntryOffered,
  given: EntryGiven,
): Answer<z.output<typeof answer>> {
  const { entry, family, entryId, last, impact } = offered;
  const { when, recordedOn } = entry;
  const saved = sayWritten({
    ...entry,
    detail: entry.detail ?? null,
    ...{ when: when.text, meant: null, impact, recorded: recordedOn?.text ?? null },
  });
  return stalePage({
    reader: actor,
    what: 'this entry',
    lastChange: last,
    fields: [
      ...sayWritten(given).map(({ label, text, of = [] }, at) => ({
        label,
        of,
        mine: text,
        saved: saved[at]?.text ?? '',
      })),
      {
        label: 'Children',
        mine: sayChildren(given.children, offered.children),
        saved: entry.children.join(', '),
      },
    ],
    editHref: `/families/${family.id}/entries/${entryId}/change`,
    json: asJson(offered),
  });
}

function sayChanged(changed: Exclude<Changed, { kind: 'when-doubted' }>): string {
  if (changed.kind === 'same') return 'The entry says what it said before: nothing was changed.';
  const kept = changed.isKept
    ? ' Only your own agency may read it now, until a lead of it decides otherwise.'
    : '';
  return `The entry is changed, dated ${changed.when}.${kept}${sayUnsaid(changed.unsaid)}`;
}
