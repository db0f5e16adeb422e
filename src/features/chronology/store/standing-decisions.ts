import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';
import type { Standing } from '../domain/entry-reading.ts';
import type { EntryId, SubmissionId } from './submission.ts';
import { contentOf, isWordedAsThen } from './worded-as-then.ts';

/** What somebody says of whether an entry tells of its own day or retells the past. */
export interface StandingDecision {
  readonly entryId: EntryId;
  readonly standing: Standing;
  readonly at: Date;
  readonly by: string;
}

/**
 * What people say of the standing of entries that are in a family's chronology and that the actor may see.
 *
 * @param of of these entries alone; of all unless told.
 */
export async function listStandingDecisions(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of?: readonly EntryId[] },
  now: Date,
): Promise<readonly StandingDecision[]> {
  if (of?.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('standing_decision as d')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'd.partnership_id')
        .onRef('entry.family_id', '=', 'd.family_id')
        .onRef('entry.id', '=', 'd.entry_id'),
    )
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'd.partnership_id').onRef('account.id', '=', 'd.decided_by'),
    )
    .select(['d.entry_id', 'd.standing', 'd.decided_at', 'account.name'])
    .where('d.partnership_id', '=', tx.partnershipId)
    .where('d.family_id', '=', familyId)
    .$if(of !== undefined, (query) => query.where('d.entry_id', 'in', [...(of ?? [])]))
    .where(visible(actor, 'entry', now, familyId))
    .where(isWordedAsThen(sql.ref('d.of_content')))
    .orderBy('d.entry_id')
    .execute();
  return rows.map(({ entry_id, standing, decided_at, name }) => ({
    entryId: entry_id,
    standing,
    at: decided_at,
    by: name,
  }));
}

/** Notes what somebody says, in place of what was said before; null takes it back. */
export async function decideStanding(
  tx: TenantTx,
  { familyId, of, standing }: StandingToDecide,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, family_id: familyId };
  if (standing === null) {
    await tx.sql
      .deleteFrom('standing_decision')
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId)
      .where('entry_id', 'in', of)
      .execute();
    return;
  }
  const decided = { standing, decided_by: by, decided_at: at };
  await tx.sql
    .insertInto('standing_decision')
    .values(
      of.map((entry_id) => ({ ...key, ...decided, entry_id, of_content: contentOf(tx, familyId, entry_id) })),
    )
    .onConflict((conflict) =>
      conflict
        .constraint('standing_decision_key')
        .doUpdateSet((eb) => ({ ...decided, of_content: eb.ref('excluded.of_content') })),
    )
    .execute();
}

export interface StandingToDecide {
  readonly familyId: FamilyId;
  /** At least one. */
  readonly of: readonly EntryId[];
  readonly standing: Standing | null;
}

/** Puts on entries of a family what follows from what their words suggest and what people say. */
export async function setStanding(
  tx: TenantTx,
  { familyId, of, standing }: StandingToDecide & { readonly standing: Standing },
): Promise<void> {
  if (of.length === 0) return;
  await tx.sql
    .updateTable('entry')
    .set({ standing })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', 'in', of)
    .execute();
}

/**
 * The same for the entries of a file whose rows were just written, with what their words suggest. One statement. What was decided is gathered
 * before any entry is joined to it: of rows that were just written the database knows no numbers, and would compare each with each.
 */
export async function applyStandingDecisions(tx: TenantTx, submission: SubmissionId): Promise<void> {
  await sql`
    with said as materialized (
      select d.partnership_id, d.family_id, d.entry_id, d.standing
        from standing_decision d
        join entry on entry.partnership_id = d.partnership_id and entry.family_id = d.family_id and entry.id = d.entry_id
       where d.partnership_id = ${tx.partnershipId} and entry.submission_id = ${submission} and ${isWordedAsThen(sql`d.of_content`)})
    update entry
       set standing = said.standing
      from said
     where entry.partnership_id = ${tx.partnershipId} and said.partnership_id = ${tx.partnershipId}
       and entry.family_id = said.family_id and entry.id = said.entry_id
       and entry.standing <> said.standing`.execute(tx.sql);
}
