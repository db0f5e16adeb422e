import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeRandom } from '../builders/world/random.ts';
import { untilReady } from './support/installation.ts';
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

const random = makeRandom('kills of the application');
const openOffice = useWritingOffice();

test('whatever was acknowledged is there once and whole after each kill -9 of the application under twenty writers', async () => {
  const office = openOffice();
  const { installation, partnerships } = office;
  const { platform, origin, ownerUrl } = installation;
  let application = await installation.start();
  office.application = application;
  const writers = await startWriters(platform, origin, partnerships, 'write');
  const look = lookSoFar(office, writers);
  for (let kill = 1; kill <= kills; kill += 1) {
    // Every fifth is killed while it starts.
    const isStarting = kill % 5 === 0;
    if (!isStarting) await writeOnce(writers);
    await pause(random.whole(0, isStarting ? 1500 : 300));
    await application.kill();
    application = installation.launch();
    office.application = application;
    expect(await look()).toEqual([]);
    if (kill % 5 !== 4) await untilReady(origin, application);
  }
  await untilReady(origin, application);
  await writeOnce(writers);
  await writers.stop();
  await application.stop();
  const found = await expectAllWhole(office, writers);
  // What a killed process had not sealed the next did.
  expect(await countUnsealed(ownerUrl)).toBe(0);
  sayFigures('The application', writers, found);
});
