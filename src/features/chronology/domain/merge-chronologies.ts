import type { CheckedFile } from './checked-file.ts';
import type { Entry, SetAsideRow } from './entry.ts';
import { tellSentAgain } from './find-sent-again.ts';
import { compareText, orderEntries } from './order-entries.ts';

/** Several agencies' chronologies in one order. Nothing is left out, and each entry keeps its origin. */
export interface MergedChronology {
  readonly files: readonly CheckedFile[];
  readonly entries: readonly Entry[];
  readonly setAside: readonly SetAsideRow[];
}

/** Merges chronologies; the result is the same in whatever order they are given. */
export function mergeChronologies(files: readonly CheckedFile[]): MergedChronology {
  const ordered = tellSentAgain(files.toSorted(compareFiles));
  const placed = ordered.flatMap((file) =>
    file.entries.map((entry, position) => ({ entry, sha256: file.sha256, position })),
  );
  return {
    files: ordered,
    entries: orderEntries(placed),
    setAside: ordered.flatMap((file) => file.setAside),
  };
}

function compareFiles(first: CheckedFile, second: CheckedFile): number {
  return (
    compareText(first.agency, second.agency) ||
    compareText(first.file, second.file) ||
    compareText(first.sha256, second.sha256)
  );
}
