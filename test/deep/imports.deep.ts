import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FamilyId } from '../../src/shared/ids.ts';
import { buildCsv } from '../builders/csv.ts';
import { until } from '../builders/database/until.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { makeRandom } from '../builders/world/random.ts';
import { signIn, type Visitor } from '../routes/visitors.ts';
import { faultOf, findSubmissions } from './support/found-submissions.ts';
import {
  type Application,
  type Installation,
  makeInstallation,
  times,
  untilReady,
} from './support/installation.ts';
import { say } from './support/say.ts';
import { sendFiles, submitFile } from './support/send-files.ts';
import { findAuditFaults } from './support/whole-writes.ts';

const kills = times('SIGHTLINE_KILLS', 20);
const random = makeRandom('imports');
const entries = 1000;
/** With one that is set aside: a date, and nothing that happened. */
const rows = entries + 1;

let installation: Installation;
let partnership: MadePartnership;
let officer: Visitor;
let application: Application | null = null;
beforeAll(async () => {
  installation = await makeInstallation();
  partnership = await makePartnership(installation.platform);
  officer = await signIn(installation.platform, partnership.people.officer);
});
afterAll(async () => {
  await application?.kill();
  await installation.close();
});

function makeFile(number: number): Uint8Array<ArrayBuffer> {
  const told = Array.from({ length: entries }, (_, at) => [
    `${(at % 28) + 1}/${(at % 12) + 1}/${2012 + (at % 8)}`,
    'Visit log',
    `Visit ${at} of file ${number}: Mina was seen at home, and said that she was well.`,
  ]);
  const csv = buildCsv([['Date', 'Source', 'Event'], ...told, ['12/05/2019', '', '']]);
  return new Uint8Array(csv);
}

/** Sends a file as the page does; gives the status of the answer, 0 when nobody answered. */
async function send(familyId: FamilyId, number: number): Promise<number> {
  const files = [{ name: `chronology-${number}.csv`, bytes: makeFile(number) }];
  const sent = { familyId, agencyId: partnership.agencies.first, files, from: '10.0.0.1' };
  return (await sendFiles(installation.origin, officer, sent)).status;
}

/** The fifteen seconds of silence after which a job is taken up again, without waiting for them. */
async function passSilence(): Promise<void> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  await client.query(
    `update pgboss.job set heartbeat_on = now() - interval '16 seconds' where state = 'active'`,
  );
  await client.query(
    `update pgboss.job set retry_delay = 0, start_after = now() where state in ('active', 'retry')`,
  );
  await client.end();
}

test('a file whose reading, or going into the chronology, is killed midway is there wholly afterwards, once', async () => {
  const { platform, origin, temporary } = installation;
  application = await installation.start();
  const midway = { reading: 0, submitting: 0 };
  let sent = 0;
  const found = () => findSubmissions(platform, partnership.id);
  const killAndLook = async () => {
    await pause(random.whole(0, 400));
    await application?.kill();
    const after = await found();
    expect(after.flatMap((one) => faultOf(one, rows) ?? [])).toEqual([]);
    for (const { job, state } of after) {
      if (job === 'running' && (state === 'reading' || state === 'submitting')) midway[state] += 1;
    }
    await passSilence();
    application = installation.launch();
    await untilReady(origin, application);
    expect(readdirSync(temporary).filter((name) => name.startsWith('sightline-upload'))).toEqual([]);
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
    const answer = send(family.id, kill);
    // Some while the file is on its way, most while the job runs.
    if (kill % 5 !== 0) {
      expect(await answer).toBe(303);
      await until(async () => (await found()).at(-1)?.job !== 'waiting');
    }
    await killAndLook();
    if ((await answer) === 303) sent += 1;
    // A file that was killed thrice would be given up: each is read, and put in, before the next is sent.
    await until(async () => (await found()).every(({ state }) => state !== 'reading'));
    const waiting = (await found()).find(({ state }) => state === 'checked');
    if (waiting === undefined) continue;
    expect(await submitFile(origin, officer, waiting)).toBe(303);
    await until(async () => (await found()).find(({ id }) => id === waiting.id)?.job !== 'waiting');
    await killAndLook();
    await until(async () => (await found()).every(({ state }) => state === 'submitted'));
  }
  const all = await found();
  expect(all.length).toBeGreaterThanOrEqual(sent);
  expect(all.flatMap((one) => faultOf(one, rows) ?? [])).toEqual([]);
  await application?.stop();
  application = null;
  expect(readdirSync(temporary).filter((name) => name.startsWith('sightline-'))).toEqual([]);
  expect(await findAuditFaults(installation.ownerUrl)).toEqual([]);
  expect(midway.reading).toBeGreaterThan(0);
  expect(midway.submitting).toBeGreaterThan(0);
  say(
    `${kills * 2} kills, ${midway.reading} of them midway through reading and ${midway.submitting} through putting in; ` +
      `${all.length} files there whole, each once.`,
  );
});
