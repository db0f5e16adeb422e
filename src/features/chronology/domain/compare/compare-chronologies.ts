import type { CheckedFile } from '../checked-file.ts';
import { sayWhen } from '../say-when.ts';
import { type ChangedPair, findChanged } from './find-changed.ts';
import { type ComparedRow, listRows, plain } from './row-content.ts';

/** One cell that reads otherwise now; null where the row had, or has, no such cell. */
export interface ChangedCell {
  /** The field (`event`), or the heading of a column that no field holds. */
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedRow extends ChangedPair {
  readonly cells: readonly ChangedCell[];
}

/**
 * What became of every row of the old version. Old rows = unchanged + changed + removed; new rows = unchanged +
 * changed + added.
 */
export interface ChronologyComparison {
  readonly before: readonly CheckedFile[];
  readonly after: readonly CheckedFile[];
  readonly unchanged: readonly { readonly before: ComparedRow; readonly after: ComparedRow }[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly ComparedRow[];
  readonly removed: readonly ComparedRow[];
}

/**
 * Compares two versions of a chronology. A row is the same when its agency and its cells are, whatever the format, the
 * spelling of its date, the order of columns or its place in the file; of rows that are the same several times, each counts.
 * Two single files are versions of one agency's chronology, whatever they are called.
 */
export function compareChronologies(
  before: readonly CheckedFile[],
  after: readonly CheckedFile[],
): ChronologyComparison {
  const oneAgency = [before, after].every((files) => new Set(files.map(({ agency }) => agency)).size === 1);
  const rowsOf = (files: readonly CheckedFile[]) =>
    files.flatMap((file) => listRows(file, oneAgency ? '' : file.agency));
  const { unchanged, removed, added } = pairEqual(rowsOf(before), rowsOf(after));
  const changed = findChanged(removed, added).map((pair) => ({ ...pair, cells: changedCells(pair) }));
  const gone = new Set(changed.map((pair) => pair.before));
  const come = new Set(changed.map((pair) => pair.after));
  const places = new Map(added.map((row, index) => [row, index]));
  const placeOf = ({ after: row }: ChangedRow) => places.get(row) ?? 0;
  return {
    before,
    after,
    unchanged,
    changed: changed.toSorted((first, second) => placeOf(first) - placeOf(second)),
    added: added.filter((row) => !come.has(row)),
    removed: removed.filter((row) => !gone.has(row)),
  };
}

function pairEqual(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
): Pick<ChronologyComparison, 'unchanged' | 'removed' | 'added'> {
  const waiting = Map.groupBy(before, ({ key }) => key);
  const used = new Map<string, number>();
  const unchanged: { before: ComparedRow; after: ComparedRow }[] = [];
  const added: ComparedRow[] = [];
  for (const row of after) {
    const occurrence = used.get(row.key) ?? 0;
    const old = waiting.get(row.key)?.[occurrence];
    if (old === undefined) {
      added.push(row);
      continue;
    }
    used.set(row.key, occurrence + 1);
    unchanged.push({ before: old, after: row });
  }
  const kept = new Set(unchanged.map((pair) => pair.before));
  return { unchanged, added, removed: before.filter((row) => !kept.has(row)) };
}

function changedCells({ before, after }: ChangedPair): readonly ChangedCell[] {
  const columns = [...new Set([...before.content.keys(), ...after.content.keys()])];
  const isSameDate = before.date !== null && before.date === after.date;
  return columns.flatMap((column) => {
    if (column === 'date' && isSameDate) return [];
    const [old, now] = [before.content.get(column) ?? null, after.content.get(column) ?? null];
    if (column === 'date' && isOtherDay(before, after, [old, now]))
      return [{ column, before: withDay(before, old), after: withDay(after, now) }];
    return old !== null && now !== null && plain(old) === plain(now)
      ? []
      : [{ column, before: old, after: now }];
  });
}

/** “The next day” of another row says the same, and is another day. */
function isOtherDay(
  before: ComparedRow,
  after: ComparedRow,
  [old, now]: readonly [string | null, string | null],
): boolean {
  if (before.date === null || after.date === null || before.date === after.date) return false;
  return old !== null && now !== null && plain(old) === plain(now);
}

function withDay({ row }: ComparedRow, text: string | null): string {
  const day = 'when' in row ? sayWhen(row.when) : null;
  return day === null || day === text ? (text ?? '') : `${text ?? ''} (${day})`;
}
