import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../src/features/chronology/domain/analysis.ts';
import type { MergedChronology } from '../src/features/chronology/domain/merge-chronologies.ts';
import { planOutputs } from '../src/features/chronology/operations/output-files.ts';
import { prepareReport } from '../src/features/chronology/operations/prepare-report.ts';
import { writeReport } from '../src/features/chronology/operations/write-report.ts';
import { CommandRefused } from '../src/platform/terminal/run-command.ts';
import { AppError } from '../src/shared/app-error.ts';
import { parseDay } from '../src/shared/day.ts';
import { readTruth, type Truth } from './truth.ts';

/** The demonstration's own day: after its last event, so that the same files give the same results for ever. */
const demonstrationDay = parseDay('2024-12-31');

const endings = ['html', 'docx', 'xlsx', 'csv', 'json'];

export interface MergedFamily {
  readonly title: string;
  readonly merged: MergedChronology;
  readonly analysis: Analysis;
  /** Where the merged chronology stands, once for each of the endings: the page first. */
  readonly outputs: readonly string[];
}

/**
 * Merges the files of every family of the demonstration into the folder, which is made if need be.
 * Only the agencies' names are taken from the truth; nothing that the reader should find out.
 *
 * @throws AppError or CommandRefused, in words, when a file cannot be read or the folder not written.
 */
export async function mergeDemonstration(folder: string): Promise<MergedFamily[]> {
  await makeFolder(folder);
  const { families, files } = readTruth();
  const merged: MergedFamily[] = [];
  for (const family of families) {
    const own = files.filter((file) => file.family === family.id);
    merged.push(await mergeFamily(family, own, folder));
  }
  return merged;
}

async function mergeFamily(
  { id, title }: Truth['families'][number],
  files: Truth['files'],
  folder: string,
): Promise<MergedFamily> {
  if (demonstrationDay === null) throw new RangeError('the demonstration has no day');
  const inputs = files.map(({ path, agency }) => ({
    path: fileURLToPath(new URL(path, import.meta.url)),
    agency,
  }));
  const outputs = endings.map((ending) => join(folder, `${id}.${ending}`));
  const planned = await planOutputs(
    outputs,
    inputs.map(({ path }) => path),
  );
  const result = await prepareReport({
    files: inputs,
    stated: [],
    today: demonstrationDay,
    from: null,
    to: null,
    cast: null,
    anonymise: false,
    glossary: null,
    title,
    outputs,
  });
  if (!result.ok) throw new CommandRefused(result.error);
  const { report } = result.value;
  await writeReport(report, planned);
  return { title, merged: report.merged, analysis: report.analysis, outputs };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new AppError(
      'output-not-writable',
      {
        what: 'The folder for the results could not be made.',
        where: folder,
        todo: 'Make a folder of that name that you may write to, and run npm start again.',
      },
      { cause },
    );
  }
}
