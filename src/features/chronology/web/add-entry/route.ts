import { z } from 'zod';
import { besideAsItIs, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt, withWritten } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type Added, addEntry } from '../../operations/add-entry.ts';
import {
  type EntryFormOffered,
  type NewEntryOffered,
  offerNewEntry,
} from '../../operations/offer-entry-form.ts';
import type { AskedWhen } from '../entry-form/asked-when.ts';
import { askedOf, drawGiven, sayUnsaid, tellDoubt } from '../entry-form/form.ts';
import { sayWritten } from '../entry-form/say-given.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { addEntryForm } from './form.ts';
import { AddEntryView } from './view.tsx';

const path = '/families/:familyId/entries/new';
const access = { kind: 'action', action: 'add-entries' } as const;
const answer = z.object({
  family: familyShape,
  agency: z.string(),
  children: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  /** Of the entry that was added; null where none was. */
  entryId: z.string().nullable(),
});

function asJson(
  { family, agency, children }: EntryFormOffered,
  entryId: string | null,
): z.output<typeof answer> {
  return { family, agency, children: children.map(({ id, name }) => ({ id, name })), entryId };
}

interface Shown {
  readonly form: FormState;
  readonly asked: AskedWhen | null;
  readonly csrfToken: string;
}

function page(offered: NewEntryOffered, shown: Shown): Answer<z.output<typeof answer>> {
  const { errors } = shown.form;
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Add an entry to the chronology',
    back: { text: 'The family', href: `/families/${offered.family.id}` },
    body: () => AddEntryView({ offered, ...shown }),
    json: asJson(offered, null),
  };
}

export const showAddEntry = route({
  method: 'GET',
  path,
  summary: 'The form with which somebody adds an entry of their agency to a family’s chronology.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: { familyId }, visitor: { csrfToken } }) {
    const offered = await offerNewEntry(platform, actor, familyId);
    const form = freshForm({ form: offered.form, source: offered.source, childSeen: 'not-stated' });
    return page(offered, { form, asked: null, csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddEntry = route({
  method: 'POST',
  path,
  summary:
    'Adds an entry of their agency to a family’s chronology; what is doubtful about its date is asked first.',
  access,
  audit: ['entry-added', 'bears-on-decided', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: addEntryForm, answer },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    const again = async (state: FormState, asked: AskedWhen | null = null) =>
      page(await offerNewEntry(platform, actor, familyId), { form: state, asked, csrfToken });
    if (!form.ok) return again(form);
    const { form: formId, offered, handling, bearing, 'as-it-is': asItIs, ...given } = form.value;
    const drawn = freshForm({
      ...drawGiven(given),
      form: formId,
      handling: handling ?? '',
      point: bearing?.pointId ?? '',
      movement: bearing?.movement ?? '',
      ...drawnAsItIs(asItIs),
    });
    const done = await withWritten(sayWritten(given), () =>
      attempt({ 'entry-not-fitting': 'handling', ...besideAsItIs }, () =>
        addEntry(platform, actor, { familyId, form: formId, offered, handling, given, bearing, asItIs }),
      ),
    );
    if (done.kind === 'stale') throw new Error('nothing is changed here');
    if (done.kind === 'refused') return again(withError(drawn, done.error));
    const added = done.value;
    if (added.kind === 'when-doubted') {
      const { doubted } = added;
      return again({ ...drawn, errors: tellDoubt(doubted, given.meant) }, askedOf(doubted, given.meant));
    }
    if (added.kind === 'added-before') return again(withError(drawn, { field: '', message: addedBefore }));
    if (added.kind === 'gone-since') return again(withError(drawn, { field: '', message: goneSince }));
    return {
      kind: 'see',
      to: `/families/${familyId}/entries/${added.entryId}`,
      json: asJson(added.offered, added.entryId),
      notice: sayAdded(added),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      form: 'the-form-of-an-example',
      when: '12 March 2024',
      event: 'Told the family about the course.',
      children: world.id('child'),
      source: 'Our own record',
    },
  }),
});

const addedBefore =
  'This form has added an entry already, with other words. To add another entry, open the form again; to change that one, open it in the chronology.';

const goneSince =
  'This form has added an entry already, and that entry has been taken out of the chronology since. If what you typed belongs there, open the form again and add it.';

function sayAdded({ when, unsaid, handling }: Extract<Added, { kind: 'added' }>): string {
  const kept = handling === 'originator' ? ' Only your own agency may read it.' : '';
  return `The entry is in the chronology, dated ${when}.${kept}${sayUnsaid(unsaid)}`;
}
