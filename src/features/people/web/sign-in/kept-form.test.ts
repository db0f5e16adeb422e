import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makePerson, type Person, signIn } from '../../../../../test/builders/people/person.ts';
import {
  hiddenFields,
  type Seen,
  servePeople,
  type TestBrowser,
} from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { changedMeanwhile, notAllowed, notFound } from '../../../../platform/access/perform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { csrfField, FormFrame, keptField } from '../../../../platform/forms/form-frame.tsx';
import { requiredText, secretText } from '../../../../platform/forms/text-fields.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noParams, noQuery, type RouteAccess, route } from '../../../../platform/http/route.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';

const minute = 60_000;
const family = { reference: 'LSCP-1', name: 'The O’Hara & Ashby family' };
const platform = await testPlatform();
const words = 'Marigold Ashby was seen at home, “alone”';
/** What was done, by whom. */
const taken: string[] = [];

const note = z.object({
  words: requiredText({ missing: 'Enter it', name: 'What was seen', most: 100_000 }),
  tick: z.union([z.string(), z.array(z.string())]).optional(),
});

function pagesOf(path: `/${string}`, access: RouteAccess & { kind: 'action' }, body: z.ZodType) {
  const shared = { path, access, audit: { none: 'a route of a test' }, example: () => ({}) } as const;
  const schema = { params: noParams, query: noQuery, answer: z.unknown() };
  return [
    route({
      ...shared,
      access: { kind: 'action', action: 'manage-own-account' },
      method: 'GET',
      summary: 'The page with the form',
      schema: { ...schema, body: noBody },
      handle: async ({ visitor: { csrfToken } }) => ({
        kind: 'page',
        title: 'Note',
        body: () => [FamilyCaption({ family }), FormFrame({ action: path, csrfToken })],
        json: null,
      }),
    }),
    route({
      ...shared,
      method: 'POST',
      summary: 'Takes a note.',
      schema: { ...schema, body },
      handle: async ({ actor, form }) => {
        taken.push(`${actor.accountId} ${JSON.stringify(form.ok ? form.value : form.values)}`);
        return { kind: 'see', to: path, json: null, notice: 'The note is taken.' };
      },
    }),
  ];
}

const own = { kind: 'action', action: 'manage-own-account' } as const;
/** What an operation says to these words, the first time. */
const answers: Readonly<Record<string, () => Error>> = {
  refused: () => notAllowed(),
  'Not there': () => notFound('record'),
  'Too late': () => changedMeanwhile('record'),
  'Too soon': () => new AppError('too-many-requests', { what: 'Asked too often.', todo: 'Wait a minute.' }),
  'Lost on the way': () => new AppError('database-away', { what: 'It does not answer.', todo: 'Wait.' }),
  'Not thought of': () => new Error('a fault'),
};
const said = new Set<string>();

const ofRecord = route({
  method: 'POST',
  path: '/records/:recordId/notes',
  summary: 'Takes a note about a record.',
  access: { kind: 'action', action: 'manage-own-account', stepUp: true },
  audit: { none: 'a route of a test' },
  schema: {
    params: z.object({ recordId: idParam<'record'>() }),
    query: z.object({ tab: z.string().optional() }),
    body: z.object({ words: requiredText({ missing: 'Enter it', name: 'Note about it' }) }),
    answer: z.unknown(),
  },
  handle: async ({ actor, form }) => {
    const sent = form.ok ? form.value.words : '';
    const wrong = said.has(sent) ? undefined : answers[sent]?.();
    said.add(sent);
    if (wrong !== undefined) throw wrong;
    taken.push(`${actor.accountId} ${sent}`);
    return { kind: 'see', to: '/notes', json: null };
  },
  example: () => ({}),
});
const recordId = '0199e1c4-0000-7000-8000-000000000001';

const served = await servePeople(platform, {
  more: [
    ...pagesOf('/notes', own, note),
    ...pagesOf('/sure-notes', { ...own, stepUp: true }, note),
    ofRecord,
    ...pagesOf('/secret-notes', own, z.object({ words: secretText({ missing: 'Enter it', name: 'It' }) })),
  ],
});

async function makePeople() {
  const { people } = await makePartnership(platform);
  return { one: await makePerson(platform, people.officer), other: await makePerson(platform, people.chair) };
}

/** Opens a page and, minutes later, sends its form. */
async function sendAfter(
  browser: TestBrowser,
  path: string,
  minutes: number,
  fields: Record<string, string>,
) {
  const { html } = await browser.get(path);
  platform.pass(minutes * minute);
  return browser.post(path, { ...hiddenFields(html), ...fields });
}

/** Signs in from the page that was answered, by its own form. */
async function signInFrom(browser: TestBrowser, html: string, { email, password, nextCode }: Person) {
  const first = await browser.post('/sign-in', { ...hiddenFields(html), email, password });
  const second = await browser.post('/sign-in/code', { ...hiddenFields(first.html), code: nextCode() });
  return { first, second };
}

test('what somebody typed before they were signed out is there again once they have signed in, and on no page before', async () => {
  const { one } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  taken.length = 0;
  const out = await sendAfter(browser, '/notes', 31, { words, tick: 'a' });
  expect(out.status).toBe(403);
  expect(out.html).toContain('What you typed is kept with this page');
  const wrong = await browser.post('/sign-in', {
    ...hiddenFields(out.html),
    email: one.email,
    password: 'not the password',
  });
  expect(hiddenFields(wrong.html)).toHaveProperty(keptField);
  const { first, second } = await signInFrom(browser, wrong.html, one);
  for (const { html } of [out, wrong, first]) {
    for (const word of ['Marigold', 'Ashby', 'alone']) expect(html).not.toContain(word);
  }
  expect(second).toMatchObject({ status: 200, to: null });
  expect(second.html).toContain('What you had typed');
  expect(second.html).toContain('Marigold Ashby was seen at home');
  for (const told of ['What was seen', '<strong>Note</strong>', 'LSCP-1: The O’Hara &amp; Ashby family'])
    expect(second.html).toContain(told);
  expect(second.html).not.toContain('Takes a note.');
  expect(taken).toEqual([]);
  const sent = await browser.post('/notes', hiddenFields(second.html));
  expect(sent).toMatchObject({ status: 303, to: '/notes' });
  expect(taken).toEqual([`${one.actor.accountId} ${JSON.stringify({ words, tick: 'a' })}`]);
});

test('somebody else who signs in there, and whoever changes what was kept or comes too late, is shown nothing of it', async () => {
  const { one, other } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  const out = await sendAfter(browser, '/notes', 31, { words });
  const asOther = await signInFrom(browser, out.html, other);
  expect(asOther.second).toMatchObject({ status: 303, to: '/notes' });
  expect((await browser.get('/notes')).html).not.toContain('Marigold');

  const kept = hiddenFields(out.html)[keptField] ?? '';
  const middle = Math.floor(kept.length / 2);
  const changed = `${kept.slice(0, middle)}${kept[middle] === 'A' ? 'B' : 'A'}${kept.slice(middle + 1)}`;
  const page = async () => (await browser.get('/sign-in')).html;
  await browser.post('/sign-out', hiddenFields((await browser.get('/notes')).html));
  const withField = async (value: string) =>
    (await page()).replace('</form>', `<input type="hidden" name="${keptField}" value="${value}"/></form>`);
  for (const [value, minutes] of [
    [changed, 0],
    ['', 0],
    ['not sealed by anybody', 0],
    [kept, 12 * 60 + 1],
  ] as const) {
    platform.pass(minutes * minute);
    const { second } = await signInFrom(browser, await withField(value), one);
    expect(second.status).toBe(303);
    await browser.post('/sign-out', hiddenFields((await browser.get('/notes')).html));
  }
});

test('a form that waits for its author to confirm who they are is sent on, as it was, once they have', async () => {
  const { one } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  taken.length = 0;
  const asked = await sendAfter(browser, '/sure-notes', 11, { words });
  expect(asked.status).toBe(403);
  expect(asked.html).toContain('Confirm that it is you');
  expect(asked.html).toContain('you need not type it again');
  expect(asked.html).not.toContain('Marigold');
  const wrong = await browser.post('/step-up', { ...hiddenFields(asked.html), code: '000000' });
  expect(wrong.status).toBe(422);
  expect(taken).toEqual([]);
  const confirmed = await browser.post('/step-up', { ...hiddenFields(wrong.html), code: one.nextCode() });
  expect(confirmed).toMatchObject({ status: 303, to: '/sure-notes' });
  expect(taken).toEqual([`${one.actor.accountId} ${JSON.stringify({ words })}`]);
  expect((await browser.get('/sure-notes')).html).toContain('The note is taken.');
});

/** Sends a note about a record eleven minutes after signing in, and confirms. */
async function confirmNote(note: string, path = `/records/${recordId}/notes`) {
  const { one } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  const { html } = await browser.get('/notes');
  platform.pass(11 * minute);
  taken.length = 0;
  const asked = await browser.post(path, { ...hiddenFields(html), words: note });
  expect(asked.html).toContain('Confirm that it is you');
  const confirmed = await browser.post('/step-up', { ...hiddenFields(asked.html), code: one.nextCode() });
  /** The same once more, without being asked to confirm. */
  const again = async () =>
    browser.post(path, { ...hiddenFields((await browser.get('/notes')).html), words: note });
  return { one, browser, confirmed, again };
}

test('what is refused once somebody has confirmed is in the log by what they sent, and once', async () => {
  const { one, confirmed } = await confirmNote('refused');
  expect(confirmed.status).toBe(403);
  const rows = await transact(platform.database, one.actor.partnershipId, ({ sql }) =>
    sql.selectFrom('audit_log').select(['detail']).where('event', '=', 'access-refused').execute(),
  );
  expect(rows).toEqual([{ detail: { method: 'POST', route: '/records/:recordId/notes' } }]);
});

test.each([
  ['a path that cannot be', '/records/no-id/notes', 404],
  ['a path with a sign that is no text', '/records/%00/notes', 404],
  ['a question that stands there twice', `/records/${recordId}/notes?tab=a&tab=b`, 422],
  ['a question with a sign that is no text', `/records/${recordId}/notes?tab=%00`, 422],
])('%s is answered after confirming as without', async (_, path, status) => {
  const { confirmed, again } = await confirmNote(words, path);
  const plain = await again();
  expect([confirmed.status, plain.status]).toEqual([status, status]);
  const whatIsWrong = ({ html }: Seen) => /<h1.*?Reference/s.exec(html)?.[0];
  expect(whatIsWrong(confirmed)).toBe(whatIsWrong(plain));
  expect(taken).toEqual([]);
});

test.each([
  ['Too soon', 429, 'Wait a minute.'],
  ['Lost on the way', 503, 'It does not answer.'],
  ['Not thought of', 500, 'Something went wrong that is our fault.'],
])(
  'what somebody sent before confirming is theirs still where it could not be done then: %s',
  async (note, status, told) => {
    const { one, browser, confirmed } = await confirmNote(note);
    expect(confirmed.status).toBe(status);
    const texts = [note, told, 'Note about it', 'Reference:'];
    for (const text of texts) expect(confirmed.html).toContain(text);
    expect(confirmed.html).not.toContain('You were signed out');
    const sent = await browser.post(`/records/${recordId}/notes`, hiddenFields(confirmed.html));
    expect(sent).toMatchObject({ status: 303, to: '/notes' });
    expect(taken).toEqual([`${one.actor.accountId} ${note}`]);
  },
);

test.each([
  ['Not there', 404, 'What you wrote is not saved'],
  ['Too late', 409, 'This has changed since you opened it'],
])('what no form can do that is sent again is for copying alone: %s', async (note, status, told) => {
  const { confirmed } = await confirmNote(note);
  expect(confirmed.status).toBe(status);
  expect(confirmed.html).not.toContain('Send it now');
  for (const text of [told, 'Note about it', note]) expect(confirmed.html).toContain(text);
});

test('nothing is kept of a form that no page of ours sent, of a password, and of nobody', async () => {
  const { one } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  const token = hiddenFields((await browser.get('/secret-notes')).html)[csrfField] ?? '';
  platform.pass(31 * minute);
  const isSent = { status: 303, to: expect.stringContaining('/sign-in') };
  expect(await browser.post('/secret-notes', { [csrfField]: token, words })).toMatchObject(isSent);
  expect(await browser.post('/notes', { [csrfField]: 'made up', words })).toMatchObject(isSent);
  expect(await browser.post('/notes', { words })).toMatchObject(isSent);
  expect(await served.browse().post('/notes', { [csrfField]: token, words })).toMatchObject(isSent);
});

test('as long a text as a form can hold is carried through to its end', async () => {
  const { one } = await makePeople();
  const browser = served.browse();
  await signIn(browser, one);
  const long = randomBytes(22_000).toString('hex');
  const out = await sendAfter(browser, '/notes', 31, { words: long });
  const { second } = await signInFrom(browser, out.html, one);
  expect(hiddenFields(second.html)['words']).toBe(long);
});
