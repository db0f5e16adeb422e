import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultLimits } from '../../../platform/documents/limits.ts';
import { readFileBytes } from '../../../platform/documents/read-file-bytes.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractSink, ExtractSummary } from '../domain/extract.ts';
import { detectFormat } from './detect-format.ts';
import { readAnnexA } from './formats/annex-a.ts';
import { readCin } from './formats/cin.ts';
import { readEntries } from './formats/entries.ts';
import type { ReadFormatOptions } from './formats/read-options.ts';
import { readSsd } from './formats/ssd.ts';
import { sayOfExtract } from './say-of-extract.ts';

export interface ReadExtractOptions {
  /** Absent to find it out from what the extract holds. */
  readonly format?: ExtractFormat;
  readonly sink: ExtractSink;
  /** The day on which an extract that names none is taken as drawn. A census has its reference date instead. */
  readonly drawnOn: Day;
  /** Told, as the reading goes on, how much of how much has been read. */
  readonly progress?: (done: number, total: number) => void;
  /** False where only the facts are wanted: a census is then not held against its schema, which takes as long again. */
  readonly schema?: boolean;
  /** False where nobody hears what is wrong: no rule is then asked of the records, and the schema is not either. */
  readonly checks?: boolean;
}

const readers: Readonly<
  Record<
    ExtractFormat,
    (path: string, sink: ExtractSink, options: ReadFormatOptions) => Promise<ExtractSummary>
  >
> = { cin: readCin, 'annex-a': readAnnexA, ssd: readSsd, entries: readEntries };

/**
 * Reads an extract of any format, child by child. What is wrong in it goes to the sink; only what cannot be read at
 * all is thrown.
 *
 * @throws AppError.
 */
export async function readExtract(
  path: string,
  { format, sink, drawnOn, progress, schema, checks }: ReadExtractOptions,
): Promise<ExtractSummary> {
  let found = format ?? null;
  try {
    refusePipe(path);
    found ??= detectFormat(path);
    refuseFolder(path, found);
    return await readers[found](path, tellWhatItTells(sink), { drawnOn, progress, schema, checks });
  } catch (error) {
    throw error instanceof AppError ? sayOfExtract(error, basename(path), found) : error;
  }
}

/** Says of every child what its source can tell. Sightline’s own form can tell everything, and says nothing of it. */
function tellWhatItTells(sink: ExtractSink): ExtractSink {
  let tells: ReadonlySet<string> | null = null;
  return {
    begin(opening) {
      if (opening.format !== 'entries') tells = new Set(Object.keys(opening.carries));
      sink.begin?.(opening);
    },
    child: (history) => sink.child(tells === null ? history : { ...history, tells }),
    report: sink.report,
  };
}

/** A pipe or a device may never end: nothing of it is read, not even its start. */
function refusePipe(path: string): void {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts !== undefined && !facts.isFile() && !facts.isDirectory()) readFileBytes(path, defaultLimits);
}

/** A format that is one file, given by `--format` for a folder or for nothing. */
function refuseFolder(path: string, format: ExtractFormat): void {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile && format !== 'ssd') readFileBytes(path, defaultLimits);
}
