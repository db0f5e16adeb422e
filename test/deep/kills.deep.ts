import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../builders/database/until.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { makeRandom } from '../builders/world/random.ts';
import {
  type Application,
  type Installation,
  makeInstallation,
  times,
  untilReady,
} from './support/installation.ts';
import { killDatabase, type Victims } from './support/kill-database.ts';
import { say } from './support/say.ts';
import { findAuditFaults, findBroken } from './support/whole-writes.ts';
import { startWriters, type Writers } from './support/writers.ts';

/** A hundred of each, unless `SIGHTLINE_KILLS` asks for fewer. */
const kills = times('SIGHTLINE_KILLS', 100);
const random = makeRandom('kills');
const victims: readonly Victims[] = ['all', 'postmaster', 'backend', 'postmaster'];

async function makeOffice(): Promise<{ installation: Installation; partnerships: MadePartnership[] }> {
  const installation = await makeInstallation();
  const partnerships: MadePartnership[] = [];
  for (let at = 0; at < 4; at += 1) partnerships.push(await makePartnership(installation.platform));
  return { installation, partnerships };
}

let application: Application | null = null;
let office: Awaited<ReturnType<typeof makeOffice>>;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(async () => {
  await application?.kill();
  await office.installation.close();
});

/** The changes sent since the last look, in whole: those that are still on their way are left for the next. */
function lookSoFar(writers: Writers): () => Promise<readonly string[]> {
  let looked = 0;
  return async () => {
    const upTo = writers.sent.length - 40;
    const broken = await findBroken(
      office.installation.ownerUrl,
      writers.sent.slice(looked, Math.max(looked, upTo)),
    );
    looked = Math.max(looked, upTo);
    return broken.broken;
  };
}

async function writeOnce(writers: Writers): Promise<void> {
  const before = writers.done();
  await until(() => writers.done() > before);
}

function sayFigures(what: string, writers: Writers, unsaid: { away: number; none: number }): void {
  const all = writers.sent.length;
  say(
    `${what}: ${kills} kills, ${all} changes sent, ${writers.done()} acknowledged, none lost or halved; of the others ` +
      `${unsaid.none} were kept and nobody heard, ${unsaid.away} were kept and told as a database that is away; ` +
      `the longest answer took ${Math.round(writers.longest())} ms.`,
  );
}

test('whatever was acknowledged is there once and whole after each kill -9 of the application under twenty writers', async () => {
  const { installation, partnerships } = office;
  const { platform, origin, ownerUrl } = installation;
  application = await installation.start();
  const writers = await startWriters(platform, origin, partnerships, 'one');
  const look = lookSoFar(writers);
  for (let kill = 1; kill <= kills; kill += 1) {
    // Now and then it is killed while it starts.
    const isStarting = kill % 5 === 0;
    if (!isStarting) await writeOnce(writers);
    await pause(random.whole(0, isStarting ? 1500 : 400));
    await application.kill();
    application = installation.launch();
    expect(await look()).toEqual([]);
    if (kill % 5 !== 4) await untilReady(origin, application);
  }
  await untilReady(origin, application);
  await writeOnce(writers);
  await writers.stop();
  const { broken, thereUnsaid } = await findBroken(ownerUrl, writers.sent);
  expect({ broken, wrong: writers.wrong }).toEqual({ broken: [], wrong: [] });
  expect(await findAuditFaults(ownerUrl)).toEqual([]);
  sayFigures('The application', writers, thereUnsaid);
  await application.stop();
  application = null;
});

test('whatever was acknowledged is there after each kill -9 of the database, and the application goes on by itself', async () => {
  const { installation, partnerships } = office;
  const { platform, origin, ownerUrl, data } = installation;
  application = await installation.start();
  const { pid } = application;
  const writers = await startWriters(platform, origin, partnerships, 'two');
  const look = lookSoFar(writers);
  for (let kill = 0; kill < kills; kill += 1) {
    await writeOnce(writers);
    await pause(random.whole(0, 400));
    expect(await killDatabase(data, victims[kill % victims.length] ?? 'all')).toBeGreaterThan(0);
    await untilReady(origin, application);
    if (kill % 10 === 9) expect(await look()).toEqual([]);
  }
  await writeOnce(writers);
  await writers.stop();
  const { broken, thereUnsaid } = await findBroken(ownerUrl, writers.sent);
  expect({ broken, wrong: writers.wrong }).toEqual({ broken: [], wrong: [] });
  // None was left without an answer: the application itself was there all the time.
  expect(writers.sent.filter(({ answer }) => answer === 'none')).toEqual([]);
  expect([application.isRunning(), application.pid]).toEqual([true, pid]);
  expect(await findAuditFaults(ownerUrl)).toEqual([]);
  sayFigures('The database', writers, thereUnsaid);
  await application.stop();
  application = null;
});
