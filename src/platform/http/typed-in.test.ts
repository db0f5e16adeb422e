import { raw } from 'hono/html';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Caller, type ServedRoutes, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { AppError, errorCodes } from '../../shared/app-error.ts';
import { notFound } from '../access/perform.ts';
import { namedChoice, namedTick } from '../forms/choice-fields.ts';
import { optionalDayField } from '../forms/day-fields.ts';
import { optionalText, requiredText, secretText } from '../forms/text-fields.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const typed = 'Mina said: “<b>nobody asked</b> & nobody came”';
const asWritten = 'Mina said: “&lt;b&gt;nobody asked&lt;/b&gt; &amp; nobody came”';
const words = requiredText({ missing: 'Enter it', name: 'What was said', most: 1000 });

const keepings = [
  { value: 'all', text: 'Everybody who sees the family' },
  { value: 'own', text: 'Our agency only' },
] as const;

/** Pages on which a short text stands of its own. */
const pagesOfOwn: Readonly<Record<string, string>> = {
  hidden:
    '<p class="school">At school</p><input type="hidden" name="of" value="school"><label>school</label>',
  choosing: '<input type="radio" name="keeping" value="own" checked><label>Our agency only</label>',
  boxed: '<input class="govuk-input" name="words" type="text" value="school">',
};

/** A form that goes wrong as its field `fails` says. */
function failing(path: `/${string}`, more: Readonly<Record<string, z.ZodType>> = {}) {
  return route({
    method: 'POST',
    path,
    summary: 'Goes wrong as it is asked to',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: { none: 'a route of a test' },
    schema: {
      params: noParams,
      query: noQuery,
      body: z.object({
        fails: z.string(),
        words,
        met: optionalDayField({ name: 'Day of the meeting' }),
        left: optionalText({ name: 'Left out' }),
        keeping: namedChoice('Who may read it', keepings, 'Choose').optional(),
        told: namedTick('Told to the family'),
        ...more,
      }),
      answer: z.unknown(),
    },
    handle: async ({ form }) => {
      const fails = form.ok ? form.value.fails : 'page';
      if (fails === 'not-found') throw notFound('entry');
      if (fails === 'fault') throw new Error('a fault');
      const code = errorCodes.find((one) => one === fails);
      if (code !== undefined) throw new AppError(code, { what: 'It is closed.', todo: 'Ask.' });
      const status = fails === 'stale' ? 409 : 422;
      const own = pagesOfOwn[fails];
      if (own !== undefined)
        return { kind: 'page', status, title: 'Again', body: () => raw(own), json: null };
      const drawn = fails === 'drawn' ? `<textarea name="words">${typed}</textarea>` : 'nothing of it';
      return { kind: 'page', status, title: 'Again', body: () => drawn, json: null };
    },
    example: () => ({}),
  });
}

/** How often the page above the form was read. */
let readings = 0;
const pageOfForm = route({
  method: 'GET',
  path: '/fail',
  summary: 'The page with the form',
  access: { kind: 'action', action: 'manage-own-account' },
  audit: { none: 'a route of a test' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: z.unknown() },
  handle: async () => {
    readings += 1;
    return { kind: 'page', title: 'A record', body: () => 'of somebody', json: null };
  },
  example: () => ({}),
});

let served: ServedRoutes;
let caller: Caller;
beforeAll(async () => {
  const platform = await testPlatform();
  served = await serveRoutes(platform, [
    failing('/fail'),
    pageOfForm,
    failing('/fail-secret', { code: secretText({ missing: 'Enter it', name: 'Code' }) }),
  ]);
  const { people } = await makePartnership(platform);
  caller = served.signIn(people.officer);
});

const sent = { words: typed, 'met-day': '3', 'met-month': '5', 'met-year': '2024', left: '' };

const settled = 'What you wrote is not saved';
const maySend = 'Send it now';

test.each([
  ['not-found', 404, [settled]],
  ['not-allowed', 403, [settled]],
  ['asked-no-longer', 422, [settled]],
  ['page', 422, [settled]],
  // What its author had before their eyes is so no longer: sent as it is it would be refused for ever.
  ['review-closed', 422, []],
  ['changed-meanwhile', 409, []],
  ['worded-otherwise', 409, []],
  ['database-away', 503, [maySend]],
  ['fault', 500, [maySend]],
])(
  'whatever goes wrong with a form, its page holds what was typed, by the names of its fields: %s',
  async (fails, status, told) => {
    const { statusCode, body } = await served.post('/fail', { ...sent, fails }, caller);
    expect(statusCode).toBe(status);
    for (const text of ['What was said', asWritten, 'Day of the meeting', '3/5/2024'])
      expect(body).toContain(text);
    expect([settled, maySend].filter((one) => body.includes(one))).toEqual(told);
    expect(body).not.toContain('Left out');
  },
);

test('beside what was typed, its page tells what was chosen, in the words of the form; never choices alone', async () => {
  const chosen = { keeping: 'own', told: 'yes' };
  for (const fails of ['not-found', 'page', 'review-closed', 'changed-meanwhile', 'fault', 'stale']) {
    const { body } = await served.post('/fail', { ...sent, ...chosen, fails }, caller);
    for (const text of ['Who may read it', 'Our agency only', 'Told to the family'])
      expect(body, fails).toContain(text);
    expect(body).not.toContain('Everybody who sees');
    const alone = await served.post('/fail', { ...chosen, words: '', fails: 'not-found' }, caller);
    expect(alone.body).not.toContain('Our agency only');
  }
  const drawn = await served.post('/fail', { ...sent, ...chosen, fails: 'choosing' }, caller);
  expect(drawn.body.split('Our agency only')).toHaveLength(2);
});

test('the page on which a form stood is not read anew, which the log would tell, to say that it was not taken', async () => {
  for (const fails of ['changed-meanwhile', 'worded-otherwise', 'review-closed'])
    expect((await served.post('/fail', { ...sent, fails }, caller)).body).toContain(asWritten);
  expect(readings).toBe(0);
});

test('a page that has the form on it says nothing twice, and one that compares versions tells the rest', async () => {
  const { 'met-day': _day, ...rest } = sent;
  const drawn = await served.post(
    '/fail',
    { ...rest, fails: 'drawn', 'met-month': '', 'met-year': '' },
    caller,
  );
  expect(drawn.body).not.toContain('not saved');
  expect(drawn.body.split('nobody came')).toHaveLength(2);
  const stale = await served.post('/fail', { ...sent, fails: 'stale' }, caller);
  expect(stale.body).toContain('What else stood in your form');
  expect(stale.body).toContain(asWritten);
});

test.each([
  ['hidden', true],
  ['boxed', false],
])(
  'a short text is on a page where it stands in a box of it, not in its own words: %s',
  async (fails, isTold) => {
    const { body } = await served.post('/fail', { words: 'school', fails }, caller);
    expect(body.includes(settled)).toBe(isTold);
  },
);

test('nothing is told of a form with a password, to a program, or of a form that another site may have sent', async () => {
  const secret = { ...sent, fails: 'not-found', code: '123456' };
  const json = { accept: 'application/json' };
  const own = { 'sec-fetch-site': 'same-origin' };
  for (const [path, fields, headers] of [
    ['/fail-secret', secret, own],
    ['/fail', { ...sent, fails: 'not-found' }, json],
    ['/fail', { ...sent, _csrf: 'made up' }, {}],
    ['/fail', { ...sent, _csrf: 'made up' }, { 'sec-fetch-site': 'cross-site' }],
  ] as const) {
    const { statusCode, body } = await served.post(path, fields, caller, headers);
    expect([403, 404]).toContain(statusCode);
    expect(body).not.toContain('nobody came');
  }
});

test('a form of ours that is too old is told with what was typed in it', async () => {
  const late = await served.post('/fail', { ...sent, _csrf: 'of another session' }, caller, {
    'sec-fetch-site': 'same-origin',
  });
  expect([late.statusCode, late.body]).toEqual([403, expect.stringContaining(asWritten)]);
  expect(late.body).toContain('Copy what you typed from the end of this page');
});
