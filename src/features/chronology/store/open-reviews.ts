import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';

/** A review of a family that is open, by the days that it asks for. */
export interface OpenReview {
  readonly id: Id<'review'>;
  /** Null where the database holds no such day. */
  readonly from: Day | null;
  /** Null for until today. */
  readonly to: Day | null;
}

/** The open reviews of a family, the newest first. Whoever asks may see the family, and its reviews. One statement. */
export async function listOpenReviews(tx: TenantTx, familyId: FamilyId): Promise<readonly OpenReview[]> {
  const rows = await tx.sql
    .selectFrom('review')
    .select(['id', 'window_from', 'window_to'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('closed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, window_from, window_to }) => ({
    id,
    from: parseDay(window_from),
    to: window_to === null ? null : parseDay(window_to),
  }));
}
