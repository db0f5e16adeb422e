import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';
import type { EntryId } from './submission.ts';
import { contentOf, isWordedAsThen } from './worded-as-then.ts';

/** What somebody decided of two entries, of which the first has the lesser id. */
export interface SameEventDecision {
  readonly first: EntryId;
  readonly second: EntryId;
  readonly verdict: 'same' | 'different';
  readonly at: Date;
  readonly by: string;
}

/**
 * What people decided of entries of a family that stand in its chronology and that the actor may see, both of each two. What was decided
 * of other words of either than it says now does not count.
 */
export async function listSameEventDecisions(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly SameEventDecision[]> {
  const rows = await tx.sql
    .selectFrom('same_event_decision as d')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'd.partnership_id').onRef('account.id', '=', 'd.decided_by'),
    )
    .select(['d.first_entry_id', 'd.second_entry_id', 'd.verdict', 'd.decided_at', 'account.name'])
    .where('d.partnership_id', '=', tx.partnershipId)
    .where('d.family_id', '=', familyId)
    .where(stands(tx, actor, familyId, now, 'first'))
    .where(stands(tx, actor, familyId, now, 'second'))
    .orderBy('d.decided_at')
    .orderBy('d.first_entry_id')
    .orderBy('d.second_entry_id')
    .execute();
  return rows.map((row) => ({
    first: row.first_entry_id,
    second: row.second_entry_id,
    verdict: row.verdict,
    at: row.decided_at,
    by: row.name,
  }));
}

function stands(tx: TenantTx, actor: Actor, familyId: FamilyId, now: Date, side: 'first' | 'second') {
  return sql<SqlBool>`exists (
    select from entry
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
       and entry.id = ${sql.ref(`d.${side}_entry_id`)} and ${visible(actor, 'entry', now, familyId)}
       and ${isWordedAsThen(sql.ref(`d.${side}_content`))})`;
}

/** Notes what somebody decides of pairs of entries, in place of what was decided of them before. */
export async function decidePairs(
  tx: TenantTx,
  familyId: FamilyId,
  pairs: readonly Pick<SameEventDecision, 'first' | 'second' | 'verdict'>[],
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  if (pairs.length === 0) return;
  const decided = { decided_by: by, decided_at: at };
  await tx.sql
    .insertInto('same_event_decision')
    .values(
      pairs.map(({ first, second, verdict }) => ({
        partnership_id: tx.partnershipId,
        family_id: familyId,
        first_entry_id: first,
        second_entry_id: second,
        verdict,
        first_content: contentOf(tx, familyId, first),
        second_content: contentOf(tx, familyId, second),
        ...decided,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('same_event_decision_key').doUpdateSet((eb) => ({
        verdict: eb.ref('excluded.verdict'),
        first_content: eb.ref('excluded.first_content'),
        second_content: eb.ref('excluded.second_content'),
        ...decided,
      })),
    )
    .execute();
}

/** Takes back what was decided of any two of these entries. */
export async function undecidePairs(
  tx: TenantTx,
  familyId: FamilyId,
  entries: readonly EntryId[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.sql
    .deleteFrom('same_event_decision')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('first_entry_id', 'in', entries)
    .where('second_entry_id', 'in', entries)
    .execute();
}
