import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import { folded } from '../../../platform/database/folded.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';

/** An entry that everybody who sees the family may read, by what the family’s page says of it. The feature `chronology` writes them. */
export interface OpenEntry {
  readonly id: Id<'entry'>;
  readonly agencyName: string;
  /** `YYYY-MM-DD`; null where its date is not known. */
  readonly earliest: string | null;
}

/** The first entries of a family, by agency, that are kept from nobody and hold any of these words; as far as the actor may see them. One statement. */
export async function listOpenEntriesTelling(
  tx: TenantTx,
  actor: Actor,
  { familyId, phrases, most }: { familyId: FamilyId; phrases: readonly string[]; most: number },
  now: Date,
): Promise<readonly OpenEntry[]> {
  if (phrases.length === 0) return [];
  const told = phrases.map((phrase) => sql`position(${folded(phrase)} in entry.folded) > 0`);
  const { rows } = await sql<{ id: OpenEntry['id']; agency_name: string; earliest: string | null }>`
    select entry.id, agency.name as agency_name, entry.earliest
      from entry
      join agency on agency.partnership_id = entry.partnership_id and agency.id = entry.agency_id
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
       and entry.handling = 'core-group' and ${visible(actor, 'entry', now, familyId)}
       and (${sql.join(told, sql` or `)})
     order by agency.name, entry.order_key, entry.id
     limit ${most}`.execute(tx.sql);
  return rows.map(({ id, agency_name, earliest }) => ({ id, agencyName: agency_name, earliest }));
}
