import { z } from 'zod';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { addFamily } from '../../operations/add-family.ts';
import { addedShape, mostChildren, newFamilyForm, usualChildren } from './form.ts';
import { NewFamilyView } from './view.tsx';

const access = { kind: 'action', action: 'add-family' } as const;
type Added = Answer<z.output<typeof addedShape>>;

export const showNewFamily = route({
  method: 'GET',
  path: '/families/new',
  summary: 'The form with which the record of a family is begun.',
  access,
  audit: { none: 'An empty form.' },
  schema: {
    params: noParams,
    query: z.object({ room: z.enum(['usual', 'more']).catch('usual') }),
    body: noBody,
    answer: addedShape,
  },
  handle: async ({ query, visitor }) =>
    newFamilyPage(freshForm(), visitor.csrfToken, query.room === 'more' ? mostChildren : usualChildren),
  example: () => ({}),
});

export const sendNewFamily = route({
  method: 'POST',
  path: '/families/new',
  summary: 'Begins the record of a family.',
  access,
  audit: 'family-added',
  schema: { params: noParams, query: noQuery, body: newFamilyForm, answer: addedShape },
  async handle({ platform, actor, form, visitor }) {
    if (!form.ok) return newFamilyPage(form, visitor.csrfToken, mostChildren);
    const { value } = form;
    try {
      const id = await addFamily(platform, actor, value);
      return {
        kind: 'see',
        to: `/families/${id}`,
        status: 201,
        json: { id },
        notice: `The record of ${value.name} is begun. Now name the agencies that are involved.`,
      };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'family-reference-in-use') throw error;
      const message = `${error.words.what} ${error.words.todo}`;
      const typed = withError(freshForm(typedAgain(value)), { field: 'reference', message });
      return newFamilyPage(typed, visitor.csrfToken, mostChildren);
    }
  },
  example: () => ({
    body: { reference: 'LSCP-901', name: 'Family Q', 'child-1': 'Orla Quillane', 'born-1': '2018-05-04' },
  }),
});

function typedAgain({ reference, name, children }: z.output<typeof newFamilyForm>): FormState['values'] {
  const typed = children.flatMap((child, at): [string, string][] => {
    const [year = '', month = '', day = ''] = child.born?.split('-') ?? [];
    return [
      [`child-${at + 1}`, child.name],
      [`born-${at + 1}-day`, day],
      [`born-${at + 1}-month`, month],
      [`born-${at + 1}-year`, year],
    ];
  });
  return { reference, name, ...Object.fromEntries(typed) };
}

function newFamilyPage(form: FormState, csrfToken: string, room: number): Added {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Begin the record of a family',
    back: { text: 'Families', href: '/families' },
    body: () => NewFamilyView({ form, csrfToken, room }),
    json: { id: null },
  };
}
