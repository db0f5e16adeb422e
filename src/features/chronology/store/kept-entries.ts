import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type FamilyId, readId } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { findLike } from '../domain/compare/find-like.ts';
import { listRows } from '../domain/compare/row-content.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import { decideHandling, type Handling, type HandlingDecision } from '../domain/handling.ts';
import { handlingOfKind } from '../domain/kinds.ts';
import { rowKeyOf } from '../domain/row-key.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import { insertVersions } from './entry-versions.ts';
import { chooseIdLeft, listIdsLeft } from './ids-left.ts';
import { isOfReadersOfAll, listKeptBeside } from './kept-beside.ts';
import { listHandling, listOpenBeside } from './row-handling.ts';
import type { EntryId, SubmissionId, SubmissionKey } from './submission.ts';

/** A row of a reading: its own key, and for an entry what it says (`listRows`). */
export interface RowKeys {
  readonly rowKey: string;
  readonly content: string | null;
  /** As whom a rewording names it (`rowNameOf`). */
  readonly name: string;
  /** From whom a row of its kind is usually kept. */
  readonly usual: Handling;
  readonly row: Entry | SetAsideRow;
}

/** By what a row of a reading is told from the others: the engine’s id of an entry, or the place of a row that was set aside. */
export function rowNameOf(row: Entry | SetAsideRow): string {
  return 'id' in row ? row.id : JSON.stringify([row.origin.part, row.origin.row]);
}

/** The keys of a row, given what it says where it is an entry. */
export function keysOfRow(row: Entry | SetAsideRow, content: string | null): RowKeys {
  const usual = handlingOfKind(row.kind ?? 'narrative');
  return { rowKey: rowKeyOf(row.origin), content, name: rowNameOf(row), usual, row };
}

/** The keys of each row of a file: entries and notes first, and then those set aside. */
export function tellRowKeys(checked: CheckedFile): readonly RowKeys[] {
  const contents = listRows(checked, checked.agency).map(({ key }) => key);
  return [...checked.entries, ...checked.setAside].map((row, at) =>
    keysOfRow(row, at < checked.entries.length ? (contents[at] ?? '') : null),
  );
}

/** Since when an entry stands, and since when with the words that it has, without a break; null of an old one that came before anything was sealed. */
export interface StandingSince {
  readonly stands: Date | null;
  readonly worded: Date | null;
}

/** What is kept of the rows that a reading replaces. */
export interface KeptRows {
  /**
   * The id of the entry that this row was before, once: by its place in the same file, or else by what it says, or as which it left with the file. A row
   * that was no entry before has the id that is its own for good, unless another entry goes by that one now.
   */
  takeId(engineId: string, row: Pick<RowKeys, 'rowKey' | 'content'>): EntryId;
  /** The file, or the agency’s typing, that an entry came with first; null of an old one, of which it was not noted. */
  firstOf(id: EntryId): SubmissionId | null;
  /** Since when an entry stands, and with what it says. */
  sinceOf(id: EntryId, content: string, now: Date): StandingSince;
  /** From whom each row of the reading is kept; asked once, for all of them. */
  handlingOf(rows: readonly RowKeys[]): readonly HandlingDecision[];
  /** Keeps what those entries said that go on with other words. Before their rows are deleted. */
  keepVersions(
    entries: readonly { readonly id: EntryId; readonly content: string }[],
    now: Date,
  ): Promise<void>;
}

/**
 * The rows that are about to be replaced: those of the same submission, read again, and those of earlier ones, sent again. A
 * row that says the same keeps its entry's id, the first such row the first's, so that what people have said of it stays.
 * Its handling is kept by what it says, and apart from the rows (`row-handling.ts`). Ask before the rows are deleted.
 *
 * @param rewordings by the name of a row (`rowNameOf`), the entry that it is another wording of.
 */
export async function findKeptRows(
  tx: TenantTx,
  { id: own, ...of }: SubmissionKey,
  earlier: readonly SubmissionId[],
  newId: () => EntryId,
  rewordings: ReadonlyMap<string, EntryId> = new Map(),
): Promise<KeptRows> {
  const replaced = [own, ...earlier];
  const entries = await listEntriesOf(tx, replaced);
  const setAside = await tx.sql
    .selectFrom('set_aside_row')
    .select(['row_key', 'handling'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', replaced)
    .execute();
  const byPlace = new Map(
    entries.filter(({ submission_id }) => submission_id === own).map((row) => [row.engine_id, row.id]),
  );
  const byContent = Map.groupBy(
    entries.filter(({ submission_id }) => submission_id !== own),
    ({ content }) => content,
  );
  const keysOfContent = Map.groupBy(entries, ({ content }) => content);
  const standing = [...entries, ...setAside];
  const standingBefore = new Map(entries.map((row) => [row.id, row]));
  const keyOf = new Map<string, string>(entries.map(({ id, row_key }) => [id, row_key]));
  const left = await listIdsLeft(tx, { id: own, ...of });
  const leftByKey = Map.groupBy(left, ({ rowKey }) => rowKey);
  const firstLeft = new Map(left.map(({ id, first }) => [id, first]));
  const taken = new Set<string>(await listIdsBeside(tx, of, replaced));
  const key = await readEntryIdKey(tx);
  const stated = await listHandling(tx, of);
  const inReplaced = new Set(standing.map((row) => row.row_key));
  const staying = await listKeptBeside(tx, of, { replaced, inReplaced, stated });
  const readAll = staying.length > 0 && (await isOfReadersOfAll(tx, { id: own, ...of }));
  const known = {
    stated,
    replaced: inReplaced,
    staying: new Set(staying.map((row) => row.key)),
    readAll,
    open: new Set([
      ...standing.flatMap((row) => (row.handling === 'core-group' ? [row.row_key] : [])),
      ...(await listOpenBeside(tx, of, replaced)),
    ]),
  };
  return {
    takeId(engineId, { rowKey, content }) {
      const alike = byContent.get(content ?? '') ?? [];
      while (alike[0] !== undefined && taken.has(alike[0].id)) alike.shift();
      const reworded = rewordings.get(engineId);
      const before = reworded !== undefined && keyOf.has(reworded) ? reworded : undefined;
      const mine = ownId(key, own, engineId);
      const free = (leftByKey.get(rowKey) ?? []).filter((one) => !taken.has(one.id));
      const left = chooseIdLeft(free, { own, mine });
      const candidates = [byPlace.get(engineId), alike[0]?.id, before, left, mine];
      const id = candidates.find((one) => one !== undefined && !taken.has(one)) ?? newId();
      taken.add(id);
      return id;
    },
    firstOf(id) {
      const before = standingBefore.get(id);
      if (before !== undefined) return before.first_submission_id;
      const first = firstLeft.get(id);
      return first === undefined ? own : first;
    },
    sinceOf(id, content, now) {
      const before = standingBefore.get(id);
      if (before === undefined) return { stands: now, worded: now };
      const goesOn = before.content === content;
      return { stands: before.stands_since, worded: goesOn ? before.worded_since : now };
    },
    handlingOf(rows) {
      const like = findLike(
        readAll ? staying : [],
        rows.map(({ row }) => row),
      );
      const told = rows.map(({ rowKey, content, name, usual }, at) => {
        const alike = content === null ? [] : (keysOfContent.get(content) ?? []);
        const rewords = keyOf.get(rewordings.get(name) ?? '') ?? null;
        return {
          keys: [rowKey, ...alike.map(({ row_key }) => row_key)],
          usual,
          rewords,
          like: like[at] ?? [],
        };
      });
      return decideHandling(told, known);
    },
    async keepVersions(planned, now) {
      const reworded = planned.filter(({ id, content }) => {
        const before = standingBefore.get(id);
        return before !== undefined && before.content !== content;
      });
      const ids = reworded.map(({ id }) => id);
      await insertVersions(tx, of.familyId, ids, now);
    },
  };
}

function ownId(key: string, submissionId: SubmissionId, engineId: string): EntryId | undefined {
  return readId<'entry'>(makeStoredEntryId(key, submissionId, engineId)) ?? undefined;
}

/** What the partnership's ids of entries are made with. Told to nobody. */
export async function readEntryIdKey(tx: TenantTx): Promise<string> {
  const row = await tx.sql
    .selectFrom('partnership')
    .select('entry_id_key')
    .where('partnership_id', '=', tx.partnershipId)
    .executeTakeFirstOrThrow();
  return row.entry_id_key;
}

/** Those of these entries that are in the family’s chronology. */
export async function findStanding(
  tx: TenantTx,
  familyId: FamilyId,
  ids: readonly EntryId[],
): Promise<ReadonlySet<EntryId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Entries of the agency in files that stand beside those that are being replaced. */
async function listIdsBeside(
  tx: TenantTx,
  { familyId, agencyId }: Omit<SubmissionKey, 'id'>,
  replaced: readonly SubmissionId[],
): Promise<readonly EntryId[]> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('submission_id', 'not in', replaced)
    .execute();
  return rows.map(({ id }) => id);
}

function listEntriesOf(tx: TenantTx, submissions: readonly SubmissionId[]) {
  return tx.sql
    .selectFrom('entry')
    .select(({ eb, ref }) => [
      'id',
      'handling',
      'row_key',
      'submission_id',
      'first_submission_id',
      'stands_since',
      'worded_since',
      eb.fn<string>('jsonb_extract_path_text', [ref('detail'), eb.val('content')]).as('content'),
      eb
        .fn<string>('jsonb_extract_path_text', [ref('detail'), eb.val('entry'), eb.val('id')])
        .as('engine_id'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', submissions)
    .orderBy('submission_id')
    .orderBy('position')
    .execute();
}
