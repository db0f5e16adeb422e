import { AppError } from '../../shared/app-error.ts';
import { saySize } from '../../shared/say-size.ts';
import type { TenantTx } from '../database/transact.ts';

/** Bytes of all files that a partnership keeps: what its people sent, and documents until their time is over. */
export async function findStoredBytes(tx: TenantTx): Promise<number> {
  const row = await tx.sql
    .selectFrom('stored_bytes')
    .select('byte_count')
    .where('partnership_id', '=', tx.partnershipId)
    .executeTakeFirst();
  return row?.byte_count ?? 0;
}

/**
 * Takes room for a file that is stored in the same transaction. Of two at once the second waits until the first has ended, so that
 * both together keep within the limit: take it last, since others of the partnership store nothing meanwhile.
 *
 * @throws AppError `store-full` where that would be more than `most` bytes.
 */
export async function takeRoom(tx: TenantTx, bytes: number, most: number): Promise<void> {
  const { byte_count } = await tx.sql
    .insertInto('stored_bytes')
    .values({ partnership_id: tx.partnershipId, byte_count: bytes })
    .onConflict((conflict) =>
      conflict.constraint('stored_bytes_key').doUpdateSet(({ eb }) => ({
        byte_count: eb('stored_bytes.byte_count', '+', bytes),
      })),
    )
    .returning('byte_count')
    .executeTakeFirstOrThrow();
  refuseWhereFull(byte_count, most);
}

/** What a deleted file took up is free again. */
export async function giveRoomBack(tx: TenantTx, bytes: number): Promise<void> {
  await tx.sql
    .updateTable('stored_bytes')
    .set(({ eb }) => ({ byte_count: eb('byte_count', '-', bytes) }))
    .where('partnership_id', '=', tx.partnershipId)
    .execute();
}

/** @throws AppError `store-full` where a partnership that keeps so many bytes keeps more than it may. */
export function refuseWhereFull(bytes: number, most: number): void {
  if (bytes <= most) return;
  throw new AppError('store-full', {
    what: `There is no room for another file: your partnership may keep ${saySize(most)} of them.`,
    todo: 'Nothing was kept of what you sent. Ask whoever runs this system for more room.',
  });
}
