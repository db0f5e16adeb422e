import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { EntryId } from './submission.ts';
import { tablesOfDecisions, tablesOfPairs } from './tables-of-entries.ts';

/** What an entry said before, by its digest (`contentOf`); null of a row that was set aside, and of an entry that went whole. */
export interface WordsRemoved {
  readonly entry_id: EntryId | null;
  readonly content: string | null;
}

/** Forgets what people decided of words that are removed for good, of entries that say something else now. */
export async function forgetDecisionsOf(
  tx: TenantTx,
  familyId: FamilyId,
  removed: readonly WordsRemoved[],
): Promise<void> {
  const worded = removed.filter(({ entry_id, content }) => entry_id !== null && content !== null);
  if (worded.length === 0) return;
  const ids = worded.map(({ entry_id }) => entry_id);
  const contents = worded.map(({ content }) => content);
  await forgetDecisions(tx, familyId, ({ id, content }) => {
    const removed = sql`unnest(${ids}::uuid[], ${contents}::text[]) as removed (entry_id, content)`;
    return sql`exists (select from ${removed} where removed.entry_id = ${id} and removed.content = ${content})`;
  });
}

/**
 * The same of a file that had been taken back before, whose entries came back with other words: of what they said in it nothing is kept but what was
 * decided while it stood.
 *
 * @param left the entries that left with it.
 */
export async function forgetDecisionsOfThen(
  tx: TenantTx,
  familyId: FamilyId,
  { left, from, to }: { readonly left: readonly EntryId[]; readonly from: Date; readonly to: Date },
): Promise<void> {
  if (left.length === 0) return;
  await forgetDecisions(
    tx,
    familyId,
    ({ id }) => sql`d.decided_at between ${from} and ${to} and ${id} = any(${[...left]}::uuid[])`,
  );
}

interface Decided {
  readonly id: RawBuilder<unknown>;
  readonly content: RawBuilder<unknown>;
}

/** Of decisions, as `d`, those of words that their entry neither says now nor is known to have said before. */
async function forgetDecisions(
  tx: TenantTx,
  familyId: FamilyId,
  which: (decided: Decided) => RawBuilder<unknown>,
): Promise<void> {
  const ofNoWords = ({ id, content }: Decided) => sql`
    d.partnership_id = ${tx.partnershipId} and d.family_id = ${familyId} and ${content} is not null
    and not exists (
      select from entry
       where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
         and entry.id = ${id} and entry.detail ->> 'content' = ${content})
    and not exists (
      select from entry_version v
       where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId}
         and v.entry_id = ${id} and v.detail ->> 'content' = ${content})
    and ${which({ id, content })}`;
  const own = ofNoWords({ id: sql`d.entry_id`, content: sql`d.of_content` });
  for (const table of tablesOfDecisions)
    await sql`delete from ${sql.table(table)} d where ${own}`.execute(tx.sql);
  for (const side of ['first', 'second'] as const) {
    const [id, content] = [sql.ref(`d.${side}_entry_id`), sql.ref(`d.${side}_content`)];
    for (const table of tablesOfPairs)
      await sql`delete from ${sql.table(table)} d where ${ofNoWords({ id, content })}`.execute(tx.sql);
  }
}
