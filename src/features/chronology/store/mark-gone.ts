import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';

/**
 * Before entries leave the chronology: where something points at one of them (`tablesOfReferences`), from whom it was kept is noted
 * there, so that whoever might read it can be told that it is gone, and nobody else learns that it was there. As strictly as can be
 * where it was not for somebody by name. What comes back under its id is told as it stands.
 *
 * @param leaving which entries leave: a condition on `entry`.
 */
export async function markGone(tx: TenantTx, leaving: RawBuilder<unknown>): Promise<void> {
  await sql`
    update review_quote
       set gone_handling = case when exists (
             select from row_not_for noted
              where noted.partnership_id = ${tx.partnershipId} and noted.family_id = entry.family_id
                and noted.agency_id = entry.agency_id and noted.row_key = entry.row_key)
             then 'originator' else entry.handling end
      from entry
     where review_quote.partnership_id = ${tx.partnershipId} and entry.partnership_id = ${tx.partnershipId}
       and entry.family_id = review_quote.family_id and entry.id = review_quote.entry_id and ${leaving}`.execute(
    tx.sql,
  );
}
