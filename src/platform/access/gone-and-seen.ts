import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FamilyId } from '../../shared/ids.ts';
import type { PersonActor } from './actor.ts';
import { visible } from './visible.ts';

/** Who asks about entries of a family that are gone. */
export interface GoneReader {
  readonly actor: PersonActor;
  readonly familyId: FamilyId;
  readonly now: Date;
}

/**
 * Whether an entry left the chronology that its reader might read: by what is noted of its row, and else as it was when it left.
 *
 * @param entryId of the entry, as a uuid.
 */
export function isGoneAndSeen(
  { actor, familyId, now }: GoneReader,
  entryId: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const { partnershipId } = actor;
  return sql<SqlBool>`(not exists (
      select from entry
       where entry.partnership_id = ${partnershipId} and entry.family_id = ${familyId} and entry.id = ${entryId})
    and exists (
      select from gone_entry
        left join row_handling on row_handling.partnership_id = gone_entry.partnership_id
         and row_handling.family_id = gone_entry.family_id and row_handling.agency_id = gone_entry.agency_id
         and row_handling.row_key = gone_entry.row_key
       where gone_entry.partnership_id = ${partnershipId} and gone_entry.family_id = ${familyId}
         and gone_entry.entry_id = ${entryId}
         and case when row_handling.row_key is null then ${visible(actor, 'gone_entry', now, familyId)}
                  else ${visible(actor, 'row_handling', now, familyId)} end))`;
}
