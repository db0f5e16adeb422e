/**
 * A program that starts the built-in database, tells in one line of JSON how that went, and stops it when told to: what
 * tests kill, interrupt and start twice. It ends when its input ends. Started by `run-database-process.ts`.
 */
import { createInterface } from 'node:readline';
import { startEmbedded } from '../../../src/platform/database/embedded/start-embedded.ts';

const { user, ...options } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly folder: string;
  readonly elsewhere?: string;
  readonly unsafeForTests?: boolean;
  readonly user?: { readonly uid: number; readonly gid: number };
};
if (user !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(user.gid);
  process.setuid?.(user.uid);
}

const said: string[] = [];
const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const { stop, ...started } = await startEmbedded({ ...options, say: (line) => said.push(line) });
  tell({ ...started, said });
  for await (const _line of createInterface({ input: process.stdin })) {
    await stop();
    tell({ stopped: true });
  }
} catch (error) {
  tell({ code: error instanceof Error && 'code' in error ? error.code : String(error), said });
}
process.exit();
