import { randomBytes } from 'node:crypto';
import { lchownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

export const roles = {
  superuser: 'postgres',
  owner: 'sightline_owner',
  application: 'sightline_app',
} as const;
export type RoleKind = keyof typeof roles;

/** What the program alone knows of a database: its port and the passwords of its roles. Never printed. */
export interface Keys {
  readonly port: number;
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

const shape = z.object({
  port: z.int().min(1).max(65535),
  superuser: z.string(),
  owner: z.string(),
  application: z.string(),
});

const keysFile = (home: string) => join(home, 'keys.json');

/** New passwords of 192 bits each, and a port that is free now. */
export async function makeKeys(): Promise<Keys> {
  // Letters that may stand in a URL and in an SQL text as they are.
  const password = () => randomBytes(24).toString('base64url');
  return { port: await findFreePort(), superuser: password(), owner: password(), application: password() };
}

export async function readKeys(home: string): Promise<Keys> {
  return shape.parse(JSON.parse(await readFile(keysFile(home), 'utf8')));
}

/** Writes them whole or not at all, readable by nobody but the account that the folder belongs to. */
export function writeKeys(home: string, keys: Keys): void {
  const making = `${keysFile(home)}.making`;
  // Made anew, never written through a link that somebody put there.
  rmSync(making, { force: true });
  writeFileSync(making, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  const { uid, gid } = statSync(home);
  if (process.getuid?.() === 0) lchownSync(making, uid, gid);
  renameSync(making, keysFile(home));
}

export function urlOf(keys: Keys, kind: RoleKind, database: string): string {
  return `postgresql://${roles[kind]}:${keys[kind]}@127.0.0.1:${keys.port}/${database}`;
}

/** A port of the loopback address that nobody listens on now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('a server without a port'));
        else resolve(address.port);
      });
    });
  });
}
