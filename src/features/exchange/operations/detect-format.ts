import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { TextDecoder } from 'node:util';
import { identifyFile } from '../../../platform/documents/identify/identify-file.ts';
import { defaultLimits } from '../../../platform/documents/limits.ts';
import { readFileBytes } from '../../../platform/documents/read-file-bytes.ts';
import { encodingOf } from '../../../platform/documents/xml/encoding.ts';
import { readArchive } from '../../../platform/documents/zip/read-archive.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { ExtractFormat } from '../domain/extract.ts';

/** Of a text, enough to see what it is. */
const startBytes = 16 * 1024;

/**
 * Which extract a file or folder is, by what is in it and not by its name.
 *
 * @throws AppError `extract-unknown`, `extract-empty`, and those of files that cannot be read.
 */
export function detectFormat(path: string): ExtractFormat {
  if (isFolder(path)) return detectFolder(path);
  const start = readStart(path);
  if (isArchive(start)) return detectArchive(path);
  const text = new TextDecoder(encodingOf(start)).decode(start).trimStart();
  if (text.startsWith('<')) return detectXml(path, text);
  if (text.startsWith('{')) return detectEntries(path, text);
  // Old workbooks, PDF files and others that are refused by name.
  if (start.includes(0) || text.startsWith('%PDF') || start.length === 0) {
    identifyFile(basename(path), readFileBytes(path, defaultLimits), defaultLimits);
  }
  throw /\.(csv|tsv|txt)$/i.test(path) ? singleTable(path) : unknown(path);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function detectFolder(path: string): ExtractFormat {
  const names = readdirSync(path);
  if (names.some((name) => extname(name).toLowerCase() === '.csv')) return 'ssd';
  throw empty(path, names.length === 0 ? 'The folder is empty.' : 'The folder has no CSV file in it.');
}

/** The first bytes; with the errors of reading a file where it cannot be read. */
function readStart(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(startBytes);
      return bytes.subarray(0, readSync(file, bytes, 0, startBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return readFileBytes(path, defaultLimits);
  }
}

function isArchive(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}

function detectArchive(path: string): ExtractFormat {
  const names = [...readArchive(readFileBytes(path, defaultLimits)).entries.keys()];
  if (names.includes('[content_types].xml')) return 'annex-a';
  if (names.some((name) => name.endsWith('.csv'))) return 'ssd';
  if (names.length === 0) throw empty(path, 'The zip is empty.');
  throw unknown(path);
}

/** By the first element; a document type declaration is left to the reader, which refuses it. */
function detectXml(path: string, text: string): ExtractFormat {
  if (/<!doctype(?!\s+html)/i.test(text)) return 'cin';
  const body = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  if (/^\s*<([\w.-]+:)?Message[\s>/]/.test(body)) return 'cin';
  throw unknown(path);
}

function detectEntries(path: string, text: string): ExtractFormat {
  const line = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  if (/"sightline"\s*:\s*"entries"/.test(line) || extname(path).toLowerCase() === '.jsonl') return 'entries';
  throw unknown(path);
}

function unknown(path: string): AppError {
  return new AppError('extract-unknown', {
    what: 'This is none of the extracts that Sightline reads.',
    where: basename(path),
    todo: 'Give a CIN census (XML), an Annex A workbook (.xlsx), a folder or zip of the Standard Safeguarding Dataset’s CSV files, or Sightline’s own entries (.jsonl).',
  });
}

function singleTable(path: string): AppError {
  return new AppError('extract-unknown', {
    what: 'This is a single table, and one table tells too little.',
    where: basename(path),
    todo: 'Give the folder, or the zip, in which the tables of the Standard Safeguarding Dataset stand together.',
  });
}

function empty(path: string, what: string): AppError {
  return new AppError('extract-empty', {
    what,
    where: basename(path),
    todo: 'Give the folder or zip in which the tables of the extract stand as CSV files.',
  });
}
