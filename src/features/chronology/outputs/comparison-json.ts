import type { CheckedFile } from '../domain/checked-file.ts';
import type { ChangedRow, ChronologyComparison } from '../domain/compare/compare-chronologies.ts';
import type { ComparedRow } from '../domain/compare/row-content.ts';

const formatVersion = 1;

/** The JSON document of `diff`. Ends with a new line. */
export function comparisonJson(comparison: ChronologyComparison): string {
  const { before, after, unchanged, changed, added, removed } = comparison;
  const document = {
    format: 'sightline-comparison',
    version: formatVersion,
    old: before.map(sourceJson),
    new: after.map(sourceJson),
    counts: countChanges(comparison),
    added: added.map(rowJson),
    changed: changed.map(changeJson),
    removed: removed.map(rowJson),
    unchanged: unchanged.map((pair) => ({ old: placeJson(pair.before), new: placeJson(pair.after) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** How many rows had each fate. */
export function countChanges({
  added,
  changed,
  removed,
  unchanged,
}: ChronologyComparison): Readonly<Record<'added' | 'changed' | 'removed' | 'unchanged', number>> {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: unchanged.length,
  };
}

function sourceJson({ file, agency, accounts, sha256 }: CheckedFile): object {
  return { file, agency, ...accounts, sha256 };
}

function placeJson({ row, status }: ComparedRow): object {
  const { file, part, row: number } = row.origin;
  return { id: 'id' in row ? row.id : null, status, file, part, row: number };
}

function rowJson(compared: ComparedRow): object {
  return { ...placeJson(compared), cells: compared.row.origin.cells };
}

function changeJson({ before, after, likeness, cells }: ChangedRow): object {
  return {
    old: placeJson(before),
    new: placeJson(after),
    likeness: Math.round(likeness * 100) / 100,
    cells: cells.map(({ column, before: old, after: now }) => ({ column, old, new: now })),
  };
}
