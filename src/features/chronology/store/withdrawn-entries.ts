import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { Handling } from '../domain/handling.ts';
import { typedKeyOf } from '../domain/typed/typed-key.ts';
import type { EntryId } from './submission.ts';

/** A typed entry that was withdrawn, as far as it is judged by: what it said is in `entry_version`. */
export interface WithdrawnEntry {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly handling: Handling;
  /** By what its handling is noted. */
  readonly rowKey: string;
}

/** Null where no entry of this id was withdrawn, or the actor may not read it: by what is noted of it, and else as it was when it left. */
export async function findWithdrawn(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<WithdrawnEntry | null> {
  const { rows } = await sql<{ agency_id: AgencyId; handling: Handling }>`
    select gone_entry.agency_id, coalesce(row_handling.handling, gone_entry.handling) as handling
      from gone_entry
      join typed_entry on typed_entry.partnership_id = gone_entry.partnership_id
       and typed_entry.family_id = gone_entry.family_id and typed_entry.entry_id = gone_entry.entry_id
      left join row_handling on row_handling.partnership_id = gone_entry.partnership_id
       and row_handling.family_id = gone_entry.family_id and row_handling.agency_id = gone_entry.agency_id
       and row_handling.row_key = gone_entry.row_key
     where gone_entry.partnership_id = ${tx.partnershipId} and gone_entry.family_id = ${familyId}
       and gone_entry.entry_id = ${entryId} and typed_entry.withdrawn_at is not null
       and case when row_handling.row_key is null then ${visible(actor, 'gone_entry', now, familyId)}
                else ${visible(actor, 'row_handling', now, familyId)} end`.execute(tx.sql);
  const [found] = rows;
  if (found === undefined) return null;
  return { id: entryId, agencyId: found.agency_id, handling: found.handling, rowKey: typedKeyOf(entryId) };
}
