import type { RawBuilder } from 'kysely';
import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { EntryId } from './submission.ts';
import { tablesOfDecisions, tablesOfPairs } from './tables-of-entries.ts';

/**
 * Whether a decision was made of what its `entry` says now: of other words it was not made, whether they came later, were there before, or are put back.
 *
 * @param content of which it was made (`contentOf`); null of one that was made before that was kept, of an entry
 *   that had left by then: it counts until other words are put into the entry (`noteWordsOfOld`).
 */
export function isWordedAsThen(content: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${content} is null or ${content} = entry.detail ->> 'content')`;
}

/** What an entry says now, as decisions keep of what they were made: the same for rows that say the same. */
export function contentOf(
  { partnershipId }: Pick<TenantTx, 'partnershipId'>,
  familyId: FamilyId,
  entryId: RawBuilder<unknown> | EntryId,
): RawBuilder<string | null> {
  return sql<string | null>`(
    select said.detail ->> 'content' from entry said
     where said.partnership_id = ${partnershipId} and said.family_id = ${familyId} and said.id = ${entryId})`;
}

/** Whether a decision, as `d`, was made of a former wording of an entry of the family, and the actor may read that and every one since. */
export function isReadSince(tx: TenantTx, actor: Actor, familyId: FamilyId, now: Date): RawBuilder<SqlBool> {
  const since = sql`
    select from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.entry_id = d.entry_id and entry_version.until_at > d.decided_at`;
  return sql<SqlBool>`(
    exists (${since} and entry_version.detail ->> 'content' = d.of_content)
    and not exists (${since} and not ${visible(actor, 'entry_version', now, familyId)}))`;
}

/** Before other words are put into entries: of old decisions of which it is not noted of which words they are, it is noted that they are of these. */
export async function noteWordsOfOld(
  tx: TenantTx,
  familyId: FamilyId,
  ids: readonly EntryId[],
): Promise<void> {
  const own = (
    id: RawBuilder<unknown>,
  ) => sql`entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
    and entry.id = ${id} and entry.id = any(${[...ids]}::uuid[])
    and d.partnership_id = ${tx.partnershipId} and d.family_id = ${familyId}`;
  for (const table of tablesOfDecisions)
    await sql`update ${sql.table(table)} d set of_content = entry.detail ->> 'content'
      from entry where ${own(sql`d.entry_id`)} and d.of_content is null`.execute(tx.sql);
  for (const table of tablesOfPairs) {
    await sql`update ${sql.table(table)} d set first_content = entry.detail ->> 'content'
      from entry where ${own(sql`d.first_entry_id`)} and d.first_content is null`.execute(tx.sql);
    await sql`update ${sql.table(table)} d set second_content = entry.detail ->> 'content'
      from entry where ${own(sql`d.second_entry_id`)} and d.second_content is null`.execute(tx.sql);
  }
}
