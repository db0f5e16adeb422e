import type { LocalTx } from '../../../platform/database/transact.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { AccountId, FamilyId, Id, PartnershipId } from '../../../shared/ids.ts';
import type { RequestId } from './request.ts';

export type UploadLinkId = Id<'upload-link'>;

/** By which one agency answers one request without an account. */
export interface UploadLink {
  readonly id: UploadLinkId;
  readonly partnershipId: PartnershipId;
  readonly familyId: FamilyId;
  readonly requestId: RequestId;
}

/** Adds a link; those that the request had before no longer work. */
export async function addUploadLink(
  tx: LocalTx,
  {
    token,
    madeBy,
    expiresAt,
    ...link
  }: UploadLink & { readonly token: string; readonly madeBy: AccountId; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  await endUploadLinks(tx, link, now);
  await tx.sql
    .insertInto('upload_link')
    .values({
      id: link.id,
      token_hash: hashToken(token),
      partnership_id: link.partnershipId,
      family_id: link.familyId,
      review_request_id: link.requestId,
      made_by: madeBy,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
}

/** A link that can still be used. */
export async function findUploadLink(tx: LocalTx, token: string, now: Date): Promise<UploadLink | null> {
  const row = await tx.sql
    .selectFrom('upload_link')
    .select(['id', 'partnership_id', 'family_id', 'review_request_id'])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, partnership_id: partnershipId, family_id: familyId, review_request_id: requestId } = row;
  return { id, partnershipId, familyId, requestId };
}

/** Uses a link up. False when it was used or ended meanwhile: of two at once, one succeeds. */
export async function takeUploadLink(tx: LocalTx, id: UploadLinkId, now: Date): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('upload_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Ends every link of a request that could still be used. False where there was none. */
export async function endUploadLinks(
  tx: LocalTx,
  { partnershipId, requestId }: Pick<UploadLink, 'partnershipId' | 'requestId'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('upload_link')
    .set({ ended_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('review_request_id', '=', requestId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Until when the link of a request can be used that is out now; null where none is. */
export async function findOpenLink(
  tx: LocalTx,
  { partnershipId, requestId }: Pick<UploadLink, 'partnershipId' | 'requestId'>,
  now: Date,
): Promise<Date | null> {
  const row = await tx.sql
    .selectFrom('upload_link')
    .select('expires_at')
    .where('partnership_id', '=', partnershipId)
    .where('review_request_id', '=', requestId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}
