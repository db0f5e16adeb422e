import { type SqlBool, sql } from 'kysely';
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
  /** Whether it says so no longer, and only a former wording of it, which is read beside it, does. */
  readonly isFormer: boolean;
}

interface Row {
  readonly id: OpenEntry['id'];
  readonly agency_name: string;
  readonly earliest: string | null;
  readonly former: boolean;
}

/**
 * The first entries of a family, in the order of its chronology, that are kept from nobody and hold any of these words in any of their parts or cells, or held them in a
 * former wording; as far as the actor may see them. One statement, which opens every entry of the family.
 */
export async function listOpenEntriesTelling(
  tx: TenantTx,
  actor: Actor,
  { familyId, phrases, most }: { familyId: FamilyId; phrases: readonly string[]; most: number },
  now: Date,
): Promise<readonly OpenEntry[]> {
  if (phrases.length === 0) return [];
  const plain = phrases.map((phrase) => phrase.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`));
  const small = sql`${plain.map((phrase) => `%${phrase}%`)}::text[]`;
  const foldedAll = sql`array[${sql.join(plain.map((phrase) => sql`'%' || ${folded(phrase)} || '%'`))}]`;
  const says = sql<SqlBool>`(entry.folded like any(${foldedAll}) or lower(entry.detail::text) like any(${small}))`;
  const said = sql<SqlBool>`exists (
    select 1 from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.entry_id = entry.id and entry_version.handling = 'core-group'
       and ${visible(actor, 'entry_version', now, familyId)}
       and lower(entry_version.detail::text) like any(${small}))`;
  const { rows } = await sql<Row>`
    select told.id, agency.name as agency_name, told.earliest, not told.says as former
      from (select entry.id, entry.agency_id, entry.earliest, entry.order_key, ${says} as says, ${said} as said
              from entry
             where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
               and entry.handling = 'core-group' and ${visible(actor, 'entry', now, familyId)}) told
      join agency on agency.partnership_id = ${tx.partnershipId} and agency.id = told.agency_id
     where told.says or told.said
     order by told.order_key, told.id
     limit ${most}`.execute(tx.sql);
  return rows.map(({ id, agency_name, earliest, former }) => ({
    id,
    agencyName: agency_name,
    earliest,
    isFormer: former,
  }));
}
