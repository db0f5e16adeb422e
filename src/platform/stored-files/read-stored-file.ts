import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileId, PartnershipId } from '../../shared/ids.ts';
import { type TenantTx, transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import { chunkBytes, damagedFile, findStoredFile, readChunk, type StoredFile } from './stored-file.ts';

/**
 * A whole file in memory, held against its digest.
 *
 * @throws AppError `not-found`; `file-damaged` when it is not what was stored.
 */
export async function readStoredFile(
  tx: TenantTx,
  id: FileId,
): Promise<StoredFile & { readonly bytes: Buffer }> {
  const file = await findStoredFile(tx, id);
  const pieces: Buffer[] = [];
  for await (const bytes of checkedPieces(file, (number) => readChunk(tx, id, number))) pieces.push(bytes);
  return { ...file, bytes: Buffer.concat(pieces) };
}

/**
 * A file as a stream, one piece in memory at a time, each read in a short transaction of its own. Its last piece is given
 * only when the whole agrees with the digest; otherwise the stream fails with `file-damaged`, and what was read is not whole.
 */
export function openStoredFile(platform: Platform, partnershipId: PartnershipId, id: FileId): Readable {
  const inContext = <T>(work: (tx: TenantTx) => Promise<T>) =>
    transact(platform.database, partnershipId, work);
  async function* read(): AsyncGenerator<Buffer> {
    const file = await inContext((tx) => findStoredFile(tx, id));
    yield* checkedPieces(file, (number) => inContext((tx) => readChunk(tx, id, number)));
  }
  return Readable.from(read(), { objectMode: false });
}

/** Writes a file to a path, for a reader that wants one. What could not be read whole is an error, and must not be used. */
export async function writeStoredFileTo(
  platform: Platform,
  partnershipId: PartnershipId,
  id: FileId,
  path: string,
): Promise<void> {
  await pipeline(openStoredFile(platform, partnershipId, id), createWriteStream(path, { mode: 0o600 }));
}

async function* checkedPieces(
  file: StoredFile,
  read: (number: number) => Promise<Buffer | null>,
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  const count = Math.ceil(file.byteCount / chunkBytes);
  let length = 0;
  for (let number = 0; number < count; number += 1) {
    const bytes = await read(number);
    if (bytes === null) throw damagedFile();
    digest.update(bytes);
    length += bytes.length;
    const isLast = number === count - 1;
    if (isLast && (length !== file.byteCount || !digest.copy().digest().equals(file.sha256))) {
      throw damagedFile();
    }
    yield bytes;
  }
}
