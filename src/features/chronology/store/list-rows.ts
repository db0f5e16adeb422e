import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChangedCell } from '../domain/compare/compare-chronologies.ts';
import { doubtsAboutOthers, setAsideWithoutHints } from '../domain/doubts-about-others.ts';
import type { Entry, IssueCode, SetAsideRow } from '../domain/entry.ts';
import type { RowChange } from './draft-rows.ts';
import { releaseEntry, releaseMerged, releaseSetAside } from './row-detail.ts';
import type { EntryId, SubmissionKey } from './submission.ts';

export type RowFilter =
  | 'all'
  | 'errors'
  | 'warnings'
  | 'kept'
  | 'kind-doubts'
  | 'changed'
  | 'mended'
  | 'new'
  | 'gone';

/** A row of a file, as it became an entry or was set aside; `id` of one that is in the chronology. */
export type FileRow = {
  readonly position: number;
  /** What a row that waits is beside what its agency has in the chronology; null where nobody compares. */
  readonly beside: RowBeside | null;
  /** Whether nothing but its kind keeps it for its own agency alone. */
  readonly keptByKind: boolean;
} & (
  | { readonly id: EntryId | null; readonly entry: Entry }
  | { readonly id: null; readonly setAside: SetAsideRow }
);

export interface RowBeside {
  /** `gone` of an entry of the chronology that leaves it. */
  readonly change: RowChange | 'gone';
  /** The entry that it says the same as, or that it is another wording of. */
  readonly entryId: EntryId | null;
  readonly differs: readonly ChangedCell[];
  /** The author says that it is another entry than the one that it resembles. */
  readonly apart: boolean;
}

export interface RowsAsked {
  readonly filter: RowFilter;
  /** A place among the file's rows, and on which side of it to read; null for the beginning. */
  readonly from: { readonly side: 'after' | 'before'; readonly position: number } | null;
  readonly most: number;
  /** Rows of the file’s agency are kept from the actor: what is told of the others must not hint at one. */
  readonly hiding: boolean;
}

/** Rows of a file in its own order. The position decides, so no row is missed or seen twice when entries come and go. Two statements. */
export async function listFileRows(
  tx: TenantTx,
  actor: Actor,
  { id: submissionId, familyId }: SubmissionKey,
  { filter, from, most, hiding }: RowsAsked,
  now: Date,
): Promise<readonly FileRow[]> {
  const backwards = from?.side === 'before';
  const order = backwards ? 'desc' : 'asc';
  const beyond =
    from === null
      ? sql<boolean>`true`
      : sql<boolean>`position ${sql.raw(backwards ? '<' : '>')} ${from.position}`;
  const entries =
    filter === 'errors'
      ? []
      : await tx.sql
          .selectFrom('entry')
          .select(['id', 'position', 'detail', isKeptByKind(tx, 'entry').as('kept')])
          .where('partnership_id', '=', tx.partnershipId)
          .where('family_id', '=', familyId)
          .where('submission_id', '=', submissionId)
          .where(visible(actor, 'entry', now))
          .where(beyond)
          .where(isAsked(tx, filter, hiding))
          .orderBy('position', order)
          .limit(most)
          .execute();
  const setAside =
    filter === 'warnings' || filter === 'kind-doubts'
      ? []
      : await tx.sql
          .selectFrom('set_aside_row')
          .select(['position', 'detail', isKeptByKind(tx, 'set_aside_row').as('kept')])
          .where('partnership_id', '=', tx.partnershipId)
          .where('submission_id', '=', submissionId)
          .where(visible(actor, 'set_aside_row', now))
          .where(beyond)
          .where(filter === 'kept' ? isKeptByKind(tx, 'set_aside_row') : sql<boolean>`true`)
          .orderBy('position', order)
          .limit(most)
          .execute();
  const rows: FileRow[] = [
    ...entries.map(({ id, position, detail, kept }) => ({
      position,
      beside: null,
      keptByKind: kept,
      id,
      entry: hiding ? releaseMerged(detail) : releaseEntry(detail).entry,
    })),
    ...setAside.map(({ position, detail, kept }) => ({
      position,
      beside: null,
      keptByKind: kept,
      id: null,
      setAside: hiding ? setAsideWithoutHints(releaseSetAside(detail).row) : releaseSetAside(detail).row,
    })),
  ];
  rows.sort((one, other) => (backwards ? other.position - one.position : one.position - other.position));
  const page = rows.slice(0, most);
  return backwards ? page.reverse() : page;
}

/** The places of every row of a file that the actor may see, in their order: for telling none by the gap that another leaves. */
export async function listPlaces(
  tx: TenantTx,
  actor: Actor,
  { id: submissionId, familyId }: SubmissionKey,
  now: Date,
): Promise<readonly number[]> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select('position')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', '=', submissionId)
    .where(visible(actor, 'entry', now))
    .unionAll(
      tx.sql
        .selectFrom('set_aside_row')
        .select('position')
        .where('partnership_id', '=', tx.partnershipId)
        .where('submission_id', '=', submissionId)
        .where(visible(actor, 'set_aside_row', now)),
    )
    .orderBy('position')
    .execute();
  return rows.map(({ position }) => position);
}

export interface RowCounts {
  readonly entries: number;
  readonly notes: number;
  readonly setAside: number;
  /** Entries and notes with something doubtful. */
  readonly warnings: number;
  /** Rows that nothing but their kind keeps for their own agency alone. */
  readonly kept: number;
  /** Entries and notes that may be of such a kind, without saying so surely, and that nothing keeps from anybody around the family. */
  readonly kindDoubts: number;
  /**
   * Of a file that waits, and of its rows that become entries or notes: those that say the same as one in the chronology, those that are
   * another wording of one, those that were set aside before, and those that are new. Together they are all that goes in.
   */
  readonly same: number;
  readonly changed: number;
  readonly mended: number;
  readonly fresh: number;
}

/** What there is of a file for this actor. One statement. */
export async function countFileRows(
  tx: TenantTx,
  actor: Actor,
  { id: submissionId, familyId }: SubmissionKey,
  hiding: boolean,
  now: Date,
): Promise<RowCounts> {
  const counts = await tx.sql
    .selectFrom('entry')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('note', '=', false).as('entries'),
      eb.fn.countAll<number>().filterWhere('note', '=', true).as('notes'),
      eb.fn
        .countAll<number>()
        .filterWhere(isAsked(tx, 'warnings', hiding))
        .as('warnings'),
      eb.fn
        .countAll<number>()
        .filterWhere(isAsked(tx, 'kept', hiding))
        .as('kept'),
      eb.fn.countAll<number>().filterWhere(isKindDoubtful).as('kindDoubts'),
      eb
        .selectFrom('set_aside_row')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('set_aside_row.partnership_id', '=', tx.partnershipId)
        .where('set_aside_row.submission_id', '=', submissionId)
        .where(visible(actor, 'set_aside_row', now))
        .as('setAside'),
      eb
        .selectFrom('set_aside_row')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('set_aside_row.partnership_id', '=', tx.partnershipId)
        .where('set_aside_row.submission_id', '=', submissionId)
        .where(visible(actor, 'set_aside_row', now))
        .where(isKeptByKind(tx, 'set_aside_row'))
        .as('setAsideKept'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', '=', submissionId)
    .where(visible(actor, 'entry', now))
    .executeTakeFirstOrThrow();
  const { setAsideKept, ...entries } = counts;
  const kept = entries.kept + Number(setAsideKept ?? 0);
  return {
    ...entries,
    setAside: Number(counts.setAside ?? 0),
    kept,
    same: 0,
    changed: 0,
    mended: 0,
    fresh: 0,
  };
}

function isAsked(tx: TenantTx, filter: RowFilter, hiding: boolean) {
  const passedOver = hiding ? [...doubtsAboutOthers] : [];
  if (filter === 'all') return sql<boolean>`true`;
  if (filter === 'kind-doubts') return isKindDoubtful;
  return filter === 'kept' ? isKeptByKind(tx, 'entry') : sql<boolean>`not (issues <@ ${passedOver}::text[])`;
}

const kindDoubt: IssueCode = 'kind-doubt';

/** Of an entry, or of a row that waits: whether it may be of a kind that its agency alone shares, and everybody reads it. */
export const isKindDoubtful = sql<boolean>`(${kindDoubt} = any(issues) and handling = 'core-group')`;

/** Whether nothing but its kind keeps a row for its own agency alone: nobody else sees such a row. */
export function isKeptByKind(tx: TenantTx, table: 'entry' | 'set_aside_row') {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  return sql<boolean>`(${of('handling')} <> 'core-group' and exists (
    select from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${of('family_id')}
       and h.agency_id = ${of('agency_id')} and h.row_key = ${of('row_key')}
       and h.by_kind and h.decided_by is null))`;
}
