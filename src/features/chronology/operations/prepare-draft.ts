import type { SystemActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type ChronologyComparison, compareChronologies } from '../domain/compare/compare-chronologies.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import { handlingWaiting } from '../domain/handling.ts';
import type { DraftOfRow } from '../store/draft-rows.ts';
import { findKeptRows, findStanding, tellRowKeys } from '../store/kept-entries.ts';
import { restoreFiles } from '../store/restore-files.ts';
import { findReplacedFiles } from '../store/sent-files.ts';
import type { ComparedFile, EntryId, Submission, SubmissionId, SubmissionKey } from '../store/submission.ts';

/** A file that was read, beside what it takes the place of. */
export interface Draft {
  readonly checked: CheckedFile;
  /** Of each row of the file, entries and notes first and then those set aside. */
  readonly known: readonly DraftOfRow[];
  readonly comparedWith: readonly ComparedFile[];
}

/**
 * What each row of a file is beside those whose place the file is to take: the same, another wording of one, or new; and from whom
 * it would be kept. Nothing is written.
 */
export async function prepareDraft(
  tx: TenantTx,
  actor: SystemActor,
  submission: Submission,
  checked: CheckedFile,
  now: Date,
): Promise<Draft> {
  const replaced = await findReplacedFiles(tx, submission, submission.replaces);
  const comparedWith = replaced.map(({ id, version }) => ({ id, version }));
  const ids = replaced.filter(({ state }) => state === 'submitted').map(({ id }) => id);
  const before = ids.length === 0 ? null : await restoreFiles(tx, actor, submission.familyId, now, { ids });
  const beside =
    before === null ? null : tellChanges(compareChronologies(before.files, [checked]), before.entryIds);
  const rows = [...checked.entries, ...checked.setAside].map((row): Beside => {
    if (beside === null) return { change: null, entryId: null, differs: [] };
    return beside.get(row) ?? { change: 'new', entryId: null, differs: [] };
  });
  const handled = await handle(tx, submission, { checked, rows, replaced: ids });
  const known = rows.map((row, at) => ({ ...row, ...(handled[at] ?? kept) }));
  return { checked, known, comparedWith };
}

/**
 * The same as it stands when it is written, while nobody else settles or decides anything of the family: an entry that has left since
 * is told no word of, and each row is kept from whom it is kept from now.
 */
export async function prepareAgain(
  tx: TenantTx,
  submission: Pick<Submission, 'id' | 'familyId' | 'agencyId'>,
  { checked, known, comparedWith }: Draft,
  replaced: readonly SubmissionId[],
): Promise<Draft> {
  const standing = await findStanding(
    tx,
    submission.familyId,
    known.flatMap(({ entryId }) => entryId ?? []),
  );
  const rows = known.map((row): Beside => {
    if (row.entryId === null || standing.has(row.entryId)) return row;
    return { change: 'new', entryId: null, differs: [] };
  });
  const handled = await handle(tx, submission, { checked, rows, replaced });
  const asNow = rows.map(({ change, entryId, differs }, at) => ({
    change,
    entryId,
    differs,
    ...(handled[at] ?? kept),
  }));
  return { checked, known: asNow, comparedWith };
}

/** What nothing is known of is kept. */
const kept = { handling: 'originator', byKind: false } as const;

interface ToHandle {
  readonly checked: CheckedFile;
  /** What each row is beside the chronology. */
  readonly rows: readonly Beside[];
  readonly replaced: readonly SubmissionId[];
}

async function handle(
  tx: TenantTx,
  submission: SubmissionKey,
  { checked, rows, replaced }: ToHandle,
): Promise<readonly Pick<DraftOfRow, 'handling' | 'byKind'>[]> {
  const told = tellRowKeys(checked);
  const rewordings = new Map(
    rows.flatMap(({ change, entryId }, at): [string, EntryId][] => {
      const name = told[at]?.name;
      return change === 'changed' && entryId !== null && name !== undefined ? [[name, entryId]] : [];
    }),
  );
  const found = await findKeptRows(tx, submission, replaced, newId, rewordings);
  return found.handlingOf(told).map((one) => ({ handling: handlingWaiting(one), byKind: one.byKind }));
}

type Beside = Pick<DraftOfRow, 'change' | 'entryId' | 'differs'>;

function tellChanges(
  { unchanged, changed }: ChronologyComparison,
  entryIds: ReadonlyMap<string, EntryId>,
): ReadonlyMap<Entry | SetAsideRow, Beside> {
  const idOf = (row: Entry | SetAsideRow) => ('id' in row ? (entryIds.get(row.id) ?? null) : null);
  return new Map<Entry | SetAsideRow, Beside>([
    ...unchanged.map(({ before, after }): [Entry | SetAsideRow, Beside] => [
      after.row,
      { change: 'same', entryId: idOf(before.row), differs: [] },
    ]),
    ...changed.map(({ before, after, cells }): [Entry | SetAsideRow, Beside] => [
      after.row,
      { change: 'changed', entryId: idOf(before.row), differs: cells },
    ]),
  ]);
}
