import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import { until } from '../../../../test/builders/database/until.ts';
import { withClient } from './connect.ts';
import { findPostmaster, isAlive } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';

const unsafeForTests = true;

async function serverOf(folder: string) {
  const server = await findPostmaster(join(folder, 'database', 'data'));
  if (server === null) throw new Error('no server runs');
  return server;
}

async function answers(url: string): Promise<boolean> {
  return withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );
}

test('a server that is killed while it is in use is started again under the same address, and once by two users', async () => {
  const folder = folderOfTest();
  const told: string[] = [];
  const options = { folder, unsafeForTests, onRevived: (line: string) => told.push(line) };
  const [first, second] = [await startEmbedded(options), await startEmbedded(options)];
  const killed = await serverOf(folder);
  process.kill(killed.pid, 'SIGKILL');
  await until(() => !isAlive(killed));
  await until(() => answers(first.appUrl));
  await until(() => told.length > 0);
  const revived = await serverOf(folder);
  expect(revived.pid).not.toBe(killed.pid);
  expect(told).toEqual(['The built-in database had ended, and was started again.']);
  await first.stop();
  expect(isAlive(revived)).toBe(true);
  await second.stop();
  expect(isAlive(revived)).toBe(false);
  expect(await findPostmaster(join(folder, 'database', 'data'))).toBeNull();
});
