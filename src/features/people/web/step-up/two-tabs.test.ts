import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { makePerson, type Person, signIn } from '../../../../../test/builders/people/person.ts';
import {
  hiddenFields,
  servePeople,
  type TestBrowser,
} from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { FormFrame, keptField } from '../../../../platform/forms/form-frame.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';

const minute = 60_000;
const platform = await testPlatform();
const words = 'Marigold Ashby is nobody of this family';
/** What was done, by whom. */
const taken: string[] = [];

const access = { kind: 'action', action: 'manage-own-account' } as const;
const shared = { audit: { none: 'a route of a test' }, example: () => ({}) } as const;
const body = z.object({ words: requiredText({ missing: 'Enter it', name: 'Why it goes' }) });
const pagesOf = (path: `/${string}`, stepUp: boolean) => [
  route({
    ...shared,
    path,
    access,
    method: 'GET',
    summary: 'The page with the form',
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.unknown() },
    handle: async ({ visitor: { csrfToken } }) => ({
      kind: 'page',
      title: 'Remove it',
      body: () => FormFrame({ action: path, csrfToken }),
      json: null,
    }),
  }),
  route({
    ...shared,
    path,
    access: { ...access, ...(stepUp && { stepUp: true }) },
    method: 'POST',
    summary: 'Removes it.',
    schema: { params: noParams, query: noQuery, body, answer: z.unknown() },
    handle: async ({ actor, form }) => {
      taken.push(`${actor.accountId} ${form.ok ? form.value.words : ''}`);
      return { kind: 'see', to: path, json: null };
    },
  }),
];

const more = [...pagesOf('/removal', true), ...pagesOf('/note', false)];
const served = await servePeople(platform, { more });

let one: Person;
let other: Person;
beforeEach(async () => {
  const { people } = await makePartnership(platform);
  one = await makePerson(platform, people.officer);
  other = await makePerson(platform, people.chair);
  taken.length = 0;
});

/** Two tabs of one browser that wait at once, each with a form that it keeps. */
async function waitInTwo(browser: TestBrowser, path: string, minutes: number) {
  const opened = hiddenFields((await browser.get(path)).html);
  platform.pass(minutes * minute);
  const [first, second] = [
    await browser.post(path, { ...opened, words: 'The other tab' }),
    await browser.post(path, { ...opened, words }),
  ];
  return { first: hiddenFields(first.html), second: hiddenFields(second.html) };
}

test('of two tabs that wait for somebody to confirm, the second still holds its form once the first has confirmed', async () => {
  const browser = served.browse();
  await signIn(browser, one);
  const { first, second } = await waitInTwo(browser, '/removal', 11);
  const code = one.nextCode();
  expect(await browser.post('/step-up', { ...first, code })).toMatchObject({ status: 303 });
  expect(taken).toEqual([`${one.actor.accountId} The other tab`]);

  const late = await browser.post('/step-up', { ...second, code: '000000' });
  expect(late.status).toBe(403);
  for (const told of [words, 'Why it goes', 'in another tab or by pressing twice', 'Send it now'])
    expect(late.html).toContain(told);
  expect(late.html).not.toContain('You were signed out');
  // By a form that no token proves nothing is done, and nobody confirms.
  expect(taken).toHaveLength(1);
  expect(await browser.post('/removal', hiddenFields(late.html))).toMatchObject({ status: 303 });
  expect(taken).toEqual([`${one.actor.accountId} The other tab`, `${one.actor.accountId} ${words}`]);
});

test('nobody whose Confirm is pressed twice is told that nothing was done', async () => {
  const browser = served.browse();
  await signIn(browser, one);
  const { first } = await waitInTwo(browser, '/removal', 11);
  await browser.post('/step-up', { ...first, code: one.nextCode() });
  const twice = await browser.post('/step-up', { ...first, code: '000000' });
  expect(taken).toHaveLength(1);
  expect(twice.html).toContain('the first press may have done this');
  expect(twice.html).not.toContain('not sent yet');
});

test.each(['/sign-in/code', '/sign-in/set-up', '/sign-in/partnership'])(
  'whoever is in already and comes back to %s is led on, and not round in a ring',
  async (path) => {
    const browser = served.browse();
    await signIn(browser, one);
    const steps = [path];
    for (let to: string | null = path; to !== null && steps.length < 6; ) {
      to = (await browser.get(to)).to;
      if (to !== null) steps.push(to);
    }
    expect(steps).toEqual([path, '/sign-in', '/']);
    const { to } = await browser.get(`${path}?return=${encodeURIComponent('/families')}`);
    expect(to).toBe(`/sign-in?return=${encodeURIComponent('/families')}`);
    expect((await browser.get(to ?? '')).to).toBe('/families');
  },
);

test('what the second tab holds is shown to nobody else who signed in meanwhile, and not where another site sent it', async () => {
  const browser = served.browse();
  await signIn(browser, one);
  const { second } = await waitInTwo(browser, '/removal', 11);
  const { first } = await waitInTwo(browser, '/removal', 0);
  await browser.post('/step-up', { ...first, code: one.nextCode() });
  const foreign = await browser.send('/step-up', { ...second, code: '1' }, '/note', {
    'sec-fetch-site': 'cross-site',
  });
  expect(foreign.status).toBe(403);
  expect(foreign.html).not.toContain('Marigold');

  await browser.send('/sign-out', {}, '/note');
  await signIn(browser, other);
  const late = await browser.post('/step-up', { ...second, code: '1' });
  expect(late.status).toBe(403);
  expect(late.html).not.toContain('Marigold');
  expect(late.html).toContain('Open the page again');
});

test('of two tabs that wait for somebody to sign in, the second still holds its form, on the way in and after it', async () => {
  const browser = served.browse();
  await signIn(browser, one);
  const { first, second } = await waitInTwo(browser, '/note', 31);
  const { email, password } = one;
  const atCode = await browser.post('/sign-in', { ...first, email, password });
  const early = await browser.post('/sign-in', { ...second, email, password });
  expect(early.status).toBe(403);
  expect(early.html).not.toContain('Marigold');
  expect(hiddenFields(early.html)).toHaveProperty(keptField);

  await browser.post('/sign-in/code', { ...hiddenFields(atCode.html), code: one.nextCode() });
  const late = await browser.post('/sign-in', { ...second, email, password });
  expect(late.html).toContain(words);
  expect(late.html).toContain('You were signed out before this reached us');
  expect(taken).toEqual([]);
});
