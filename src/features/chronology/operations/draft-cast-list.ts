import type { AppError } from '../../../shared/app-error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type DraftMember, draftCast } from '../domain/names/lists/draft-cast.ts';
import { castCsv } from '../outputs/cast-csv.ts';
import { type MergeRequest, mergeFiles } from './merge-files.ts';
import { writeOutputs } from './output-files.ts';

/** Drafts a list of the people whom the files seem to name; every file’s error where any cannot be read. */
export async function draftCastList(
  request: MergeRequest,
): Promise<Result<readonly DraftMember[], readonly AppError[]>> {
  const merged = await mergeFiles(request);
  return merged.ok ? ok(draftCast(merged.value)) : merged;
}

/**
 * Writes a drafted list as CSV, or leaves everything as it was.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeCastList(path: string, draft: readonly DraftMember[]): Promise<void> {
  await writeOutputs([{ path, content: castCsv(draft) }]);
}
