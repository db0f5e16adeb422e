import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { addComment } from '../../operations/comment-on-entry.ts';
import { withdrawEntry } from '../../operations/withdraw-entry.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin(given: Parameters<typeof typeEntry>[3] = {}) {
  const partnership = await makePartnership(platform);
  const { people, agencies, otherLead } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const author = people.practitioner;
  const event = 'Rang the school about the drawing.';
  const entryId = await typeEntry(platform, author, family, { event, ...given });
  const key = { familyId: family.id, entryId };
  const comment = { ...key, words: 'Who drew it?', form: 'first' };
  await addComment(platform, author, comment);
  await withdrawEntry(platform, author, { ...key, version: 1, reason: 'It was typed twice.' });
  const list = `/families/${family.id}/withdrawn`;
  const entry = `/families/${family.id}/entries/${entryId}`;
  const seenBy = async (actor: typeof author) => (await served.get(list, served.signIn(actor))).body;
  return { people, otherLead, author, key, list, entry, event, seenBy };
}

test('its author, the lead of their agency and an officer find what was withdrawn, with who did it and why; nobody else learns of it', async () => {
  const { people, otherLead, author, event, seenBy } = await begin();
  for (const actor of [author, people['agency-lead'], people.officer]) {
    const page = await seenBy(actor);
    for (const words of [event, 'It was typed twice.', author.name])
      expect(page, actor.role).toContain(words);
  }
  for (const actor of [otherLead, { ...otherLead, role: 'practitioner' as const }]) {
    const page = await seenBy(actor);
    expect(page).toContain('No entry that you could put back or remove was withdrawn.');
    expect(page).not.toContain('drawing');
  }
});

test('what its agency kept for itself is told to no officer when it is withdrawn', async () => {
  const { people, seenBy } = await begin({ kind: 'police-intelligence' });
  expect(await seenBy(people.officer)).not.toContain('drawing');
  expect(await seenBy(people['agency-lead'])).toContain('drawing');
});

test('it is put back as it was, with its comments, once, however often the button is pressed; an officer cannot, and is led to removing it', async () => {
  const { people, otherLead, author, list, entry, event } = await begin();
  const session = served.signIn(author);
  const officer = served.signIn(people.officer);
  expect((await served.post(`${entry}/put-back`, { version: '2' }, officer)).statusCode).toBe(403);
  expect((await served.get(list, officer)).body).toContain(`${entry}/purge`);
  expect((await served.get(`${entry}/purge`, officer)).body).toContain(event);
  expect((await served.post(`${entry}/put-back`, { version: '1' }, session)).statusCode).toBe(409);
  const done = await served.post(`${entry}/put-back`, { version: '2' }, session);
  expect(done.statusCode).toBe(303);
  const page = (await served.get(entry, session)).body;
  for (const words of [event, 'Who drew it?']) expect(page).toContain(words);
  expect((await served.get(list, session)).body).not.toContain('drawing');
  expect((await served.post(`${entry}/put-back`, { version: '2' }, session)).headers['location']).toBe(entry);
  const other = served.signIn({ ...otherLead, role: 'practitioner' });
  for (const [version, caller] of [
    ['3', session],
    ['1', session],
    ['2', other],
  ] as const)
    expect((await served.post(`${entry}/put-back`, { version }, caller)).statusCode).toBe(404);
});

test('many are told page by page, each once, whoever may do something about them', async () => {
  const { people, author, key, list } = await begin();
  const all = [key.entryId];
  for (let at = 0; at < 32; at += 1) {
    const entryId = await typeEntry(platform, author, { id: key.familyId }, { event: `Rang again, ${at}` });
    // Two at a time are withdrawn at one instant.
    if (at % 2 === 0) platform.pass(1000);
    await withdrawEntry(platform, author, { ...key, entryId, version: 1, reason: 'Twice' });
    all.push(entryId);
  }
  for (const actor of [author, people['agency-lead'], people.officer]) {
    const token = served.giveToken(actor);
    const read = async (query: string) => (await served.get(`${list}${query}`, token)).json();
    const first = await read('');
    const second = await read(`?after=${first.after}`);
    const told = [first, second].map(({ withdrawn }) =>
      withdrawn.map(({ entry }: { entry: { id: string } }) => entry.id),
    );
    expect(told.map((ids) => ids.length)).toEqual([30, 3]);
    expect([first.before, second.after]).toEqual([null, null]);
    expect(told.flat().sort()).toEqual(all.toSorted());
    expect(await read(`?before=${second.before}`)).toMatchObject({ withdrawn: first.withdrawn });
    for (const odd of ['0000-00-00', '2023-02-30T00:00:00.000Z', '2023-02-30 00:00:00.000000']) {
      const place = Buffer.from(JSON.stringify([odd, key.entryId])).toString('base64url');
      expect(await read(`?after=${place}`)).toEqual(first);
    }
  }
  expect((await served.get(list, served.signIn(author))).body).toContain('Older');
});

test('the page has no barrier, on a phone neither', async () => {
  const { author, list } = await begin();
  const { body } = await served.get(list, served.signIn(author));
  const page = await openHtml(body, { width: 375 });
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page, 375);
});
