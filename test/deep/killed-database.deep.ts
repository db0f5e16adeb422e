import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeRandom } from '../builders/world/random.ts';
import { untilReady } from './support/installation.ts';
import { killDatabase, type Victims } from './support/kill-database.ts';
import { countUnsealed } from './support/whole-writes.ts';
import { startWriters } from './support/writers.ts';
import {
  expectAllWhole,
  kills,
  lookSoFar,
  sayFigures,
  useWritingOffice,
  writeOnce,
} from './support/writing-office.ts';

const random = makeRandom('kills of the database');
const victims: readonly Victims[] = ['all', 'postmaster', 'backend', 'postmaster'];
const openOffice = useWritingOffice();

test('whatever was acknowledged is there after each kill -9 of the database, and the application goes on by itself', async () => {
  const office = openOffice();
  const { installation, partnerships } = office;
  const { platform, origin, ownerUrl, data } = installation;
  const application = await installation.start();
  office.application = application;
  const { pid } = application;
  const writers = await startWriters(platform, origin, partnerships, 'write');
  const look = lookSoFar(office, writers);
  for (let kill = 0; kill < kills; kill += 1) {
    await writeOnce(writers);
    await pause(random.whole(0, 300));
    await killDatabase(data, victims[kill % victims.length] ?? 'all');
    await untilReady(origin, application);
    if (kill % 10 === 9) expect(await look()).toEqual([]);
  }
  await writeOnce(writers);
  await writers.stop();
  expect([application.isRunning(), application.pid]).toEqual([true, pid]);
  await application.stop();
  const found = await expectAllWhole(office, writers);
  // None was left without an answer: the application itself was there all the time.
  expect(writers.sent.filter(({ answer }) => answer === 'none')).toEqual([]);
  expect(await countUnsealed(ownerUrl)).toBe(0);
  sayFigures('The database', writers, found);
});
