import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCsv } from '../../../../platform/documents/csv/read-csv.ts';
import type { PartSink } from '../../../../platform/documents/part-sink.ts';
import { readFileBytes } from '../../../../platform/documents/read-file-bytes.ts';
import { inflateEntry, startBudget } from '../../../../platform/documents/zip/inflate-entry.ts';
import { readArchive } from '../../../../platform/documents/zip/read-archive.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { ExtractSink, ExtractSummary, RuleReport } from '../../domain/extract.ts';
import { findTable } from '../../domain/ssd/find-table.ts';
import { readSsdTables, tablesInOrder } from '../../domain/ssd/read-ssd.ts';
import type { TableReading } from '../../domain/ssd/read-table.ts';
import type { ReadFormatOptions } from './read-options.ts';

const mebibyte = 1024 * 1024;
/** A table of the whole country has some millions of rows. A text longer than half a gibibyte no program of this kind can hold. */
const limits = {
  fileBytes: 500 * mebibyte,
  inflatedBytes: 4096 * mebibyte,
  rows: 20_000_000,
  columns: 1_024,
  cells: 400_000_000,
  seconds: 3600,
};

/** A file that may be a table. */
interface TableFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Uint8Array;
}

/**
 * Reads a Standard Safeguarding Dataset: a folder, or a zip archive, with a CSV file for each table.
 *
 * @throws AppError `extract-unknown` when no file has the name of a table; and as the readers of files, archives and
 * CSV do.
 */
export async function readSsd(
  path: string,
  sink: ExtractSink,
  options: ReadFormatOptions,
): Promise<ExtractSummary> {
  const name = basename(path);
  const files =
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
      ? filesOfFolder(path)
      : filesOfArchive(path);
  const byTable = new Map<string, TableFile[]>();
  const others: string[] = [];
  for (const file of files) {
    const table = findTable(file.name);
    if (table === null) others.push(file.name);
    else byTable.set(table, [...(byTable.get(table) ?? []), file]);
  }
  if (byTable.size === 0) throw noTables(name);

  const reading = readSsdTables(sink, options.drawnOn, options.checks);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const notes: string[] = [];
  let done = 0;
  for (const table of tablesInOrder) {
    for (const file of byTable.get(table) ?? []) {
      notes.push(...readFile(file, reading.open(table)));
      done += file.size;
      options.progress?.(done, total);
    }
  }
  for (const other of others) if (looksLikeTable(other)) sink.report(unknownTable(other));
  const summary = reading.finish(name);
  const unread =
    others.length === 0 ? [] : [`Not tables of the dataset, and not read: ${others.join(', ')}.`];
  const several = [...byTable]
    .filter(([, own]) => own.length > 1)
    .map(
      ([table, own]) =>
        `${table} was read from ${own.length} files: ${own.map((file) => file.name).join(', ')}.`,
    );
  return { ...summary, notes: [...summary.notes, ...several, ...unread, ...notes] };
}

function looksLikeTable(name: string): boolean {
  return /(^|[\\/._])ssd_[^\\/]*\.(csv|txt)$/i.test(name);
}

function unknownTable(name: string): RuleReport {
  const message = `${name} is named like a table of the dataset, but the specification has none of that name. It was not read: rename it, or leave it out.`;
  return {
    rule: 'file-unknown',
    severity: 'warning',
    child: null,
    plan: null,
    part: name,
    line: null,
    message,
  };
}

function readFile(file: TableFile, table: TableReading): readonly string[] {
  const bytes = file.bytes();
  if (bytes.length === 0) return [];
  const rows: PartSink = {
    startPart: () => undefined,
    addRow: ({ cells, number }) => table.row(cells, number),
    endPart: () => table.end(),
  };
  try {
    return readCsv(file.name, bytes, limits, rows, undefined).map(
      ({ message }) => `${file.name}: ${message}`,
    );
  } catch (error) {
    throw error instanceof AppError ? inFile(file.name, error) : error;
  }
}

function filesOfFolder(path: string): readonly TableFile[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => isTableFile(path, entry) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = join(path, name);
      return {
        name,
        size: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
        bytes: () => readFileBytes(file, limits),
      };
    });
}

/** A file, or a link to one: who gives the folder gives what stands in it. */
function isTableFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const linked = statSync(join(path, entry.name), { throwIfNoEntry: false });
  // A link that leads nowhere is read like a file, so that it is told.
  return linked === undefined || linked.isFile();
}

function filesOfArchive(path: string): readonly TableFile[] {
  const archive = readArchive(readFileBytes(path, { ...limits, fileBytes: 2000 * mebibyte }));
  const budget = startBudget(limits.inflatedBytes);
  return [...archive.entries.values()]
    .filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => ({
      name: entry.name,
      size: entry.size,
      bytes: () => {
        const bytes = new Uint8Array(entry.size);
        let at = 0;
        inflateEntry(archive, entry, budget, (chunk) => {
          bytes.set(chunk, at);
          at += chunk.length;
        });
        return bytes;
      },
    }));
}

function inFile(name: string, { code, words }: AppError): AppError {
  const { what, where, todo } = words;
  return new AppError(code, { what, where: where === undefined ? name : `${name}, ${where}`, todo });
}

function noTables(name: string): AppError {
  return new AppError('extract-unknown', {
    what: 'Nothing here has the name of a table of the Standard Safeguarding Dataset, such as ssd_cp_plans.csv.',
    where: name,
    todo: 'Give the folder, or the zip archive, that holds a CSV file for each table.',
  });
}
