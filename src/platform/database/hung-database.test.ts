import { createServer, connect as dial, type Socket } from 'node:net';
import { sql as raw } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { openDatabase } from './open-database.ts';
import { transactLocal } from './transact.ts';

const platform = await testPlatform();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** Stands between the program and the database, and can be made to let nothing through: everything seems to hang. */
async function lineToDatabase() {
  const direct = new URL(platform.appUrl);
  const sockets: Socket[] = [];
  let hangs = false;
  const join = (from: Socket, to: Socket) => {
    sockets.push(from);
    from.on('data', (bytes) => hangs || to.write(bytes));
    from.on('error', () => undefined);
    from.on('close', () => to.destroy());
  };
  const server = createServer((caller) => {
    const callee = dial(Number(direct.port), direct.hostname);
    join(caller, callee);
    join(callee, caller);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(direct);
  url.host = `127.0.0.1:${address.port}`;
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    url: url.href,
    hang: (now: boolean) => {
      hangs = now;
    },
  };
}

test('a database that hangs is given up, and the connections that it left unanswered are used no more', async () => {
  const line = await lineToDatabase();
  const database = openDatabase({ url: line.url, patience: 500, poolSize: 1 });
  closing.push(() => database.close());
  const ask = () => transactLocal(database, ({ sql }) => raw`select 1`.execute(sql));
  await ask();
  line.hang(true);
  await expect(ask()).rejects.toMatchObject({ code: 'database-away' });
  line.hang(false);
  await expect(ask()).resolves.toBeDefined();
});

test('a statement that takes too long is ended by the database, and told as one that may be tried again', async () => {
  const database = openDatabase({ url: platform.appUrl, patience: 100 });
  closing.push(() => database.close());
  const work = transactLocal(database, ({ sql }) => raw`select pg_sleep(600)`.execute(sql));
  await expect(work).rejects.toMatchObject({ code: 'database-away' });
});

test.each([
  ['53300', 'database-away'],
  ['53200', 'database-away'],
  ['25006', 'database-away'],
  ['EAI_AGAIN', 'database-away'],
  ['EHOSTUNREACH', 'database-away'],
  ['53100', 'database-full'],
])('the failure %s is told as %s', async (code, told) => {
  const work = transactLocal(platform.database, () =>
    Promise.reject(Object.assign(new Error('from outside'), { code })),
  );
  await expect(work).rejects.toMatchObject({ code: told });
});
