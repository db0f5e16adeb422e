import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { ChangedCell } from '../domain/compare/compare-chronologies.ts';
import { listRows } from '../domain/compare/row-content.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import type { Handling } from '../domain/handling.ts';
import type { FileAccount } from './file-account.ts';
import { holdJson, releaseJson } from './held-json.ts';
import { rowNameOf } from './kept-entries.ts';
import { holdEntry, holdSetAside, releaseEntry, releaseSetAside } from './row-detail.ts';
import { placeRows } from './row-places.ts';
import type { EntryId, SubmissionId, SubmissionKey } from './submission.ts';
import { codeList, rowsAtOnce } from './unnested-rows.ts';

/** What a row of a new file is beside what its agency has in the chronology. */
export type RowChange = 'same' | 'changed' | 'new';

/** What is known of a row that waits, beside what it says. */
export interface DraftOfRow {
  readonly handling: Handling;
  /** Whether its kind alone keeps it so. */
  readonly byKind: boolean;
  /** Null where the file takes the place of nothing. */
  readonly change: RowChange | null;
  /** The entry that says the same already, or that it is another wording of. */
  readonly entryId: EntryId | null;
  /** The cells that read otherwise than that entry’s; empty where none does. */
  readonly differs: readonly ChangedCell[];
}

/** Writes every row of a file that was read and waits, instead of those that waited before. */
export async function writeDraft(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
  checked: CheckedFile,
  known: readonly DraftOfRow[],
): Promise<void> {
  await deleteDraft(tx, [id]);
  const positions = placeRows(checked);
  const contents = listRows(checked, checked.agency).map(({ key }) => key);
  const rows = [
    ...checked.entries.map((entry, place) => ({
      position: positions.get(entry) ?? 0,
      became: entry.note ? 'note' : 'entry',
      issues: entry.issues,
      detail: holdEntry({ entry, place, content: contents[place] ?? '' }),
    })),
    ...checked.setAside.map((row, place) => ({
      position: positions.get(row) ?? 0,
      became: 'set-aside',
      issues: row.issues,
      detail: holdSetAside({ row, place }),
    })),
  ];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const of = some.map((_, at) => known[from + at]);
    await sql`insert into draft_row (partnership_id, submission_id, family_id, agency_id, position, became, handling, by_kind, issues,
        change, entry_id, differs, detail)
      select p.partnership_id, ${id}::uuid, ${familyId}::uuid, ${agencyId}::uuid, r.position, r.became, r.handling,
             r.by_kind, r.issues::text[], r.change, r.entry_id, r.differs::jsonb, r.detail::jsonb
        from partnership p, unnest(${some.map(({ position }) => position)}::integer[],
                    ${some.map(({ became }) => became)}::text[],
                    ${of.map((one) => one?.handling ?? 'originator')}::text[],
                    ${of.map((one) => one?.byKind ?? false)}::boolean[],
                    ${some.map(({ issues }) => codeList([...new Set(issues.map(({ code }) => code))]))}::text[],
                    ${of.map((one) => one?.change ?? null)}::text[],
                    ${of.map((one) => one?.entryId ?? null)}::uuid[],
                    ${of.map((one) => (one === undefined || one.differs.length === 0 ? null : holdJson({ cells: one.differs })))}::text[],
                    ${some.map(({ detail }) => detail)}::text[])
          as r (position, became, handling, by_kind, issues, change, entry_id, differs, detail)
       where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
  }
}

/** Takes away the rows that wait: they have gone into the chronology, or nobody wants them there. */
export async function deleteDraft(tx: TenantTx, ids: readonly SubmissionId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql
    .deleteFrom('draft_row')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', ids)
    .execute();
}

/** False where there is no such row, or it resembles no entry. */
export async function setApart(
  tx: TenantTx,
  { id }: { readonly id: SubmissionId },
  { position, apart }: { readonly position: number; readonly apart: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('draft_row')
    .set({ apart })
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('position', '=', position)
    .where('change', '=', 'changed')
    .where('entry_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface RestoredDraft {
  /** The very file that was read, and that its author had before their eyes. */
  readonly checked: CheckedFile;
  /** By the name of a row (`rowNameOf`) that is another wording of an entry in the chronology: that one’s id. */
  readonly rewordings: ReadonlyMap<string, EntryId>;
}

/** What waits of a file, whole: for the program’s own work. */
export async function restoreDraft(
  tx: TenantTx,
  { id }: { readonly id: SubmissionId; readonly familyId: FamilyId },
  account: FileAccount,
): Promise<RestoredDraft> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .select(['became', 'detail', 'change', 'entry_id', 'apart'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .execute();
  const entries: { readonly entry: Entry; readonly place: number }[] = [];
  const setAside: { readonly row: SetAsideRow; readonly place: number }[] = [];
  const rewordings = new Map<string, EntryId>();
  for (const { became, detail, change, entry_id, apart } of rows) {
    const isReworded = change === 'changed' && entry_id !== null && !apart;
    if (became === 'set-aside') {
      const released = releaseSetAside(detail);
      setAside.push(released);
      if (isReworded) rewordings.set(rowNameOf(released.row), entry_id);
    } else {
      const released = releaseEntry(detail);
      entries.push(released);
      if (isReworded) rewordings.set(rowNameOf(released.entry), entry_id);
    }
  }
  const { file, format, sha256, agency, accounts, tables, furniture, issues } = account;
  return {
    checked: {
      file,
      format,
      sha256,
      agency,
      accounts,
      tables,
      entries: entries.toSorted(byPlace).map(({ entry }) => entry),
      setAside: setAside.toSorted(byPlace).map(({ row }) => row),
      furniture,
      issues,
    },
    rewordings,
  };
}

export function releaseDiffers(held: unknown): readonly ChangedCell[] {
  if (held === null || held === undefined) return [];
  // Nobody but `writeDraft` writes the column.
  const { cells } = releaseJson(held) as { readonly cells: readonly ChangedCell[] };
  return cells.map(({ column, before, after }) => ({ column, before, after }));
}

function byPlace(one: { readonly place: number }, other: { readonly place: number }): number {
  return one.place - other.place;
}
