import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type FileRow, isKeptByKind, type RowsAsked } from './list-rows.ts';
import { releaseEntry, releaseMerged } from './row-detail.ts';
import type { EntryId, SubmissionKey } from './submission.ts';

/** A file that waits, with the numbers of those whose place it takes. */
type Replacing = SubmissionKey & { readonly replaces: readonly number[] };

/** How many entries leave the chronology with the files whose place a file takes, and go on in no row of it. */
export async function countGone(
  tx: TenantTx,
  actor: Actor,
  submission: Replacing,
  now: Date,
): Promise<number> {
  if (submission.replaces.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count ${gone(tx, actor, submission, now)}`.execute(tx.sql);
  return rows[0]?.count ?? 0;
}

/** Those entries, in the order of their files. Their positions are places among themselves, from 1. */
export async function listGone(
  tx: TenantTx,
  actor: Actor,
  submission: Replacing,
  { from, most, hiding }: Omit<RowsAsked, 'filter'>,
  now: Date,
): Promise<readonly FileRow[]> {
  if (submission.replaces.length === 0) return [];
  const backwards = from?.side === 'before';
  const beyond =
    from === null
      ? sql`true`
      : backwards
        ? sql`position < ${from.position}`
        : sql`position > ${from.position}`;
  const { rows } = await sql<{ id: EntryId; position: number; detail: unknown; kept: boolean }>`
    select id, position, detail, kept
      from (select entry.id, entry.detail, ${isKeptByKind(tx, 'entry')} as kept,
                   row_number() over (order by s.number, entry.position)::integer as position
              ${gone(tx, actor, submission, now)}) numbered
     where ${beyond}
     order by position ${backwards ? sql`desc` : sql`asc`}
     limit ${most}`.execute(tx.sql);
  const found = rows.map(
    ({ id, position, detail, kept }): FileRow => ({
      id,
      position,
      keptByKind: kept,
      beside: { change: 'gone', entryId: null, differs: [], apart: false },
      entry: hiding ? releaseMerged(detail) : releaseEntry(detail).entry,
    }),
  );
  return backwards ? found.toReversed() : found;
}

function gone(
  tx: TenantTx,
  actor: Actor,
  { id, familyId, agencyId, replaces }: Replacing,
  now: Date,
): RawBuilder<unknown> {
  return sql`
      from entry
      join submission s on s.partnership_id = entry.partnership_id and s.id = entry.submission_id
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId} and s.agency_id = ${agencyId}
       and s.number = any(${[...replaces]}::integer[])
       and ${visible(actor, 'entry', now, familyId)}
       and not exists (select from draft_row d
                        where d.partnership_id = ${tx.partnershipId} and d.submission_id = ${id}
                          and d.entry_id = entry.id and d.became <> 'set-aside' and not d.apart)`;
}
