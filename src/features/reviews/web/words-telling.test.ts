import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { protectAddress } from '../../../../test/builders/platform/protect-address.ts';
import { dayOf, makeReview, makeWorkspace } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { readingRoutes } from '../../chronology/web/reading-routes.ts';
import { nameInvolved } from '../../families/operations/name-involved.ts';
import { releaseAddress } from '../../families/operations/release-address.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { routes as familyRoutes } from '../../families/web/routes.ts';
import { routes } from './routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...routes, ...readingRoutes, ...familyRoutes]);

const telling = 'Mother is at 27 Tannery Rise';
const naming = 'Jonty Pemberton-Vale was not told';
const box = 'name="as-it-is"';

/** A family with a protected address and a child whose identity is sealed, and a review of it. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { agencies, people } = partnership;
  const { officer, reviewer, 'agency-lead': lead } = people;
  const involved = [agencies.first, agencies.second];
  const children = ['Jonty Pemberton-Vale', 'Kerra Marrick'];
  const family = await makeFamily(platform, partnership, { involved, children });
  const familyId = family.id;
  const who = `account:${reviewer.accountId}`;
  await nameInvolved(platform, officer, { familyId, kind: 'reviewer', who, reason: 'Review', until: null });
  const lines = '27 Tannery Rise\nLontown';
  const addressId = await protectAddress(platform, officer, { familyId, lines });
  const [personId] = family.children;
  if (personId === undefined) throw new Error('there is no child');
  const seal = { familyId, personId, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, officer, seal);
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [agencies.first]);
  const key = { familyId, reviewId };
  const { questionId } = await makeWorkspace(platform, officer, key, agencies.first);
  const send = (path: string, body: Record<string, string | readonly string[]>, by: PersonActor = officer) =>
    served.post(path, body, served.signIn(by));
  const details = () =>
    transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('audit_log').select(['event', 'detail']).orderBy('id', 'desc').limit(30).execute(),
    );
  return {
    ...{ agencies, people, officer, reviewer, lead, family, addressId, key, send, details },
    own: `/families/${familyId}`,
    review: `/families/${familyId}/reviews/${reviewId}`,
    request: `/families/${familyId}/requests/${requestIds[0]}`,
    question: `/families/${familyId}/questions/${questionId}`,
    asked: `/families/${familyId}/reviews/${reviewId}/questions/${questionId}`,
  };
}

const head = {
  purpose: 'practice-review',
  basis: 'partners-request',
  'from-day': '1',
  'from-month': '1',
  'from-year': '2013',
  terms: 'What was known',
  told: 'no',
  'told-words': 'It could put her at risk',
};

test('an officer whose terms of reference tell a protected address is asked once, with all that they wrote, and may save it as it is', async () => {
  const { own, send, officer, details } = await begin();
  const path = `${own}/reviews/new`;
  const sent = { ...head, terms: telling, 'told-words': naming };
  const asked = await send(path, sent);
  expect(asked.statusCode).toBe(422);
  for (const said of [
    'The terms of reference may tell an address that is protected.',
    'What the family was told may tell an identity that is sealed.',
    'each agency that is asked in this review, and to its reviewers',
    'href="#as-it-is"',
    box,
    telling,
    naming,
  ])
    expect(asked.body).toContain(said);
  expect(asked.body).toMatch(/value="practice-review"[^>]*checked/);
  expect(asked.body).toMatch(/id="from-year"[^>]*value="2013"/);
  expect((await served.get(path, served.signIn(officer))).body).not.toContain(box);
  const saved = await send(path, { ...sent, 'as-it-is': 'yes' });
  expect(saved.statusCode).toBe(303);
  const [row] = (await details()).filter(({ event }) => event === 'review-begun');
  expect(row?.detail).toMatchObject({ asItIs: true });
  expect(JSON.stringify(await details())).not.toMatch(/Tannery|Jonty/);
});

test('of what a review said already nothing is asked again when something else of it is corrected', async () => {
  const { review, send } = await begin();
  const correct = (version: string, more: Record<string, string>) =>
    send(`${review}/correct`, { ...head, terms: telling, version, reason: 'A slip', ...more });
  expect((await correct('1', {})).statusCode).toBe(422);
  expect((await correct('1', { 'as-it-is': 'yes' })).statusCode).toBe(303);
  expect((await correct('2', { 'from-year': '2014' })).statusCode).toBe(303);
  const asked = await correct('3', { 'from-year': '2015', reason: telling });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('Why it is corrected may tell an address that is protected.');
  expect(asked.body).not.toContain('The terms of reference may tell');
});

test('whatever an officer writes that others read, they are asked before it is saved', async () => {
  const { own, review, request, question, asked: askedQuestion, ...made } = await begin();
  const { agencies, family, people, send } = made;
  const days = { 'due-day': '1', 'due-month': '12', 'due-year': '2027' };
  const child = family.children[1] ?? '';
  const chair = `account:${people.chair.accountId}`;
  const episode = { from: '2014-02-01', to: '2014-04-30' };
  const soon = { decidedOn: '2020-01-01', reviewOn: '2027-12-01', before: '' };
  const rule = {
    how: 'By text',
    byWhom: 'Anybody',
    never: 'No letters',
    decidedBy: 'The core group',
    ...soon,
  };
  const mother = { version: '1', name: 'Tamsin Marrick', kinship: 'mother', livesWith: 'yes' };
  await send(`${own}/adults/add`, mother);
  const [adult] = (await served.get(own, served.giveToken(made.officer))).json().adults;
  const friend = { version: '2', name: 'Cai Roe', kinship: 'other', kinshipWords: telling, livesWith: 'no' };
  const changed = { ...mother, kinship: 'other', kinshipWords: telling };
  const between = { version: '2', kinship: 'other', kinshipWords: telling, responsibility: 'no' };
  const worker = { agency: agencies.first, name: 'Cai Roe', role: 'Nurse', from: '2020-01-01' };
  const left = { ...worker, to: '2021-01-01', endReason: telling };
  const forms: readonly (readonly [string, Record<string, string | readonly string[]>, string])[] = [
    [`${review}/ask`, { agencies: agencies.second, ...days, note: telling }, 'The note'],
    [`${request}/nothing`, { version: '1', words: telling, looked: 'A clerk' }, 'What was looked in'],
    [`${request}/change`, { version: '2', change: 'withdraw', reason: telling }, 'The reason'],
    [`${review}/questions/new`, { agency: agencies.first, words: telling, ...days }, 'The question'],
    [question, { version: '1', words: telling }, 'The answer'],
    [`${askedQuestion}/withdraw`, { version: '2', reason: telling }, 'The reason'],
    [`${review}/papers/notes/new`, { words: telling }, '“'],
    [`${review}/papers/episodes/new`, { title: telling, why: 'A turn', ...episode }, 'The name'],
    [
      `${own}/plan/new`,
      { kind: 'risk', words: telling, from: '2020-01-01', children: child },
      'What the plan',
    ],
    [`${own}/involvements/new`, { kind: 'chair', who: chair, reason: telling }, 'The reason'],
    [`${own}/adults/add`, friend, 'What they are'],
    [`${own}/adults/${adult.id}/change`, changed, 'What they are'],
    [`${own}/adults/${adult.id}/children/${child}`, between, 'What they are'],
    [`${own}/workers/add`, { version: '3', ...left }, 'Why it changed'],
    [`${own}/adults/${adult.id}/safe-contact`, { ...rule, never: telling }, 'What must never be done'],
    [`${review}/close`, { version: '1', reason: telling }, 'Why it is closed'],
    [`${review}/reopen`, { version: '2', reason: telling }, 'Why it is opened again'],
  ];
  for (const [path, body, called] of forms) {
    const asked = await send(path, body);
    const [, said = ''] = /<a href="#as-it-is">([^<]*)</.exec(asked.body) ?? [];
    const isWhole = asked.body.includes(box) && asked.body.includes(telling);
    expect([asked.statusCode, said.slice(0, called.length), isWhole], path).toEqual([422, called, true]);
    expect(said).toMatch(
      / may tell an address that is protected\. What you write here is shown to [^.]+\. Write/,
    );
    const saved = await send(path, { ...body, 'as-it-is': 'yes' });
    expect([303, 202, 201].includes(saved.statusCode), `${path} ${saved.statusCode}`).toBe(true);
  }
});

test('nobody is asked who may not know of the address or the name: their words are saved as ever', async () => {
  const { review, question, reviewer, lead, officer, agencies, addressId, key, send } = await begin();
  const days = { 'due-day': '1', 'due-month': '12', 'due-year': '2027' };
  const words = `${telling}. ${naming}`;
  const ask = { agency: agencies.first, words, ...days };
  expect((await send(`${review}/questions/new`, ask, reviewer)).statusCode).toBe(303);
  expect((await send(question, { version: '1', words }, lead)).statusCode).toBe(303);
  const until = dayOf(new Date(platform.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10));
  const release = { familyId: key.familyId, addressId, accountId: lead.accountId, reason: 'To visit', until };
  await releaseAddress(platform, officer, release);
  const asked = await send(question, { version: '2', words }, lead);
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('The answer may tell an address that is protected.');
  expect(asked.body).not.toContain('an identity that is sealed');
  expect((await send(question, { version: '2', words, 'as-it-is': 'yes' }, lead)).statusCode).toBe(303);
  expect((await send(`${review}/questions/new`, { ...ask, form: newToken() }, reviewer)).statusCode).toBe(
    303,
  );
});

test('words that may tell and a change by somebody else at once: the second is told of the change, and overrides nothing unseen', async () => {
  const { question, request, asked, lead, send } = await begin();
  const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
  expect((await send(question, { version: '1', words: 'We told the school' }, lead)).statusCode).toBe(303);
  const stale = await send(question, { version: '1', words: telling });
  expect([stale.statusCode, versionIn(stale.body)]).toEqual([422, '2']);
  expect(stale.body).toContain('was changed since you opened this page');
  expect(stale.body).not.toContain('may tell an address');
  const withdrawn = await send(`${asked}/withdraw`, { version: '1', reason: telling });
  expect(withdrawn.body).toContain('It was answered, or withdrawn, since you opened this page');
  const toMove = {
    change: 'move',
    'due-day': '1',
    'due-month': '12',
    'due-year': '2028',
    reason: 'They ask',
  };
  const first = await send(`${request}/change`, { version: '1', change: 'withdraw', reason: telling });
  expect(first.body).toContain('The reason may tell an address');
  expect((await send(`${request}/change`, { version: '1', ...toMove })).statusCode).toBe(303);
  const ticked = { version: versionIn(first.body), change: 'withdraw', reason: telling, 'as-it-is': 'yes' };
  const second = await send(`${request}/change`, ticked);
  expect(second.statusCode).toBe(422);
  expect(second.body).toContain('Somebody has changed the request since you opened this page');
  expect(second.body).toMatch(/name="as-it-is"[^>]*checked/);
  const nothing = { version: '1', words: telling, looked: 'A clerk', 'as-it-is': 'yes' };
  const third = await send(`${request}/nothing`, nothing);
  expect(third.body).toContain('Somebody answered this request meanwhile');
  expect(third.body).toMatch(/name="as-it-is"[^>]*checked/);
});

test('a form that is drawn again goes on from the version that its writer had, and not from that of now', async () => {
  const { question, request, review, asked, lead, send } = await begin();
  expect((await send(question, { version: '1', words: 'We told the school' }, lead)).statusCode).toBe(303);
  for (const [path, body] of [
    [question, { version: '1', words: '' }],
    [`${asked}/withdraw`, { version: '1', reason: '' }],
    [`${request}/change`, { version: '7', change: 'withdraw', reason: '' }],
    [`${request}/nothing`, { version: '7', words: '', looked: '' }],
    [`${review}/close`, { version: '7', reason: '' }],
  ] as const) {
    const again = await send(path, body);
    expect([again.statusCode, again.body.includes(`name="version" value="${body.version}"`)], path).toEqual([
      422,
      true,
    ]);
  }
  const late = await send(`${review}/close`, { version: '7', reason: telling, 'as-it-is': 'yes' });
  expect(late.body).toContain('Somebody has changed the review');
  expect(late.body).toMatch(/name="as-it-is"[^>]*checked/);
});

test('an allocation that was entered by mistake leaves the record though its words may tell an address, and an error keeps the tick', async () => {
  const { own, agencies, officer, send } = await begin();
  const worker = { agency: agencies.first, name: 'Cai Roe', role: 'Nurse', from: '2020-01-01' };
  const { version } = (await served.get(own, served.giveToken(officer))).json();
  const made = await served.post(
    `${own}/workers/add`,
    { version: String(version), ...worker },
    served.giveToken(officer),
  );
  const path = `${own}/workers/${made.json().id}/change`;
  const left = { ...worker, version: '1', to: '2021-01-01', endReason: telling, mistaken: 'yes' };
  const wrong = await send(path, { ...left, from: '2022-01-01' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toMatch(/name="mistaken"[^>]*checked/);
  expect((await send(path, left)).statusCode).toBe(303);
  expect((await served.get(own, served.signIn(officer))).body).not.toContain('Cai Roe');
});

test('whoever tries words to find a protected address out is asked of none that would not be saved, and each try stands in the log', async () => {
  const { own, officer, details } = await begin();
  const token = served.giveToken(officer);
  const guess = { name: 'Cai Roe', kinship: 'other', livesWith: 'no' };
  const { version } = (await served.get(own, token)).json();
  const send = (words: string, of: number) =>
    served.post(`${own}/adults/add`, { ...guess, version: String(of), kinshipWords: words }, token);
  const [wrong, right] = [await send('At Aaa Road', 999), await send('At 27 Tannery Rise', 999)];
  expect(right.json().error).toEqual({ ...wrong.json().error, reference: right.json().error.reference });
  expect([right.statusCode, wrong.statusCode]).toEqual([409, 409]);
  expect((await details()).some(({ event }) => event === 'words-asked')).toBe(false);
  expect((await send('At 27 Tannery Rise', version)).statusCode).toBe(422);
  const asked = (await details()).filter(({ event }) => event === 'words-asked');
  expect(asked.map(({ detail }) => detail)).toEqual([
    { address: true, identity: false, words: 'what they are, in words' },
  ]);
  expect((await served.get(own, token)).json().adults).toEqual([]);
  expect((await send('At Aaa Road', version)).statusCode).toBe(201);
  const [newest] = (await details()).filter(
    ({ event }) => event === 'adult-added' || event === 'words-asked',
  );
  expect(newest?.event).toBe('adult-added');
  expect(JSON.stringify(await details())).not.toContain('Tannery');
});

test('that somebody was asked beside an entry is told in the log to those alone who may read that entry', async () => {
  const { review, family, lead, agencies, send, details } = await begin();
  const entries = await typeEntry(platform, lead, family, { event: 'Nobody came' });
  const days = { 'due-day': '1', 'due-month': '12', 'due-year': '2027' };
  const question = { agency: agencies.first, words: telling, entries, form: newToken(), ...days };
  expect((await send(`${review}/questions/new`, question)).statusCode).toBe(422);
  const note = { words: telling, entries, form: newToken() };
  expect((await send(`${review}/papers/notes/new`, note)).statusCode).toBe(422);
  const asked = (await details()).filter(({ event }) => event === 'words-asked');
  const told = { address: true, identity: false, entries };
  expect(asked.map(({ detail }) => detail)).toEqual([
    { ...told, words: '“Note”' },
    { ...told, words: 'the question' },
  ]);
});
