import { expect, test } from 'vitest';
import { z } from 'zod';
import { makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { CheckboxField, RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { freshForm } from '../../../../platform/forms/form.ts';
import { FormFrame } from '../../../../platform/forms/form-frame.tsx';
import { idFields } from '../../../../platform/forms/id-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';

const platform = await testPlatform();
const path = '/notes';
const ids = ['0199e1c4-0000-7000-8000-000000000001', '0199e1c4-0000-7000-8000-000000000002'] as const;
/** Who is in the record at the time. */
let children: { value: string; text: string }[] = [];
const seen = [
  { value: 'yes', text: 'Seen alone' },
  { value: 'no', text: 'Not seen' },
] as const;

const shared = {
  path,
  access: { kind: 'action', action: 'manage-own-account' },
  audit: { none: 'a route of a test' },
  example: () => ({}),
} as const;
const more = [
  route({
    ...shared,
    method: 'GET',
    summary: 'The page with the form',
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.unknown() },
    handle: async ({ visitor: { csrfToken } }) => ({
      kind: 'page',
      title: 'Note',
      body: () => {
        const form = freshForm();
        const label = 'Which children is it about?';
        const boxes = CheckboxField({ form, name: 'children', label, choices: children });
        const rounds = RadioField({ form, name: 'seen', label: 'Was the child seen?', choices: seen });
        return FormFrame({ action: path, csrfToken, children: [boxes, rounds].map((one) => asHtml(one)) });
      },
      json: null,
    }),
  }),
  route({
    ...shared,
    method: 'POST',
    summary: 'Takes a note.',
    schema: {
      params: noParams,
      query: noQuery,
      body: z.object({
        words: requiredText({ missing: 'Enter it', name: 'What happened' }),
        children: idFields<'person'>(),
        seen: namedChoice('Whether seen', seen, 'Choose'),
      }),
      answer: z.unknown(),
    },
    handle: async () => ({ kind: 'see', to: path, json: null }),
  }),
];
const served = await servePeople(platform, { more });

/** What the page after signing in tells of a note about the first child, as far as it is told as what was typed. */
async function toldAfter(change: () => void) {
  children = [
    { value: ids[0], text: 'Mina O’Hara' },
    { value: ids[1], text: 'Jory O’Hara' },
  ];
  const { people } = await makePartnership(platform);
  const { email, password, nextCode, ...person } = await makePerson(platform, people.officer);
  const browser = served.browse();
  await signIn(browser, { email, password, nextCode, ...person });
  const form = hiddenFields((await browser.get(path)).html);
  platform.pass(31 * 60_000);
  const out = await browser.post(path, { ...form, words: 'Called at home', children: ids[0], seen: 'yes' });
  expect(out.html).not.toContain('Mina');
  change();
  const first = await browser.post('/sign-in', { ...hiddenFields(out.html), email, password });
  const { html } = await browser.post('/sign-in/code', { ...hiddenFields(first.html), code: nextCode() });
  expect(html).toContain('What you had typed');
  return [...html.matchAll(/summary-list__key">(.*?)<.*?sightline-written">(.*?)</gs)].map(
    ([, label, text]) => `${label}: ${text}`,
  );
}

test('whom somebody had ticked is told again with what they had typed, each choice once', async () => {
  expect(await toldAfter(() => undefined)).toEqual([
    'What happened: Called at home',
    'Whether seen: Seen alone',
    'Which children is it about?: Mina O’Hara',
  ]);
});

test('whoever stands on the page no more is not told', async () => {
  const told = await toldAfter(() => {
    children = children.slice(1);
  });
  expect(told).toEqual(['What happened: Called at home', 'Whether seen: Seen alone']);
});
