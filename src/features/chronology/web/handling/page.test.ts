import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { decideEntryHandling, offerHandling } from '../../operations/decide-handling.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
const attack = '<script>alert(1)</script>';

async function begin(
  rows: Parameters<typeof writeChronologyCsv>[0] = [{ date: '1/5/2014', event: `Called ${attack}` }],
) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'a.csv') },
  ]);
  const session = served.signIn(lead);
  const list = await served.get(`/families/${family.id}/chronology`, session, { accept: 'application/json' });
  const ids: readonly string[] = list.json().rows.map(({ id }: { id: string }) => id);
  const path = `/families/${family.id}/entries/${ids[0]}`;
  const send = (body: Record<string, string>, to = path) => served.post(`${to}/handling`, body, session);
  const read = (to: string) => served.get(to, session);
  const officer = served.signIn(partnership.people.officer);
  return { partnership, family, lead, session, path, send, read, officer };
}

test('a lead keeps an entry for the agency, sees on its page from whom it is withheld, and opens it again', async () => {
  const { path, family, send, read, officer, partnership } = await begin();
  const html = await openHtml((await read(`${path}/handling`)).body);
  expect(await html.page.getByLabel('Everybody who may see the family').isChecked()).toBe(true);
  await html.close();
  expect((await send({ handling: 'originator', version: '1' })).headers.location).toBe(path);
  expect((await served.get(path, officer)).statusCode).toBe(404);
  const entry = await openHtml((await read(path)).body);
  for (const words of ['Harbour Health Trust alone', 'Partnership officers', 'Northmere Police'])
    expect(await entry.page.getByText(words).count(), words).toBeGreaterThan(0);
  await entry.close();
  expect((await read(`/families/${family.id}/withheld`)).body).toContain('Harbour Health Trust alone');
  const named = { handling: 'named-agencies', named: partnership.agencies.second, version: '2' };
  expect((await send(named)).statusCode).toBe(303);
  expect((await served.get(path, served.signIn(partnership.otherLead))).statusCode).toBe(200);
  expect((await send({ handling: 'core-group', version: '3' })).statusCode).toBe(303);
  expect((await served.get(path, officer)).body).not.toContain('Withheld from');
  expect((await read(`/families/${family.id}/withheld`)).body).toContain('Your agency keeps no entry back');
});

test('a person is kept out by name with a reason, stays so until the tick is taken away, and only the agency reads why', async () => {
  const { partnership, path, send, read, officer } = await begin();
  const { accountId, name } = partnership.people.officer;
  const body = { handling: 'core-group', version: '1', person: accountId, reason: `Her brother ${attack}` };
  expect((await send(body)).statusCode).toBe(303);
  expect((await served.get(path, officer)).statusCode).toBe(404);
  const page = (await served.get(path, served.signIn(partnership.otherLead))).body;
  expect(page).not.toContain('Her brother');
  const form = await openHtml((await read(`${path}/handling`)).body, { width: 375 });
  expect(await form.page.getByLabel(name).isChecked()).toBe(true);
  expect(await form.page.locator('main script').count()).toBe(0);
  await expectNoAxeFindings(form);
  await expectNoSidewaysScroll(form);
  await form.close();
  expect((await send({ handling: 'core-group', version: '2' })).statusCode).toBe(303);
  expect((await served.get(path, officer)).statusCode).toBe(200);
});

test.each([
  [{}, 'Choose who may read the entry'],
  [{ handling: 'named-agencies' }, 'Choose which agencies may read it'],
  [
    { handling: 'core-group', reason: 'Related' },
    'Choose the person whom the reason is about, or clear the reason',
  ],
  [{ handling: 'core-group', person: 'nobody', reason: 'Related' }, 'Choose from the list'],
  [{ handling: 'core-group', person: 'officer' }, 'Say why it is kept from them'],
])('%j is not taken, and says why; what was typed is kept', async (body: Record<string, string>, words) => {
  const { partnership, send, path, officer } = await begin();
  const person = body['person'] === 'officer' ? { person: partnership.people.officer.accountId } : {};
  const answer = await send({ ...body, ...person, version: '1' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(words);
  if (body['reason'] !== undefined) expect(answer.body).toContain('Related');
  expect((await served.get(path, officer)).statusCode).toBe(200);
  const html = await openHtml(answer.body, { width: 375 });
  await expectNoAxeFindings(html);
  await html.close();
});

test('who decides of an entry that was worded otherwise is led to what it said before, and of another is not', async () => {
  const { partnership, family, path, read } = await begin();
  const words = 'what it said before';
  expect((await read(`${path}/handling`)).body).not.toContain(words);
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const { id, ...entry } = await sql
      .selectFrom('entry')
      .selectAll()
      .where('family_id', '=', family.id)
      .executeTakeFirstOrThrow();
    const { partnership_id, family_id, submission_id, agency_id, handling, row_key } = entry;
    const key = { partnership_id, family_id, entry_id: id, submission_id, agency_id, handling, row_key };
    const detail = JSON.stringify({ content: 'other cells' });
    await sql
      .insertInto('entry_version')
      .values({ ...key, number: 1, detail, until_at: platform.now() })
      .execute();
  });
  const { body } = await read(`${path}/handling`);
  expect(body).toContain(words);
  expect(body).toContain(`href="${path}/wordings"`);
});

test('whoever decides second changes nothing, and reads both decisions and who made the first', async () => {
  const { partnership, send } = await begin();
  await send({ handling: 'review-panel', version: '1' });
  const second = await send({ handling: 'named-agencies', named: partnership.agencies.second, version: '1' });
  expect(second.statusCode).toBe(409);
  for (const words of [
    'The review’s panel',
    'agencies that we name: Northmere Police',
    'You changed this in another window',
  ])
    expect(second.body).toContain(words);
  // What is compared is told once.
  expect(second.body.match(/Who may read it/g)).toHaveLength(1);
});

test('whoever decides second, after another lead decided on an entry alike, reads whose decision that was', async () => {
  const row = { date: '1/5/2014', event: 'Called, no answer' };
  const { partnership, lead, family, path, send, read } = await begin([row, row]);
  await send({ handling: 'review-panel', version: '1' });
  platform.pass(1000);
  const rows = (await served.get(`/families/${family.id}/chronology`, served.giveToken(lead))).json().rows;
  const alike = rows.find(({ id }: { id: string }) => !path.endsWith(id)).id;
  expect((await read(`/families/${family.id}/entries/${alike}/handling`)).body).toContain(
    'name="version" value="2"',
  );
  const { practitioner } = partnership.people;
  const other = { ...lead, accountId: practitioner.accountId, name: practitioner.name };
  const key = { familyId: family.id, entryId: alike };
  const { wording } = await offerHandling(platform, other, key);
  const decision = { handling: 'originator', named: [], stillNotFor: [], alsoNotFor: null } as const;
  await decideEntryHandling(platform, other, { ...key, ...decision, version: 2, wording });
  const second = await send({ handling: 'core-group', version: '2' });
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain(practitioner.name);
  expect(second.body).not.toContain('in another window');
});

test('the way there is shown to leads of the agency that wrote the entry, and opens for nobody else', async () => {
  const { partnership, path, family } = await begin();
  const of = (actor: typeof partnership.otherLead) => served.get(path, served.signIn(actor));
  expect((await of(partnership.people['agency-lead'])).body).toContain(`${path}/handling`);
  for (const actor of [partnership.people.practitioner, partnership.people.officer, partnership.otherLead]) {
    expect((await of(actor)).body).not.toContain('/handling');
    expect((await served.get(`${path}/handling`, served.signIn(actor))).statusCode).toBe(403);
  }
  const others = await served.get(`/families/${family.id}/withheld`, served.signIn(partnership.otherLead));
  expect(others.body).toContain('Northmere Police');
  expect(others.body).toContain('Your agency keeps no entry back');
});

test('what an agency keeps back is leafed through, whole and in order, and the pages have no barrier', async () => {
  const { family, partnership, read, lead } = await begin(manyRows(60));
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('family_id', '=', family.id).execute(),
  );
  const first = await served.get(`/families/${family.id}/withheld`, served.signIn(lead), {
    accept: 'application/json',
  });
  expect(first.json().rows).toHaveLength(50);
  const after = `/families/${family.id}/withheld?after=${first.json().after}`;
  const second = (await served.get(after, served.signIn(lead), { accept: 'application/json' })).json();
  const back = `/families/${family.id}/withheld?before=${second.before}`;
  const again = (await served.get(back, served.signIn(lead), { accept: 'application/json' })).json();
  const idsOf = (answer: { rows: readonly { id: string }[] }) => answer.rows.map(({ id }) => id);
  expect(new Set([...idsOf(first.json()), ...idsOf(second)]).size).toBe(60);
  expect(idsOf(again)).toEqual(idsOf(first.json()));
  for (const width of [1280, 375]) {
    const html = await openHtml((await read(`/families/${family.id}/withheld`)).body, { width });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
