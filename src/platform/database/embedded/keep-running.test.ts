import { createServer, type Server, type Socket } from 'node:net';
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

test('a server whose port another program takes is waited for at that port, told once, and never moved away from its users', async () => {
  const folder = folderOfTest();
  const told: string[] = [];
  const options = { folder, unsafeForTests, onRevived: (line: string) => told.push(line) };
  const used = await startEmbedded(options);
  const killed = await serverOf(folder);
  process.kill(killed.pid, 'SIGKILL');
  const other = await listenAt(killed.port);
  try {
    await until(() => told.length > 0);
    expect(told[0]).toMatch(`another program listens on its port, ${killed.port}`);
    // Nor does a command move it, which would start it otherwise.
    await expect(startEmbedded({ folder, unsafeForTests })).rejects.toMatchObject({
      code: 'database-did-not-start',
    });
  } finally {
    await other.close();
  }
  await until(() => answers(used.appUrl));
  expect((await serverOf(folder)).port).toBe(killed.port);
  await used.stop();
});

/** Takes the port as soon as the killed server has left it, and hangs up on whoever calls. */
async function listenAt(port: number): Promise<{ close(): Promise<void> }> {
  const server = createServer((socket: Socket) => socket.destroy());
  const tryIt = () =>
    new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ host: '127.0.0.1', port }, () => resolve(true));
    });
  await until(tryIt);
  return { close: () => closeIt(server) };
}

function closeIt(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
