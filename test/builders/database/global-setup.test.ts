import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, test } from 'vitest';
import { isRunning, markOf } from '../../../src/platform/database/embedded/processes.ts';
import { until } from './until.ts';

const start = new URL('../../../src/platform/database/embedded/start-embedded.ts', import.meta.url);
const setUp = new URL('global-setup.ts', import.meta.url);

/** A run of tests in small: it is set up, starts its database, tells of both, and goes on for ever. */
const run = `
  import { readFileSync } from 'node:fs';
  import { setup } from '${setUp}';
  import { startEmbedded } from '${start}';
  let folder = '';
  setup({ provide: (_name, value) => { folder = value; } });
  await startEmbedded({ folder: folder + '/cluster', unsafeForTests: true });
  const [server] = readFileSync(folder + '/cluster/database/data/postmaster.pid', 'utf8').split('\\n');
  console.log(JSON.stringify({ folder, server: Number(server) }));
  setInterval(() => undefined, 1000);
`;

async function toldBy(child: ChildProcess): Promise<{ folder: string; server: number }> {
  if (child.stdout === null) throw new Error('the run has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error('the run said nothing');
}

test.each(['SIGINT', 'SIGKILL'] as const)(
  'a run of tests that is ended by %s leaves no server and no folder',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', run], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const { folder, server } = await toldBy(child);
    const mark = markOf(server);
    expect(mark).not.toBeNull();
    // As Ctrl-C does: the whole process group.
    process.kill(-(child.pid ?? 0), signal);
    await until(() => !isRunning(mark ?? '') && !existsSync(folder));
  },
);

test('what tests write aside is in the folder that the end of the run deletes', () => {
  expect(tmpdir()).toBe(join(inject('databaseFolder'), 'tmp'));
});
