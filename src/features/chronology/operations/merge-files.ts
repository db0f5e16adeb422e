import type { OnProgress } from '../../../platform/documents/progress.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Glossary } from '../domain/abbreviations/glossary.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { headingUnknown } from '../domain/find-tables.ts';
import { findColumn } from '../domain/map-headings.ts';
import { type MergedChronology, mergeChronologies } from '../domain/merge-chronologies.ts';
import type { RestoredChronology } from '../domain/restore-chronology.ts';
import { combineSaid } from '../domain/said/combine-said.ts';
import type { SaidOnRecord } from '../domain/said/said-on-record.ts';
import { checkFile } from './check-file.ts';
import { nameFiles } from './name-files.ts';
import { isStoredChronology, readStoredChronology } from './read-stored-chronology.ts';

export interface FileToMerge {
  readonly path: string;
  /** Whose chronology it is; null to take it from the file. */
  readonly agency: string | null;
  /** Only the table or sheet of this name; null for all that are chronologies. */
  readonly table?: string | null;
}

export interface MergeRequest {
  readonly files: readonly FileToMerge[];
  /** What columns hold, in whichever of the files they stand. */
  readonly stated?: readonly StatedColumn[];
  /** Decides what lies in the future. */
  readonly today: Day;
  /** The review's window; null where open. Entries outside it are kept, and told. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** A partnership’s own abbreviations over the published ones; those alone where this is left out. */
  readonly glossary?: Glossary | undefined;
  readonly onProgress?: ((path: string) => OnProgress | undefined) | undefined;
}

export interface MergedFiles extends MergedChronology {
  /** What people had said of the merged chronologies among them; null where none was of a record that is kept. */
  readonly said: SaidOnRecord | null;
}

/**
 * Reads and checks every file, and merges them into one order. A merged chronology (`.json`) counts as the files that it
 * was made from. When any of them cannot be read, or one is
 * given twice, nothing is merged, and the error of each is returned.
 */
export async function mergeFiles(request: MergeRequest): Promise<Result<MergedFiles, readonly AppError[]>> {
  const { stated = [] } = request;
  const names = nameFiles(request.files.map(({ path }) => path));
  const readings = await Promise.allSettled(
    request.files.map((file, index) => readSources(file, names[index] ?? file.path, request)),
  );
  const files: CheckedFile[] = [];
  const said: SaidOnRecord[] = [];
  const errors: AppError[] = [];
  const seen = new Map<string, string>();
  for (const reading of readings) {
    if (reading.status === 'rejected') {
      errors.push(asAppError(reading.reason));
      continue;
    }
    if (reading.value.said !== null) said.push(reading.value.said);
    for (const checked of reading.value.files) {
      const twin = seen.get(checked.sha256);
      if (twin !== undefined) errors.push(sameFileTwice(twin, checked.file));
      seen.set(checked.sha256, checked.file);
      files.push(checked);
    }
  }
  if (errors.length === 0) errors.push(...findUnusedHeadings(stated, files));
  if (errors.length > 0) return err(errors);
  return ok({ ...mergeChronologies(files), said: said.length === 0 ? null : combineSaid(said) });
}

/** One file of an agency, or those that a merged chronology was made from. */
async function readSources(
  { path, agency, table = null }: FileToMerge,
  name: string,
  { stated = [], today, from, to, glossary, onProgress }: MergeRequest,
): Promise<RestoredChronology> {
  if (isStoredChronology(path)) {
    if (agency !== null || table !== null) throw alreadyMerged(name);
    return readStoredChronology(path, { from, to }, today);
  }
  const choices = { path, name, agency, table, stated, statedForSeveral: true, today, from, to, glossary };
  return { files: [await checkFile({ ...choices, onProgress: onProgress?.(path) })], said: null };
}

function alreadyMerged(name: string): AppError {
  return new AppError('usage', {
    what: 'The agencies and tables of a merged chronology are settled already.',
    where: name,
    todo: 'Leave out --agency and --table for this file, or merge the agencies’ own files again.',
  });
}

/** What has no name is a fault of ours, and goes on as it came. */
function asAppError(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  throw reason;
}

function findUnusedHeadings(
  stated: readonly StatedColumn[],
  files: readonly CheckedFile[],
): readonly AppError[] {
  const columns = files.flatMap((file) =>
    file.tables.flatMap((table) => table.mappings.map(({ column }) => column)),
  );
  return stated
    .filter(({ heading }) => findColumn(columns, heading) === null)
    .map(({ heading }) => headingUnknown(heading, columns, `--map "${heading}=…"`));
}

function sameFileTwice(first: string, second: string): AppError {
  const names =
    first === second ? `“${first}” was given twice.` : `“${first}” and “${second}” are the same file.`;
  return new AppError('same-file-twice', {
    what: `${names} Its entries would stand twice in the chronology.`,
    where: second,
    todo: 'Leave one of them out.',
  });
}

/** One checked file in the form of a merged chronology: its entries in the file's own order. */
export function asMerged(checked: CheckedFile): MergedChronology {
  return { files: [checked], entries: checked.entries, setAside: checked.setAside };
}
