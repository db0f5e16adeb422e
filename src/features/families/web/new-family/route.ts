import { attempt } from '../../../../platform/forms/attempt.ts';
import {
  type FormErrors,
  type FormState,
  freshForm,
  textOf,
  withError,
} from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { addFamily } from '../../operations/add-family.ts';
import { judgeDates } from '../../operations/check-dates.ts';
import { readDuplicates } from '../../operations/read-duplicates.ts';
import { sayAlike } from '../parts/say-alike.ts';
import {
  addedShape,
  childNumbers,
  type NewFamilySent,
  newFamilyForm,
  noChild,
  roomFor,
  typedAgain,
} from './form.ts';
import { NewFamilyView } from './view.tsx';

const access = { kind: 'action', action: 'add-family' } as const;

export const showNewFamily = route({
  method: 'GET',
  path: '/families/new',
  summary: 'The form with which the record of a family is begun.',
  access,
  audit: { none: 'An empty form.' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: addedShape },
  handle: async ({ visitor }) => newFamilyPage(freshForm(), visitor.csrfToken, 1),
  example: () => ({}),
});

export const sendNewFamily = route({
  method: 'POST',
  path: '/families/new',
  summary: 'Begins the record of a family, or draws the form again with room for one more child.',
  access,
  audit: ['family-added', 'duplicates-read'],
  schema: { params: noParams, query: noQuery, body: newFamilyForm, answer: addedShape },
  async handle({ platform, actor, form, visitor }) {
    const values = form.ok ? { ...typedAgain(form.value), room: form.value.room ?? '' } : form.values;
    const asksForMore = form.ok ? form.value.more !== undefined : Object.hasOwn(form.values, 'more');
    // Whoever asks for room has not finished: nothing is said of what is still missing.
    if (asksForMore) return newFamilyPage(freshForm(values), visitor.csrfToken, roomFor(values) + 1);
    if (!form.ok) return newFamilyPage(sayNoChild(form), visitor.csrfToken, roomFor(values));
    const { value } = form;
    const errors = findDateErrors(platform, value);
    if (errors.length > 0) return newFamilyPage({ values, errors }, visitor.csrfToken, roomFor(values));
    const done = await attempt({ 'family-reference-in-use': 'reference' }, () =>
      addFamily(platform, actor, value),
    );
    if (done.kind === 'done') {
      const { pairs } = await readDuplicates(platform, actor, done.value);
      const own = `/families/${done.value}`;
      const alike = sayAlike(pairs);
      return {
        kind: 'see',
        to: alike !== null ? `${own}/possible-duplicates` : own,
        status: 201,
        json: { id: done.value },
        notice: `The record of ${value.name} is begun. ${alike ?? 'Now name the agencies that are involved.'}`,
      };
    }
    const drawn = done.kind === 'refused' ? withError(freshForm(values), done.error) : freshForm(values);
    return newFamilyPage(drawn, visitor.csrfToken, roomFor(values));
  },
  example: () => ({
    body: { reference: 'LSCP-901', name: 'Family Q', 'child-1': 'Orla Quillane', 'born-1': '2018-05-04' },
  }),
});

/** While the head of the record is wrong its children are not read: that there is none is said all the same. */
function sayNoChild(form: FormState): FormState {
  const named = childNumbers.some((at) => textOf(form, `child-${at}`).trim() !== '');
  const isSaid = form.errors.some(({ field }) => field.startsWith('child-'));
  return named || isSaid ? form : withError(form, { field: 'child-1', message: noChild });
}

function findDateErrors(platform: Platform, { children }: NewFamilySent): FormErrors {
  return children.flatMap(({ at, ...dates }) => {
    const message = judgeDates(platform, dates);
    return message === null ? [] : [{ field: `born-${at}`, message, part: 'day' as const }];
  });
}

function newFamilyPage(
  form: FormState,
  csrfToken: string,
  room: number,
): Answer<{ readonly id: string | null }> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Begin the record of a family',
    back: { text: 'Families', href: '/families' },
    body: () => NewFamilyView({ form, csrfToken, room }),
    json: { id: null },
  };
}
