import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../shared/app-error.ts';
import type { Config } from './config.ts';

const fileName = 'installation.key';

/**
 * The installation's key: the setting, or a file of the folder that only its owner may read, made the first time. With an
 * external database it must be a setting, since every process on that database needs the same.
 *
 * @throws AppError `config-not-valid`, `key-not-readable`
 */
export async function readInstallationKey(
  config: Pick<Config, 'key' | 'external' | 'folder'>,
): Promise<Uint8Array> {
  return (await findInstallationKey(config)) ?? makeKey(config.folder, join(config.folder, fileName));
}

/** The same, but that none is made where there is none: null then. */
export async function findInstallationKey(
  config: Pick<Config, 'key' | 'external' | 'folder'>,
): Promise<Uint8Array | null> {
  if (config.key !== null) return Buffer.from(config.key, 'base64');
  if (config.external !== null) {
    throw new AppError('config-not-valid', {
      what: 'With a database of your own the key must be given.',
      where: 'SIGHTLINE_KEY',
      todo: 'Make one once with “openssl rand -base64 32”, keep it where passwords are kept, and give every process the same.',
    });
  }
  return readKey(join(config.folder, fileName));
}

async function readKey(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw notReadable(path, error);
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw notReadable(path, undefined);
  return key;
}

/** Two starts at once make one key: the file is linked into place whole, and the second finds the first's. */
async function makeKey(folder: string, path: string): Promise<Uint8Array> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    await link(draft, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
    await unlink(draft);
  } catch (error) {
    throw notReadable(path, error);
  }
  const key = await readKey(path);
  if (key === null) throw notReadable(path, undefined);
  return key;
}

function notReadable(path: string, cause: unknown): AppError {
  return new AppError(
    'key-not-readable',
    {
      what: 'The installation’s key cannot be read or written.',
      where: path,
      todo: 'Give the account that runs Sightline the right to the file, or put the file back from where keys are kept. Without it nobody’s second step of signing in works.',
    },
    { cause },
  );
}
