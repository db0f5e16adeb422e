import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import { decryptWith } from './encrypt.ts';
import {
  type BackupEnd,
  type BackupHeader,
  backupEnd,
  backupHeader,
  decodeFrames,
  encodeFrame,
  type Frame,
  FramesBroken,
  type TableEnd,
  type TableStart,
  tableEnd,
  tableStart,
} from './frames.ts';

/** What is in a backup, one after another, each already checked. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: TableStart }
  | { readonly kind: 'rows'; readonly text: Buffer }
  | { readonly kind: 'table-end'; readonly table: TableStart; readonly end: TableEnd }
  | { readonly kind: 'end'; readonly end: BackupEnd };

export interface BackupSource {
  readonly path: string;
  /** The file with the secret key; null for a backup that is not encrypted. */
  readonly identity: string | null;
}

/**
 * Reads a backup through, checking every table's digest and the whole's as it goes. The end is given only when nothing is
 * missing: whoever acts on rows before it must be able to undo what they did.
 *
 * @throws AppError `backup-damaged`, `backup-cut-off`, `backup-encrypted`, `backup-identity`, `backup-not-one`, `file-not-found`
 */
export async function* readBackup(source: BackupSource): AsyncGenerator<BackupPart> {
  const reading: Reading = {
    table: null,
    hash: null,
    all: createHash('sha256'),
    ended: false,
    place: 'its beginning',
    tables: [],
  };
  try {
    for await (const frame of decodeFrames(await openPlain(source))) yield readFrame(frame, reading);
    if (!reading.ended) throw new FramesBroken('cut-off', 'the file ends before its end');
  } catch (error) {
    throw asBackupError(error, source.path, reading.place);
  }
}

interface Reading {
  table: TableStart | null;
  hash: ReturnType<typeof createHash> | null;
  readonly all: ReturnType<typeof createHash>;
  ended: boolean;
  /** As far as it was read, for telling where it is damaged. */
  place: string;
  readonly tables: (TableEnd & { readonly name: string })[];
}

function readFrame(frame: Frame, reading: Reading): BackupPart {
  if (reading.ended) throw new FramesBroken('damaged', 'something follows its end');
  if ((frame.kind === 'H') !== (reading.place === 'its beginning'))
    throw new FramesBroken('damaged', 'its header is not at its beginning');
  const part = partOf(frame, reading);
  if (frame.kind !== 'Z') reading.all.update(encodeFrame(frame.kind, frame.content));
  return part;
}

function partOf({ kind, content }: Frame, reading: Reading): BackupPart {
  switch (kind) {
    case 'H':
      reading.place = 'its header';
      return { kind: 'header', header: readJson(backupHeader, content) };
    case 'T': {
      if (reading.table !== null) throw new FramesBroken('damaged', 'a table begins inside another');
      const table = readJson(tableStart, content);
      reading.table = table;
      reading.hash = createHash('sha256');
      reading.place = `the table “${table.name}”`;
      return { kind: 'table', table };
    }
    case 'D':
      if (reading.hash === null) throw new FramesBroken('damaged', 'rows stand outside a table');
      reading.hash.update(content);
      return { kind: 'rows', text: content };
    case 'E': {
      const { table, hash } = reading;
      if (table === null || hash === null) throw new FramesBroken('damaged', 'a table ends that never began');
      const end = readJson(tableEnd, content);
      if (hash.digest('hex') !== end.sha256)
        throw new FramesBroken('damaged', 'its rows are not those that were written');
      reading.tables.push({ name: table.name, ...end });
      reading.table = null;
      reading.hash = null;
      return { kind: 'table-end', table, end };
    }
    case 'Z': {
      const end = readJson(backupEnd, content);
      const isWhole =
        reading.table === null &&
        end.sha256 === reading.all.digest('hex') &&
        JSON.stringify(end.tables.map(({ name, rows, sha256 }) => [name, rows, sha256])) ===
          JSON.stringify(reading.tables.map(({ name, rows, sha256 }) => [name, rows, sha256]));
      if (!isWhole) throw new FramesBroken('damaged', 'its end does not agree with what stands before it');
      reading.ended = true;
      return { kind: 'end', end };
    }
  }
}

function readJson<T>(schema: z.ZodType<T>, content: Buffer): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    throw new FramesBroken('damaged', 'a part of it cannot be read');
  }
}

async function openPlain({ path, identity }: BackupSource): Promise<Readable> {
  const beginning = await readBeginning(path);
  const isEncrypted = beginning.toString('latin1').startsWith('age-encryption.org/');
  const isPlain = beginning[0] === 0x1f && beginning[1] === 0x8b;
  if (!isEncrypted && !isPlain) {
    throw new AppError('backup-not-one', {
      what: 'That is no backup of Sightline.',
      where: path,
      todo: 'Give a file that “sightline backup” has made.',
    });
  }
  if (isEncrypted && identity === null) {
    throw new AppError('backup-encrypted', {
      what: 'The backup is encrypted.',
      where: path,
      todo: 'Give the file with the secret key: --identity FILE.',
    });
  }
  const file = createReadStream(path);
  const packed = isEncrypted && identity !== null ? await decryptWith(identity, file) : file;
  const plain = createGunzip();
  packed.on('error', (error: Error) => plain.destroy(error));
  return packed.pipe(plain);
}

async function readBeginning(path: string): Promise<Buffer> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, 'r');
  } catch (cause) {
    throw new AppError(
      'file-not-found',
      {
        what: 'There is no such file, or it cannot be opened.',
        where: path,
        todo: 'Check the name and your right to read it.',
      },
      { cause },
    );
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function asBackupError(error: unknown, path: string, place: string): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isCut = code === 'Z_BUF_ERROR' || (error instanceof FramesBroken && error.reason === 'cut-off');
  const cause = error instanceof Error ? { cause: error } : undefined;
  if (isCut) {
    return new AppError(
      'backup-cut-off',
      {
        what: `The backup breaks off after ${place}: the rest of it is missing. Nothing was restored.`,
        where: path,
        todo: 'Copy it again from where it was made, or use another backup.',
      },
      cause,
    );
  }
  return new AppError(
    'backup-damaged',
    {
      what: `The backup is damaged, at or after ${place}. Nothing was restored.`,
      where: path,
      todo: 'Copy it again from where it was made, or use another backup.',
    },
    cause,
  );
}
