import type { SystemActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type ChronologyComparison, compareChronologies } from '../domain/compare/compare-chronologies.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import type { DraftOfRow } from '../store/draft-rows.ts';
import { findKeptRows, findStanding, tellRowKeys } from '../store/kept-entries.ts';
import { restoreFiles } from '../store/restore-files.ts';
import { findReplacedFiles } from '../store/sent-files.ts';
import type { ComparedFile, EntryId, Submission, SubmissionId } from '../store/submission.ts';

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
  const kept = await findKeptRows(tx, submission, ids, newId);
  const handled = kept.handlingOf(tellRowKeys(checked));
  const before = ids.length === 0 ? null : await restoreFiles(tx, actor, submission.familyId, now, { ids });
  const beside =
    before === null ? null : tellChanges(compareChronologies(before.files, [checked]), before.entryIds);
  const known = [...checked.entries, ...checked.setAside].map((row, at): DraftOfRow => {
    const handling = handled[at] ?? 'originator';
    if (beside === null) return { handling, change: null, entryId: null, differs: [] };
    return { handling, ...(beside.get(row) ?? { change: 'new', entryId: null, differs: [] }) };
  });
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
  const kept = await findKeptRows(tx, submission, replaced, newId);
  const handled = kept.handlingOf(tellRowKeys(checked));
  const standing = await findStanding(
    tx,
    submission.familyId,
    known.flatMap(({ entryId }) => entryId ?? []),
  );
  const asNow = known.map((row, at): DraftOfRow => {
    const handling = handled[at] ?? 'originator';
    if (row.entryId === null || standing.has(row.entryId)) return { ...row, handling };
    return { handling, change: 'new', entryId: null, differs: [] };
  });
  return { checked, known: asNow, comparedWith };
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
