import type { OnProgress } from '../../../platform/documents/progress.ts';
import { readDocument } from '../../../platform/documents/read-document.ts';
import type { Day } from '../../../shared/day.ts';
import { checkDocument } from '../domain/check-document.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';

export interface CheckRequest {
  readonly path: string;
  /** Whose chronology it is; null to take it from the file. */
  readonly agency: string | null;
  /** Only the table or sheet of this name; null for all that are chronologies. */
  readonly table: string | null;
  readonly stated: readonly StatedColumn[];
  /** What is stated is meant for several files: a heading need not stand in this one. */
  readonly statedForSeveral?: boolean;
  /** Decides what lies in the future. */
  readonly today: Day;
  /** The review's window; null where open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads one agency's chronology from a file, and checks it. The file is not changed.
 *
 * @throws AppError when it cannot be read, or holds no chronology.
 */
export async function checkFile(request: CheckRequest): Promise<CheckedFile> {
  const { path, from, to, onProgress, ...choices } = request;
  const document = await readDocument(path, onProgress === undefined ? {} : { onProgress });
  const window = from === null && to === null ? undefined : { from, to };
  return checkDocument(document, { ...choices, window });
}
