import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { doubtsAboutOthers, setAsideWithoutHints } from '../domain/doubts-about-others.ts';
import { releaseDiffers } from './draft-rows.ts';
import { type FileRow, isKindDoubtful, type RowCounts, type RowFilter, type RowsAsked } from './list-rows.ts';
import { releaseEntry, releaseMerged, releaseSetAside } from './row-detail.ts';
import type { SubmissionId, SubmissionKey } from './submission.ts';

function drafts(tx: TenantTx, actor: Actor, { id, familyId }: SubmissionKey, now: Date) {
  return tx.sql
    .selectFrom('draft_row')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('family_id', '=', familyId)
    .where(visible(actor, 'draft_row', now));
}

/** Rows that wait of a file, in its own order. One statement. */
export async function listDraftRows(
  tx: TenantTx,
  actor: Actor,
  submission: SubmissionKey,
  { filter, from, most, hiding }: RowsAsked,
  now: Date,
): Promise<readonly FileRow[]> {
  const backwards = from?.side === 'before';
  const found = await drafts(tx, actor, submission, now)
    .select(['position', 'became', 'by_kind', 'change', 'entry_id', 'apart', 'differs', 'detail'])
    .where(isAsked(filter, hiding))
    .$if(from !== null, (query) => query.where('position', backwards ? '<' : '>', from?.position ?? 0))
    .orderBy('position', backwards ? 'desc' : 'asc')
    .limit(most)
    .execute();
  const rows = found.map((row): FileRow => {
    const { position, became, by_kind: keptByKind, change, apart, detail } = row;
    const beside =
      change === null ? null : { change, entryId: row.entry_id, differs: releaseDiffers(row.differs), apart };
    const base = { position, beside, keptByKind, id: null };
    return became === 'set-aside'
      ? {
          ...base,
          setAside: hiding ? setAsideWithoutHints(releaseSetAside(detail).row) : releaseSetAside(detail).row,
        }
      : { ...base, entry: hiding ? releaseMerged(detail) : releaseEntry(detail).entry };
  });
  return backwards ? rows.toReversed() : rows;
}

/** The places of every row that waits of a file and that the actor may see, in their order. */
export async function listDraftPlaces(
  tx: TenantTx,
  actor: Actor,
  submission: SubmissionKey,
  now: Date,
): Promise<readonly number[]> {
  const rows = await drafts(tx, actor, submission, now).select('position').orderBy('position').execute();
  return rows.map(({ position }) => position);
}

/** What waits of a file for this actor. One statement. */
export async function countDraftRows(
  tx: TenantTx,
  actor: Actor,
  submission: SubmissionKey,
  hiding: boolean,
  now: Date,
): Promise<RowCounts> {
  return drafts(tx, actor, submission, now)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('became', '=', 'entry').as('entries'),
      fn.countAll<number>().filterWhere('became', '=', 'note').as('notes'),
      fn.countAll<number>().filterWhere('became', '=', 'set-aside').as('setAside'),
      fn.countAll<number>().filterWhere(isAsked('warnings', hiding)).as('warnings'),
      fn.countAll<number>().filterWhere(isAsked('kept', hiding)).as('kept'),
      fn.countAll<number>().filterWhere(isAsked('kind-doubts', hiding)).as('kindDoubts'),
      fn.countAll<number>().filterWhere(isAsSame).as('same'),
      fn.countAll<number>().filterWhere(isAsked('changed', hiding)).as('changed'),
      fn.countAll<number>().filterWhere(isAsked('mended', hiding)).as('mended'),
      fn.countAll<number>().filterWhere(isAsked('new', hiding)).as('fresh'),
    ])
    .executeTakeFirstOrThrow();
}

/** Of rows that go in where files are compared: each is one of these four. */
const goesIn = sql<boolean>`(became <> 'set-aside' and change is not null)`;
const isAsSame = sql<boolean>`(${goesIn} and change = 'same' and entry_id is not null)`;
const isReworded = sql<boolean>`(${goesIn} and change = 'changed' and entry_id is not null and not apart)`;
const isMended = sql<boolean>`(${goesIn} and change in ('same', 'changed') and entry_id is null)`;
const isNew = sql<boolean>`(${goesIn} and (change = 'new' or (change = 'changed' and entry_id is not null and apart)))`;

function isAsked(filter: RowFilter, hiding: boolean) {
  const passedOver = hiding ? [...doubtsAboutOthers] : [];
  switch (filter) {
    case 'all':
      return sql<boolean>`true`;
    case 'errors':
      return sql<boolean>`became = 'set-aside'`;
    case 'warnings':
      return sql<boolean>`became <> 'set-aside' and not (issues <@ ${passedOver}::text[])`;
    case 'kept':
      return sql<boolean>`by_kind`;
    case 'kind-doubts':
      return sql<boolean>`(became <> 'set-aside' and ${isKindDoubtful})`;
    case 'changed':
      return isReworded;
    case 'mended':
      return isMended;
    case 'new':
      return isNew;
    case 'gone':
      return sql<boolean>`false`;
  }
}

/** Whether handling keeps any row that waits of a file from the actor: nothing that is told of the others must hint at one. */
export async function hidesDraftRows(
  tx: TenantTx,
  actor: Actor,
  { id }: { readonly id: SubmissionId },
  now: Date,
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('draft_row')
    .select('position')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('handling', '<>', 'core-group')
    .where(sql<boolean>`not ${visible(actor, 'draft_row', now)}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
