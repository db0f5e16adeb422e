import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { releaseJson } from './held-json.ts';
import type { SubmissionKey } from './submission.ts';

/** The sheets and tables of a file that hold a row of the chronology which the actor may see. One statement. */
export async function listPartsSeen(
  tx: TenantTx,
  actor: Actor,
  { id, familyId }: SubmissionKey,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select(partOf('entry').as('held'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', '=', id)
    .where(visible(actor, 'entry', now))
    .union(
      tx.sql
        .selectFrom('set_aside_row')
        .select(partOf('row').as('held'))
        .where('partnership_id', '=', tx.partnershipId)
        .where('submission_id', '=', id)
        .where(visible(actor, 'set_aside_row', now)),
    )
    .execute();
  return releaseParts(rows);
}

/** The same of a file that waits. One statement. */
export async function listDraftPartsSeen(
  tx: TenantTx,
  actor: Actor,
  { id, familyId }: SubmissionKey,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .select(sql<unknown>`coalesce(${partOf('entry')}, ${partOf('row')})`.as('held'))
    .distinct()
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('family_id', '=', familyId)
    .where(visible(actor, 'draft_row', now))
    .execute();
  return releaseParts(rows);
}

/** Where a row stands, out of its `detail`, with what `releaseJson` asks of a text. */
function partOf(row: 'entry' | 'row'): RawBuilder<unknown> {
  return sql`case when detail ? ${row} then
    jsonb_build_object('part', detail -> ${row}::text -> 'origin' -> 'part', 'escaped', detail -> 'escaped') end`;
}

function releaseParts(rows: readonly { readonly held: unknown }[]): ReadonlySet<string> {
  return new Set(rows.map(({ held }) => (releaseJson(held) as { readonly part: string }).part));
}
