import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { purgeEntry } from '../../operations/purge-entry.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>';
const missed = ['12/03/2012', '26/03/2012', '09/04/2012', '23/04/2012'].map((date, at) => ({
  date,
  event: `Mina was not brought to her dental appointment ${at === 0 ? attack : `for the ${at}. time`}`,
  child: 'Mina',
}));
const later = { date: '07/05/2012', event: 'Mina was not brought to her dental appointment', child: 'Mina' };

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly acknowledged: readonly { readonly by: string; readonly reason: string }[];
  readonly earlier: readonly { readonly reason: string; readonly sentence: string }[];
}

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv(missed, 'a.csv') },
  ]);
  const path = `/families/${family.id}/findings`;
  const told = async (who: PersonActor, show = 'open') =>
    (await served.get(`${path}?show=${show}`, served.signIn(who), { accept: 'application/json' })).json();
  const listed = async (who: PersonActor, show = 'open'): Promise<readonly Listed[]> => {
    const groups: readonly { readonly findings: readonly Listed[] }[] = (await told(who, show)).findings
      .groups;
    return groups.flatMap(({ findings }) => findings);
  };
  const run = async (who: PersonActor, show = 'open') => {
    const found = (await listed(who, show)).find(({ kind }) => kind === 'missed-appointments-run');
    if (found === undefined) throw new Error('a run of missed appointments is found');
    return found;
  };
  const send = (who: PersonActor, id: string, body: Record<string, string>) =>
    served.post(`${path}/${id}`, body, served.signIn(who));
  const acknowledge = (who: PersonActor, id: string, reason = 'Talked about with the dentist') =>
    send(who, id, { verdict: 'acknowledge', reason });
  const sendAgain = async (rows: typeof missed) => {
    platform.pass(60_000);
    await sendInsteadOfAll(platform, lead, family, first, [writeChronologyCsv(rows, 'b.csv')]);
    platform.pass(-60_000);
  };
  return { partnership, family, officer, lead, path, told, listed, run, send, acknowledge, sendAgain };
}

test('what stands out is acknowledged with a reason, stands with who said so, and can be taken back', async () => {
  const { officer, partnership, run, acknowledge, told, send, path } = await begin();
  const { id, sentence } = await run(officer);
  const empty = await send(officer, id, { verdict: 'acknowledge', reason: ' ' });
  expect([empty.statusCode, empty.body.includes('Enter why you acknowledge it')]).toEqual([422, true]);
  const before = (await told(officer)).counts;
  const done = await acknowledge(officer, id, `Known ${attack}`);
  expect([done.statusCode, done.headers.location]).toEqual([303, path]);
  expect((await told(officer)).counts).toEqual({ open: before.open - 1, acknowledged: 1 });
  await expect(run(officer)).rejects.toThrow();
  const other = await run(partnership.people.practitioner, 'acknowledged');
  expect(other).toMatchObject({
    id,
    sentence,
    acknowledged: [{ by: officer.name, reason: `Known ${attack}` }],
  });
  const own = await served.get(`${path}/${id}`, served.signIn(officer), { accept: 'application/json' });
  expect(own.json()).toMatchObject({ state: 'acknowledged', sentence });
  expect(own.json().entries).toHaveLength(4);
  const [{ version }] = own.json().acknowledged;
  const takeBack = { verdict: 'take-back', version };
  expect((await send(partnership.people.practitioner, id, takeBack)).statusCode).toBe(403);
  expect((await told(officer)).counts.acknowledged).toBe(1);
  expect((await send(officer, id, takeBack)).statusCode).toBe(303);
  expect((await told(officer)).counts).toEqual(before);
  expect((await run(officer)).acknowledged).toEqual([]);
});

test('whoever acknowledged something is offered to take that back, officers too, and nobody else', async () => {
  const { officer, lead, partnership, run, acknowledge, path } = await begin();
  const { id } = await run(lead);
  await acknowledge(lead, id);
  const offered = async (who: PersonActor) =>
    (await served.get(`${path}/${id}`, served.signIn(who))).body.includes('value="take-back"');
  expect([await offered(lead), await offered(officer)]).toEqual([true, true]);
  for (const who of [partnership.people.practitioner, partnership.otherLead])
    expect(await offered(who)).toBe(false);
});

test('of two who acknowledge at once the second is shown what the first said, and a second undo changes nothing', async () => {
  const { officer, lead, run, acknowledge, send, family } = await begin();
  const { id } = await run(officer);
  await acknowledge(lead, id, 'We wrote to the family');
  const late = await acknowledge(officer, id, 'My own reason');
  expect(late.statusCode).toBe(409);
  for (const words of ['We wrote to the family', 'My own reason', lead.name])
    expect(late.body).toContain(words);
  expect((await run(officer, 'acknowledged')).acknowledged).toMatchObject([{ by: lead.name }]);
  expect((await send(officer, id, { verdict: 'take-back', version: 'none' })).statusCode).toBe(409);
  expect((await run(officer, 'acknowledged')).acknowledged).toMatchObject([{ by: lead.name }]);
  const logged = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.selectFrom('audit_log').select('id').where('event', '=', 'finding-acknowledged').execute(),
  );
  expect(logged).toHaveLength(1);
});

test('where the entries change so that it says something else it is open again, and what was said before stands beside it', async () => {
  const { officer, run, acknowledge, sendAgain, told, path } = await begin();
  const first = await run(officer);
  await acknowledge(officer, first.id, 'Letter sent');
  await sendAgain([...missed, later]);
  const now = await run(officer);
  expect(now.id).not.toBe(first.id);
  expect(now.acknowledged).toEqual([]);
  expect(now.earlier).toMatchObject([{ reason: 'Letter sent', sentence: first.sentence }]);
  const { body } = await served.get(`${path}?show=acknowledged`, served.signIn(officer));
  expect(body).toContain('What somebody acknowledged when it said something else is under “To look at”');
  expect(body).not.toContain('Nobody has acknowledged anything yet');
  // The same rows again say the same again: what was acknowledged then holds.
  await sendAgain(missed);
  expect((await run(officer, 'acknowledged')).acknowledged).toMatchObject([{ reason: 'Letter sent' }]);
  await sendAgain(missed.slice(0, 1));
  await expect(run(officer)).rejects.toThrow();
  expect((await told(officer, 'acknowledged')).gone).toMatchObject([
    { reason: 'Letter sent', sentence: first.sentence },
  ]);
});

test('nobody learns of an acknowledgement that rests on an entry which is kept from them', async () => {
  const { officer, lead, partnership, run, acknowledge, told, sendAgain, path } = await begin();
  const { id } = await run(lead);
  await acknowledge(lead, id, 'Our own worker knows why');
  const hide = (position: number, handling: 'originator' | 'core-group') =>
    transact(platform.database, partnership.id, ({ sql }) =>
      sql.updateTable('entry').set({ handling }).where('position', '=', position).execute(),
    );
  const without = JSON.stringify(await told(partnership.people.practitioner, 'acknowledged'));
  expect(without).toContain('Our own worker knows why');
  await hide(4, 'originator');
  for (const show of ['open', 'acknowledged']) {
    const answer = JSON.stringify(await told(officer, show));
    expect(answer).not.toContain('Our own worker');
    expect(answer).toContain('"counts":{"open":');
    expect(answer).toContain('"acknowledged":0}');
  }
  expect((await served.get(`${path}/${id}`, served.signIn(officer))).statusCode).toBe(404);
  expect((await run(lead, 'acknowledged')).acknowledged).toMatchObject([{ by: lead.name }]);
  // What is found without the entry is another finding: whoever may not read it acknowledges that, and nobody is confused.
  expect((await acknowledge(officer, (await run(officer)).id, 'Seen')).statusCode).toBe(303);
  expect((await run(lead, 'acknowledged')).acknowledged).toMatchObject([{ by: lead.name }]);
  // Also once the row has left the chronology with its file.
  await sendAgain(missed.slice(0, 3));
  expect(JSON.stringify(await told(officer, 'acknowledged'))).not.toContain('Our own worker');
  expect(JSON.stringify(await told(lead, 'acknowledged'))).toContain('Our own worker');
});

test('what is acknowledged goes with an entry that is removed for good', async () => {
  const { officer, family, run, acknowledge, told } = await begin();
  const { id } = await run(officer);
  await acknowledge(officer, id, 'Known to the dentist');
  const entry = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .selectFrom('entry')
      .select('id')
      .where('family_id', '=', family.id)
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' } as const;
  await purgeEntry(platform, officer, { familyId: family.id, entryId: entry.id, ...why });
  expect(JSON.stringify(await told(officer, 'acknowledged'))).not.toContain('Known to the dentist');
  const left = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.selectFrom('finding_acknowledgement').selectAll().execute(),
  );
  expect(left).toEqual([]);
});

test('a finding that is there no longer is answered kindly, and what was written is not lost', async () => {
  const { officer, run, acknowledge, sendAgain, path } = await begin();
  const { id } = await run(officer);
  await sendAgain(missed.slice(0, 1));
  const late = await acknowledge(officer, id, 'A long thought about it');
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('A long thought about it');
  expect((await served.get(`${path}/${id}`, served.signIn(officer))).statusCode).toBe(404);
});

test('the pages have no barrier in any of their states, fit a phone, and what was typed stays text', async () => {
  const { officer, run, acknowledge, sendAgain, path } = await begin();
  const { id } = await run(officer);
  const states = [path, `${path}/${id}`];
  const look = async () => {
    for (const address of states) {
      const html = await openHtml((await served.get(address, served.signIn(officer))).body, { width: 375 });
      expect(await html.page.locator('main script').count()).toBe(0);
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  };
  await look();
  await acknowledge(officer, id, `Known ${attack}`);
  states.push(`${path}?show=acknowledged`);
  await look();
  await sendAgain([...missed, later]);
  await look();
});
