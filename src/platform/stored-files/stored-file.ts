import { AppError } from '../../shared/app-error.ts';
import type { AccountId, FileId } from '../../shared/ids.ts';
import { notFound } from '../access/perform.ts';
import type { TenantTx } from '../database/transact.ts';
import { giveRoomBack } from './room.ts';

/** Bytes in a piece; all but a file's last have as many. */
export const chunkBytes = 1_048_576;
/** Bytes in a file at most; the table holds the same limit. */
export const mostBytes = 26_214_400;

export interface StoredFile {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: Buffer;
  readonly createdAt: Date;
  readonly createdBy: AccountId | null;
  readonly expiresAt: Date | null;
}

/**
 * What is known of a file without its content. Whoever asks has seen to it that it may be read.
 *
 * @throws AppError `not-found`; `file-destroyed` where its content is kept no longer.
 */
export async function findStoredFile(tx: TenantTx, id: FileId): Promise<StoredFile> {
  const row = await tx.sql
    .selectFrom('file')
    .selectAll()
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('file');
  if (row.destroyed_at !== null) throw destroyedFile();
  return {
    id,
    name: row.name,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    createdAt: row.created_at,
    // The column is a plain key of an account.
    createdBy: row.created_by,
    expiresAt: row.expires_at,
  };
}

/** The SHA-256 of what a file holds, or held, in hexadecimal. @throws AppError `not-found`. */
export async function findStoredSha256(tx: TenantTx, id: FileId): Promise<string> {
  const row = await tx.sql
    .selectFrom('file')
    .select('sha256')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('file');
  return row.sha256.toString('hex');
}

/** One piece, from 0. */
export async function readChunk(tx: TenantTx, id: FileId, number: number): Promise<Buffer | null> {
  const row = await tx.sql
    .selectFrom('file_chunk')
    .select('bytes')
    .where('partnership_id', '=', tx.partnershipId)
    .where('file_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** Destroys what a file holds, and keeps what is told of it. False where that was done before, or there is no such file. */
export async function destroyContent(tx: TenantTx, id: FileId, now: Date): Promise<boolean> {
  const file = await tx.sql
    .updateTable('file')
    .set({ destroyed_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('destroyed_at', 'is', null)
    .returning('byte_count')
    .executeTakeFirst();
  if (file === undefined) return false;
  await tx.sql
    .deleteFrom('file_chunk')
    .where('partnership_id', '=', tx.partnershipId)
    .where('file_id', '=', id)
    .execute();
  await giveRoomBack(tx, file.byte_count);
  return true;
}

/** Deletes a file and its pieces; nothing when there is none. */
export async function deleteFile(tx: TenantTx, id: FileId): Promise<void> {
  await tx.sql
    .deleteFrom('file_chunk')
    .where('partnership_id', '=', tx.partnershipId)
    .where('file_id', '=', id)
    .execute();
  const gone = await tx.sql
    .deleteFrom('file')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .returning(['byte_count', 'destroyed_at'])
    .executeTakeFirst();
  if (gone !== undefined && gone.destroyed_at === null) await giveRoomBack(tx, gone.byte_count);
}

function destroyedFile(): AppError {
  return new AppError('file-destroyed', {
    what: 'The content of this file was destroyed, since it held something that must not be kept.',
    todo: 'Send the file again, without what was removed.',
  });
}

export function damagedFile(): AppError {
  return new AppError('file-damaged', {
    what: 'The stored file is not what was sent: its content does not agree with its digest.',
    todo: 'Tell whoever runs this system: they should restore it from a backup. Or send the file again.',
  });
}
