import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '../../shared/app-error.ts';
import type { AccountId, FileId } from '../../shared/ids.ts';
import type { TenantTx } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { findStoredBytes, refuseWhereFull, takeRoom } from './room.ts';
import { chunkBytes, mostBytes } from './stored-file.ts';

export interface FileToStore {
  readonly name: string;
  readonly mediaType: string;
  readonly createdBy: AccountId | null;
  /** When it may be cleared away; without it, it is kept. */
  readonly expiresAt?: Date;
  readonly content: { readonly path: string } | { readonly bytes: Uint8Array };
}

/**
 * Stores a file in pieces of 1 MB, with the digest of the whole. One piece is in memory at a time.
 *
 * @param mostStoredBytes what the partnership may keep in all.
 * @throws AppError `file-too-large` above 25 MB; `store-full` where the partnership has no room for it.
 */
export async function storeFile(
  tx: TenantTx,
  file: FileToStore,
  { mostStoredBytes }: Pick<Platform, 'mostStoredBytes'>,
  now: Date,
): Promise<FileId> {
  const stored = await findStoredBytes(tx);
  const id = newId<'file'>();
  const key = { partnership_id: tx.partnershipId, file_id: id };
  await tx.sql
    .insertInto('file')
    .values({
      partnership_id: tx.partnershipId,
      id,
      name: file.name,
      media_type: file.mediaType,
      byte_count: 0,
      sha256: Buffer.alloc(0),
      created_at: now,
      created_by: file.createdBy,
      expires_at: file.expiresAt ?? null,
    })
    .execute();
  const digest = createHash('sha256');
  let byteCount = 0;
  let number = 0;
  for await (const bytes of piecesOf(file.content)) {
    byteCount += bytes.length;
    if (byteCount > mostBytes) throw 'path' in file.content ? tooLarge() : tooLargeDocument();
    refuseWhereFull(stored + byteCount, mostStoredBytes);
    digest.update(bytes);
    await tx.sql
      .insertInto('file_chunk')
      .values({ ...key, number, bytes })
      .execute();
    number += 1;
  }
  await tx.sql
    .updateTable('file')
    .set({ byte_count: byteCount, sha256: digest.digest() })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
  // Others may have stored files meanwhile.
  await takeRoom(tx, byteCount, mostStoredBytes);
  return id;
}

async function* piecesOf(content: FileToStore['content']): AsyncGenerator<Buffer> {
  const source =
    'path' in content
      ? createReadStream(content.path, { highWaterMark: chunkBytes })
      : slicesOf(content.bytes);
  let waiting: Buffer[] = [];
  let length = 0;
  // A stream may give less at a time than it was asked for; pieces are whole ones.
  for await (const read of source) {
    const bytes = Buffer.from(read);
    waiting.push(bytes);
    length += bytes.length;
    if (length < chunkBytes) continue;
    const all = Buffer.concat(waiting, length);
    yield all.subarray(0, chunkBytes);
    waiting = [all.subarray(chunkBytes)];
    length = all.length - chunkBytes;
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function tooLarge(): AppError {
  return new AppError('file-too-large', {
    what: 'The file is larger than 25 MB, which is the most that is kept.',
    todo: 'Send it in parts, or save it without pictures.',
  });
}

/** Nobody can send in parts what the program itself writes. */
function tooLargeDocument(): AppError {
  return new AppError('file-too-large', {
    what: 'The document comes to more than 25 MB, which is the most that is kept.',
    todo: 'Ask for it for a shorter time, or as an Excel workbook.',
  });
}
