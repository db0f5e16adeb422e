import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { protectAddress } from '../../../../../test/builders/platform/protect-address.ts';
import { putInInsteadOfAll } from '../../../../../test/builders/platform/put-in.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newToken } from '../../../../platform/secrets/token.ts';
import { purgeEntry } from '../../operations/purge-entry.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
const attack = '<script>alert(1)</script>';
const rows = [
  { date: '12/03/2012', event: 'Called at home' },
  { date: '13/03/2012', event: 'Seen at school' },
];

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'a.csv') },
  ]);
  const list = `/families/${family.id}/chronology`;
  const told = async (path: string, who: PersonActor = officer) =>
    (await served.get(path, served.signIn(who), { accept: 'application/json' })).json();
  const ids: readonly string[] = (await told(list)).rows.map(({ id }: { id: string }) => id);
  const pathOf = (at: number) => `/families/${family.id}/entries/${ids[at]}`;
  const write = (who: PersonActor, words: string, at = 0, form = newToken()) => {
    // Nobody writes in the very moment in which somebody else does.
    platform.pass(1);
    return served.post(`${pathOf(at)}/comments`, { words, form }, served.signIn(who));
  };
  const comments = async (who: PersonActor = officer, at = 0) => (await told(pathOf(at), who)).entry.comments;
  const change = (who: PersonActor, id: string, body: Record<string, string>, at = 0) =>
    served.post(`${pathOf(at)}/comments/${id}`, body, served.signIn(who));
  const sendAgain = async (some: typeof rows) => {
    platform.pass(60_000);
    await putInInsteadOfAll(platform, lead, {
      familyId: family.id,
      agencyId: first,
      path: writeChronologyCsv(some, 'b.csv'),
    });
    platform.pass(-60_000);
  };
  return {
    partnership,
    family,
    officer,
    practitioner,
    lead,
    list,
    told,
    ids,
    pathOf,
    write,
    comments,
    change,
    sendAgain,
  };
}

test('what somebody writes beside an entry is seen by others with their name, and counted in the list', async () => {
  const { officer, practitioner, partnership, write, comments, told, list, ids, pathOf } = await begin();
  const done = await write(officer, `We knew ${attack}`);
  expect([done.statusCode, done.headers.location]).toEqual([303, `${pathOf(0)}#comments`]);
  // The same form that is sent twice writes once.
  const form = newToken();
  await Promise.all([1, 2].map(() => write(practitioner, 'So did we', 0, form)));
  await write(practitioner, 'So did we', 0, form);
  expect(await comments(partnership.otherLead)).toMatchObject([
    { words: `We knew ${attack}`, by: officer.name, own: false },
    { words: 'So did we', by: practitioner.name, own: false },
  ]);
  expect((await told(list)).comments).toEqual({ [ids[0] ?? '']: 2 });
  expect((await served.get(list, served.signIn(officer))).body).toContain('2 comments');
  const empty = await write(officer, '  ');
  expect([empty.statusCode, empty.body.includes('Enter your comment')]).toEqual([422, true]);
});

test('a comment that tells a protected address is asked about, of an officer alone, when it is written and when it is changed', async () => {
  const { family, officer, practitioner, write, change, comments, pathOf } = await begin();
  await protectAddress(platform, officer, { familyId: family.id, lines: '27 Tannery Rise' });
  const words = 'Mother is at 27 Tannery Rise';
  const told = 'Your comment may tell an address that is protected.';
  expect((await write(practitioner, words)).statusCode).toBe(303);
  const asked = await write(officer, words);
  expect([asked.statusCode, asked.body.includes(told), asked.body.includes(words)]).toEqual([
    422,
    true,
    true,
  ]);
  const body = { words, form: newToken(), 'as-it-is': 'yes' };
  expect((await served.post(`${pathOf(0)}/comments`, body, served.signIn(officer))).statusCode).toBe(303);
  const { id } = (await comments()).find(({ by }: { by: string }) => by === officer.name);
  const other = { verdict: 'change', words: `${words} now`, version: '1' };
  const again = await change(officer, id, other);
  expect([again.statusCode, again.body.includes(told), again.body.includes(other.words)]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await change(officer, id, { ...other, 'as-it-is': 'yes' })).statusCode).toBe(303);
});

test('the same words on another day are another comment', async () => {
  const { practitioner, write, comments } = await begin();
  await write(practitioner, 'Still no answer');
  platform.pass(4 * 86_400_000);
  await write(practitioner, 'Still no answer');
  platform.pass(-4 * 86_400_000);
  expect(await comments()).toMatchObject([{ words: 'Still no answer' }, { words: 'Still no answer' }]);
});

test('one’s own comment can be changed and removed, nobody else’s, and who comes late is told', async () => {
  const { officer, practitioner, write, comments, change, told, list } = await begin();
  await write(officer, 'First words');
  const [{ id }] = await comments();
  expect((await change(practitioner, id, { verdict: 'remove', version: '1' })).statusCode).toBe(404);
  await change(officer, id, { verdict: 'change', words: 'Better words', version: '1' });
  expect(await comments(practitioner)).toMatchObject([{ words: 'Better words', before: ['First words'] }]);
  const late = await change(officer, id, { verdict: 'change', words: 'Other words', version: '1' });
  expect(late.statusCode).toBe(409);
  for (const words of ['Better words', 'Other words']) expect(late.body).toContain(words);
  expect((await change(officer, id, { verdict: 'remove', version: '2' })).statusCode).toBe(303);
  expect(await comments()).toMatchObject([{ words: null, before: [], own: false }]);
  expect((await told(list)).comments).toEqual({});
  expect((await change(officer, id, { verdict: 'change', words: 'Again', version: '3' })).statusCode).toBe(
    409,
  );
});

test('comments stay when the file is sent again, and say so where the entry says something else now', async () => {
  const { officer, write, comments, sendAgain } = await begin();
  await write(officer, 'Of the first', 0);
  await write(officer, 'Of the second', 1);
  await sendAgain(
    rows.map((row, at) => (at === 1 ? { ...row, event: 'Seen at school, with her sister' } : row)),
  );
  expect(await comments(officer, 0)).toMatchObject([{ words: 'Of the first', ofOtherWords: false }]);
  expect(await comments(officer, 1)).toMatchObject([{ words: 'Of the second', ofOtherWords: true }]);
});

test('nobody from whom an entry is kept sees, counts or writes a comment on it', async () => {
  const { officer, practitioner, partnership, write, pathOf, told, list } = await begin();
  await write(practitioner, 'Only for us');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('position', '=', 1).execute(),
  );
  for (const path of [pathOf(0), `${pathOf(0)}/comments`]) {
    expect((await served.get(path, served.signIn(officer))).statusCode).toBe(404);
  }
  expect((await write(officer, 'What is it?')).statusCode).toBe(404);
  expect((await told(list)).comments).toEqual({});
  expect(Object.values((await told(list, practitioner)).comments)).toEqual([1]);
});

test('comments go with an entry that is removed for good, and what they said before too', async () => {
  const { officer, family, write, comments, change, ids } = await begin();
  await write(officer, 'Peregrine Oakhollow');
  const [{ id }] = await comments();
  await change(officer, id, { verdict: 'change', words: 'Somebody', version: '1' });
  const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' } as const;
  const entry = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.selectFrom('entry').select('id').where('event', '=', 'Called at home').executeTakeFirstOrThrow(),
  );
  expect(entry.id).toBe(ids[0]);
  await purgeEntry(platform, officer, { familyId: family.id, entryId: entry.id, ...why });
  const left = await transact(platform.database, family.partnershipId, async ({ sql }) => [
    ...(await sql.selectFrom('entry_comment').select('words').execute()),
    ...(await sql.selectFrom('entry_comment_version').select('words').execute()),
  ]);
  expect(left).toEqual([]);
});

test('the pages have no barrier, fit a phone, and what was typed stays text', async () => {
  const { officer, write, comments, change, pathOf, list } = await begin();
  await write(officer, `First ${attack}`);
  await write(officer, 'Second');
  const [{ id }, second] = await comments();
  await change(officer, id, { verdict: 'change', words: `Better ${attack}`, version: '1' });
  await change(officer, second.id, { verdict: 'remove', version: '1' });
  for (const path of [pathOf(0), `${pathOf(0)}/comments`, `${pathOf(0)}/comments/${id}`, list]) {
    const html = await openHtml((await served.get(path, served.signIn(officer))).body, { width: 375 });
    expect(await html.page.locator('main script').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('every page on which people decide of a missed appointment quotes it as missed', async () => {
  const { partnership, family } = await begin();
  const detail = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
  const given = { event: 'Dental review.', kind: 'appointment', detail } as const;
  const id = await typeEntry(platform, partnership.people.practitioner, family, given);
  const lead = served.signIn({ ...partnership.people['agency-lead'], steppedUpAt: platform.now() });
  for (const page of ['comments', 'handling', 'plan', 'purge', 'sharing', 'standing', 'themes']) {
    const { body } = await served.get(`/families/${family.id}/entries/${id}/${page}`, lead);
    const said = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect([page, said.includes('Appointment: was not brought Dental review.')]).toEqual([page, true]);
  }
});
