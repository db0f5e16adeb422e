import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { transact } from '../../src/platform/database/transact.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { PartnershipId } from '../../src/shared/ids.ts';
import { buildCsv } from '../builders/csv.ts';
import { until } from '../builders/database/until.ts';
import { type MadeFamily, makeFamily } from '../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { makeRandom } from '../builders/world/random.ts';
import { signIn, type Visitor, visitorOf } from '../routes/visitors.ts';
import { makeClock } from './support/clock.ts';
import { freePort, type Installation, makeInstallation, times } from './support/installation.ts';
import { say } from './support/say.ts';
import { sendFiles } from './support/send-files.ts';
import { submitAll } from './support/submit-all.ts';
import { findAuditFaults, findBroken } from './support/whole-writes.ts';
import { startWriters } from './support/writers.ts';

const changes = times('SIGHTLINE_CLOCK_CHANGES', 60);
const random = makeRandom('clocks');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

async function install(): Promise<Installation> {
  const installation = await makeInstallation();
  onTestFinished(() => installation.close());
  return installation;
}

async function readPage(origin: string, visitor: Visitor, path: string) {
  const answer = await fetch(`${origin}${path}`, { headers: visitor.headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

function makeFile(...events: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = events.map((event) => ['12/05/2019', 'Visit log', event]);
  return new Uint8Array(buildCsv([['Date', 'Source', 'Event'], ...rows]));
}

test('while two processes’ clocks differ and are set forward and back, no write is lost and nobody is signed out', async () => {
  const installation = await install();
  const { platform, ownerUrl } = installation;
  const partnership = await makePartnership(platform);
  const lead = await signIn(platform, partnership.people['agency-lead']);
  const clocks = [makeClock(installation, 'one'), makeClock(installation, 'two')] as const;
  const one = await installation.start({ ...clocks[0].settings, TZ: 'Pacific/Kiritimati' });
  onTestFinished(() => one.kill());
  const port = { SIGHTLINE_PORT: String(await freePort()), TZ: 'America/Los_Angeles' };
  const two = await installation.start({ ...clocks[1].settings, ...port });
  onTestFinished(() => two.kill());
  const writers = [
    await startWriters(platform, one.origin, [partnership], 'one', 10),
    await startWriters(platform, two.origin, [partnership], 'two', 10),
  ];
  const done = () => writers.reduce((sum, each) => sum + each.done(), 0);
  for (let change = 0; change < changes; change += 1) {
    // Within what a session outlives: half an hour without use.
    await random.pick(clocks).set(random.whole(-12, 14) * minute);
    const before = done();
    await until(() => done() > before + 5);
  }
  // An agency that the one ahead has just named sees the family at once through the one behind.
  await clocks[0].set(14 * minute);
  await clocks[1].set(-12 * minute);
  const family = await makeFamily(platform, partnership);
  const officer = await signIn(clocks[0].platform, partnership.people.officer);
  const named = await fetch(`${one.origin}/families/${family.id}/involvements/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...officer.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      _csrf: officer.formToken,
      kind: 'involved',
      who: `agency:${partnership.agencies.first}`,
    }).toString(),
  });
  expect(named.status).toBe(303);
  expect((await readPage(two.origin, lead, `/families/${family.id}`)).status).toBe(200);
  await Promise.all(writers.map((each) => each.stop()));
  await one.stop();
  await two.stop();
  const sent = writers.flatMap((each) => each.sent);
  const { broken } = await findBroken(ownerUrl, sent);
  expect({ broken, wrong: writers.flatMap((each) => each.wrong) }).toEqual({ broken: [], wrong: [] });
  expect(sent.every(({ answer }) => answer === 'done')).toBe(true);
  expect(await findAuditFaults(ownerUrl)).toEqual([]);
  say(`${changes} changes of two clocks, ${sent.length} changes written through both, each kept once.`);
});

interface Visit {
  readonly origin: string;
  readonly visitor: Visitor;
}

async function guess({ origin, visitor }: Visit, times: number): Promise<number> {
  let status = 0;
  for (let at = 0; at < times; at += 1) {
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...visitor.headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        _csrf: visitor.formToken,
        email: 'mina@example.org',
        password: 'not it at all, no',
      }).toString(),
    });
    await answer.text();
    status = answer.status;
  }
  return status;
}

test('a clock that is a day wrong and is set right leaves no session, no lock, no seal and no file out of its order', async () => {
  const installation = await install();
  const { platform, ownerUrl } = installation;
  const partnership = await makePartnership(platform);
  const agencyId = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const clock = makeClock(installation, 'one');
  const { origin, kill, stop } = await installation.start(clock.settings);
  onTestFinished(kill);
  let number = 0;
  let sessions = 0;
  for (const ahead of [0, day, 0, -day, 0, 366 * day, 0, -hour, hour, 0]) {
    await clock.set(ahead);
    const visitor = await signIn(clock.platform, partnership.people.officer);
    expect((await readPage(origin, visitor, '/families')).status).toBe(200);
    sessions += 1;
    // Locks begin, and none that a wrong clock began holds on.
    const stranger = () => ({ origin, visitor: visitorOf(clock.platform, null) });
    const isOwn = ahead > hour || ahead < 0;
    if (isOwn) expect(await guess(stranger(), 6)).toBe(429);
    // What is sent last stands, whatever the clock said.
    number += 1;
    const file = { name: `file-${number}.csv`, bytes: makeFile(`Visit number ${number}`) };
    const [before] = await standing(installation, partnership, family);
    const sent = {
      familyId: family.id,
      agencyId,
      files: [file],
      instead: before?.id ?? null,
      from: '10.0.0.1',
    };
    expect((await sendFiles(origin, visitor, sent)).status).toBe(303);
    await submitAll({ platform: installation.platform, origin }, visitor, partnership.id);
    expect(await standing(installation, partnership, family)).toMatchObject([
      { number, event: `Visit number ${number}` },
    ]);
    // What a clock that is behind has written is sealed by it: set right before that, its rows would look like old ones put in.
    await until(async () => (await countUnsealed(platform, partnership.id)) === 0);
    await clock.set(0);
    const after = await readPage(origin, visitor, '/families');
    // A session of a clock that was far wrong ends with it; another is good as long as it would have been.
    expect([ahead, after.status]).toEqual([ahead, Math.abs(ahead) <= hour && ahead > -hour ? 200 : 303]);
    if (ahead > hour) expect(await guess(stranger(), 1)).toBe(422);
  }
  await stop();
  expect(await findAuditFaults(ownerUrl)).toEqual([]);
  say(
    `${sessions} settings of the clock, from a day behind to a year ahead: sessions, locks, seals and files held.`,
  );
});

async function countUnsealed(platform: Platform, partnershipId: PartnershipId): Promise<number> {
  return transact(platform.database, partnershipId, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from audit_unsealed where partnership_id = ${partnershipId}`.execute(
      tx.sql,
    );
    return rows[0]?.count ?? 0;
  });
}

/** The file whose rows stand in the chronology, with their texts. */
async function standing(
  { platform }: Installation,
  partnership: MadePartnership,
  family: MadeFamily,
): Promise<readonly { id: string; number: number; event: string }[]> {
  return transact(platform.database, partnership.id, async (tx) => {
    const { rows } = await sql<{ id: string; number: number; event: string }>`
      select s.id, s.number, e.event from entry e join submission s on s.id = e.submission_id
       where e.family_id = ${family.id} order by e.position`.execute(tx.sql);
    return rows;
  });
}

/** Around the nights in which clocks change in London, and others elsewhere. */
const nights = [
  '2026-03-29T00:59:30Z',
  '2026-03-29T01:00:30Z',
  '2026-10-25T00:59:30Z',
  '2026-10-25T01:00:30Z',
];
const zones = ['Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe'];

test('wherever a process thinks it is, and in the nights in which clocks change, days and times are those of London', async () => {
  const installation = await install();
  const { platform, ownerUrl } = installation;
  const rows = [
    ['Date', 'Time', 'Source', 'Event'],
    ['29/03/2026', '01:30', 'Visit log', 'In the hour that there is not'],
    ['25/10/2026', '01:30', 'Visit log', 'In the hour that there is twice'],
    ['28 March 2026', '', 'Visit log', 'The day before'],
    ['26/10/26', '23:59', 'Visit log', 'Late'],
    ['tomorrow', '', 'Visit log', 'No date'],
  ];
  const file = { name: 'log.csv', bytes: new Uint8Array(buildCsv(rows)) };
  const seen: string[][] = [];
  for (const zone of zones) {
    const clock = makeClock(installation, zone.replaceAll('/', '-'));
    const application = await installation.start({ ...clock.settings, TZ: zone });
    onTestFinished(() => application.kill());
    const texts: string[] = [];
    for (const night of nights) {
      await clock.set(Date.parse(night) - Date.now());
      const partnership = await makePartnership(platform);
      const agencyId = partnership.agencies.first;
      const family = await makeFamily(platform, partnership, { involved: [agencyId], name: 'One family' });
      const visitor = await signIn(clock.platform, partnership.people.officer);
      const sent = { familyId: family.id, agencyId, files: [file], from: '10.0.0.1' };
      expect((await sendFiles(application.origin, visitor, sent)).status).toBe(303);
      await submitAll({ platform, origin: application.origin }, visitor, partnership.id);
      for (const path of ['/chronology', '/findings', '/who-looked']) {
        const page = await readPage(application.origin, visitor, `/families/${family.id}${path}`);
        expect(page.status).toBe(200);
        texts.push(textOf(page.text));
      }
    }
    await application.stop();
    seen.push(texts);
  }
  expect(seen[0]?.join('\n')).toContain('The day before');
  for (const texts of seen) expect(texts).toEqual(seen[0]);
  expect(await findAuditFaults(ownerUrl)).toEqual([]);
  say(`${nights.length} nights in ${zones.length} time zones: every page says the same.`);
});

/** What a reader reads of a page, but for the names that each partnership and family has of its own, and the seconds. */
function textOf(html: string): string {
  return html
    .replace(/^.*?<main[^>]*>|<\/main>.*$/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/Partnership \d+|LSCP-\d+/g, '…')
    .replace(/(\d?\d:\d\d):\d\d/g, '$1')
    .replace(/\s+/g, ' ');
}
