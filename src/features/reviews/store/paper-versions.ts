import { sql } from 'kysely';
import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, readId } from '../../../shared/ids.ts';
import { type Paper, type PaperId, type PaperWritten, readParts } from './papers.ts';
import type { EntryId } from './quotes.ts';

/** What a paper said, until it was put otherwise. */
export interface FormerPaper extends Omit<PaperWritten, 'agencyId'> {
  readonly number: number;
  readonly agencyName: string | null;
  /** What it pointed at while it said so, seen or not. To be told to nobody as it is. */
  readonly entries: readonly EntryId[];
  readonly writtenAt: Date;
  /** Null where the account is gone. */
  readonly writtenBy: string | null;
}

type OfVersion = Pick<Paper, 'id' | 'version'>;

/** Keeps what a paper says, with what it points at and pointed at meanwhile. False where somebody changed it first. */
export async function keepPaper(tx: TenantTx, { id, version }: OfVersion): Promise<boolean> {
  const { rows } = await sql`
    insert into review_paper_version (partnership_id, review_paper_id, number, title, from_day, to_day, agency_id, parts,
        entries, episodes, written_at, written_by)
    select partnership_id, id, version, title, from_day, to_day, agency_id, parts,
           array(select unnest(entries_before)
                 union
                 select quote.entry_id::text from review_quote quote
                  where quote.partnership_id = ${tx.partnershipId} and quote.of_id = review_paper.id
                  order by 1),
           array(select spoken.named_review_paper_id::text from review_paper_episode spoken
                  where spoken.partnership_id = ${tx.partnershipId} and spoken.review_paper_id = review_paper.id
                  order by 1),
           changed_at, changed_by
      from review_paper
     where partnership_id = ${tx.partnershipId} and id = ${id} and version = ${version} and removed_at is null
    returning number`.execute(tx.sql);
  return rows.length > 0;
}

/** Notes that a paper points at these no more: what it says was written while it did. */
export async function noteEntriesLeft(tx: TenantTx, id: PaperId, entries: readonly EntryId[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    update review_paper
       set entries_before = array(select unnest(entries_before) union select unnest(${[...entries]}::text[]) order by 1)
     where partnership_id = ${tx.partnershipId} and id = ${id}`.execute(tx.sql);
}

/** Removes a paper, or puts it back; what it says and points at stays. False where somebody changed it first. */
export async function setPaperRemoved(
  tx: TenantTx,
  { id, version, by }: OfVersion & { readonly by: AccountId | null },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('review_paper')
    .set({ removed_at: by === null ? null : now, removed_by: by, version: version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', by === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What a paper said before, the newest first; fifty at most, which nobody reads to their end. */
export async function listFormerPapers(tx: TenantTx, id: PaperId): Promise<readonly FormerPaper[]> {
  const rows = await tx.sql
    .selectFrom('review_paper_version as v')
    .leftJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'v.partnership_id').onRef('account.id', '=', 'v.written_by'),
    )
    .leftJoin('agency', (join) =>
      join.onRef('agency.partnership_id', '=', 'v.partnership_id').onRef('agency.id', '=', 'v.agency_id'),
    )
    .selectAll('v')
    .select(['account.name as writer_name', 'agency.name as agency_name'])
    .where('v.partnership_id', '=', tx.partnershipId)
    .where('v.review_paper_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    from: row.from_day === null ? null : dayOf(row.from_day),
    to: row.to_day === null ? null : dayOf(row.to_day),
    agencyName: row.agency_name,
    parts: readParts(row.parts),
    entries: row.entries.flatMap((one) => readId<'entry'>(one) ?? []),
    writtenAt: row.written_at,
    writtenBy: row.writer_name,
  }));
}
