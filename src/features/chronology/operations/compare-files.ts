import type { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { type ChronologyComparison, compareChronologies } from '../domain/compare/compare-chronologies.ts';
import { mergeFiles } from './merge-files.ts';

export interface CompareRequest {
  /** What was sent before, and what is sent now: an agency’s file, or a merged chronology (`.json`). */
  readonly before: string;
  readonly after: string;
  readonly stated: readonly StatedColumn[];
  readonly today: Day;
}

/** Reads both versions and compares them. When either cannot be read, the errors of both are returned. */
export async function compareFiles(
  request: CompareRequest,
): Promise<Result<ChronologyComparison, readonly AppError[]>> {
  const { stated, today } = request;
  const read = (path: string) =>
    mergeFiles({ files: [{ path, agency: null }], stated, today, from: null, to: null });
  const [before, after] = await Promise.all([read(request.before), read(request.after)]);
  const errors = [before, after].flatMap((version) => (version.ok ? [] : version.error));
  if (!before.ok || !after.ok) return err(withoutRepeats(errors));
  return ok(compareChronologies(before.value.files, after.value.files));
}

function withoutRepeats(errors: readonly AppError[]): readonly AppError[] {
  return errors.filter(
    (error, index) => errors.findIndex(({ message }) => message === error.message) === index,
  );
}
