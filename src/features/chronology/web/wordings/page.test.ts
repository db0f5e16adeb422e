import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { putInInsteadOfAll } from '../../../../../test/builders/platform/put-in.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const first = {
  date: '12/03/2012',
  event: 'Mina was not brought to the dentist <b>',
  response: 'Letter sent',
  child: 'Mina',
};
const other = { date: '13/03/2012', event: 'Told that Mina was not brought to the dentist', child: 'Mina' };

async function begin() {
  const partnership = await makePartnership(platform);
  const agencies = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: agencies.first, path: writeChronologyCsv([first], 'first.csv') },
    { agencyId: agencies.second, path: writeChronologyCsv([other], 'police.csv') },
  ]);
  const told = async (path: string, who: PersonActor = officer) =>
    (await served.get(path, served.signIn(who), { accept: 'application/json' })).json();
  const list = `/families/${family.id}/chronology`;
  const ids: readonly string[] = (await told(list)).rows.map(({ id }: { id: string }) => id);
  const entry = `/families/${family.id}/entries/${ids[0]}`;
  const wordings = async (who: PersonActor = officer) => told(`${entry}/wordings`, who);
  const send = (path: string, body: Record<string, string>) =>
    served.post(path, body, served.signIn(officer));
  const reword = async (event: string) => {
    platform.pass(60_000);
    await putInInsteadOfAll(platform, lead, {
      familyId: family.id,
      agencyId: agencies.first,
      path: writeChronologyCsv([{ ...first, event }], 'second.csv'),
    });
    platform.pass(-60_000);
  };
  return { partnership, family, officer, lead, told, ids, entry, wordings, send, reword };
}

test('an entry that was worded otherwise tells what it said before, cell by cell, until when, and by which file', async () => {
  const { entry, wordings, reword, told, officer, partnership } = await begin();
  expect((await wordings()).wordings).toEqual([]);
  expect((await served.get(entry, served.signIn(officer))).body).not.toContain('See what it said before');
  await reword('Mina was not brought to the dentist <b> and nobody rang late');
  expect((await told(entry)).entry.wordings).toBe(1);
  expect((await served.get(entry, served.signIn(officer))).body).toContain('1 former wording');
  const [wording] = (await wordings()).wordings;
  expect(wording).toMatchObject({ file: 'first.csv', replacedBy: 'second.csv' });
  expect(wording.cells).toContainEqual({
    name: 'Event',
    before: first.event,
    after: 'Mina was not brought to the dentist <b> and nobody rang late',
    change: 'changed',
  });
  expect(wording.cells).toContainEqual({
    name: 'Response',
    before: 'Letter sent',
    after: 'Letter sent',
    change: 'same',
  });
  // Headings alone are kept from people of another agency, and these are common ones.
  expect((await wordings(partnership.otherLead)).wordings).toEqual((await wordings()).wordings);
});

test('what was decided of a former wording is told as that, and counts no longer', async () => {
  const { entry, ids, send, reword, wordings, officer } = await begin();
  await send(`${entry}/themes`, { version: 'none', 'theme-missed-appointment': 'rejected' });
  await send(`${entry}/standing`, { version: 'none', standing: 'historical' });
  const same = { entries: ids.join(' '), version: 'none', verdict: 'same', same: ids[0] ?? '' };
  const done = await served.post(`${entry}/same-event`, { ...same, same: [...ids] }, served.signIn(officer));
  expect(done.statusCode).toBe(303);
  expect((await wordings()).lapsed).toEqual([]);
  await reword('Mina was not brought to the dentist <b> and nobody rang late');
  const { lapsed } = await wordings();
  expect(lapsed.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'It was confirmed as telling of the same event as another entry',
    'It was said to retell the past',
    'The theme “Not brought or did not attend” was rejected',
  ]);
  expect(lapsed[0]).toMatchObject({ by: officer.name, otherEntry: ids[1] });
});

test('a former wording is kept from whomever the entry is kept from, and from whomever it was itself; nothing decided of it is told them either', async () => {
  const { entry, partnership, send, reword, wordings, lead, officer, told } = await begin();
  await send(`${entry}/standing`, { version: 'none', standing: 'historical' });
  await reword('Mina was not brought to the dentist <b> and nobody rang late');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry_version').set({ handling: 'originator' }).execute(),
  );
  expect(await wordings(officer)).toMatchObject({ wordings: [], lapsed: [] });
  expect((await told(entry)).entry.wordings).toBe(0);
  expect((await wordings(lead)).wordings).toHaveLength(1);
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('event', 'like', '%rang late').execute(),
  );
  expect((await served.get(`${entry}/wordings`, served.signIn(officer))).statusCode).toBe(404);
});

test('of two entries that were decided of, one that is kept from somebody is not told of', async () => {
  const { entry, ids, partnership, reword, wordings, officer, lead } = await begin();
  const body = { entries: ids.join(' '), version: 'none', verdict: 'same', same: [...ids] };
  await served.post(`${entry}/same-event`, body, served.signIn(officer));
  await reword('Mina was not brought to the dentist <b> and nobody rang late');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('event', '=', other.event).execute(),
  );
  expect((await wordings(lead)).lapsed).toEqual([]);
  expect((await wordings(partnership.otherLead)).lapsed).toHaveLength(1);
});

test('the page has no barrier, fits a phone, and what was typed stays text', async () => {
  const { entry, reword, send, officer } = await begin();
  await send(`${entry}/standing`, { version: 'none', standing: 'historical' });
  await reword('Mina was not brought to the dentist <b> and nobody rang late');
  for (const width of [1280, 375]) {
    const html = await openHtml((await served.get(`${entry}/wordings`, served.signIn(officer))).body, {
      width,
    });
    expect(await html.page.locator('main b').count()).toBe(0);
    expect(await html.page.getByText('Worded otherwise', { exact: true }).count()).toBe(1);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
