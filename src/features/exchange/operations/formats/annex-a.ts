import { basename } from 'node:path';
import { readDocument } from '../../../../platform/documents/read-document.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { isSendAnnexA } from '../../domain/annex-a/find-list.ts';
import { readAnnexASheets } from '../../domain/annex-a/read-annex-a.ts';
import type { ExtractSink, ExtractSummary } from '../../domain/extract.ts';
import type { ReadFormatOptions } from './read-options.ts';

const mebibyte = 1024 * 1024;
/** The lists of the largest council have some tens of thousands of rows; these let through ten times as many. */
const limits = {
  fileBytes: 400 * mebibyte,
  inflatedBytes: 4096 * mebibyte,
  rows: 2_000_000,
  cells: 60_000_000,
  seconds: 600,
};

/**
 * Reads an Annex A workbook: its lists 1, 3 to 8; the others are counted.
 *
 * @throws AppError `extract-unknown` when no sheet is a list of Annex A, and as `readDocument` does.
 */
export async function readAnnexA(
  path: string,
  sink: ExtractSink,
  options: ReadFormatOptions,
): Promise<ExtractSummary> {
  const { progress } = options;
  const name = basename(path);
  const document = await readDocument(path, {
    limits,
    ...(progress === undefined ? {} : { onProgress: progress }),
  });
  const sheets = document.format === 'xlsx' ? document.parts : [];
  if (isSendAnnexA(sheets)) throw sendAnnexA(name);
  const summary = readAnnexASheets(sheets, name, options.drawnOn, sink, options.checks);
  if (summary === null) throw notAnnexA(name);
  return { ...summary, notes: [...summary.notes, ...document.notes.map(({ message }) => message)] };
}

function sendAnnexA(name: string): AppError {
  return new AppError('extract-unknown', {
    what: 'This is the Annex A of an inspection of provision for special educational needs and disabilities (SEND), not the one of children’s social care.',
    where: name,
    todo: 'Give the workbook of child-level data for inspections of local authority children’s services, with lists 1 to 11.',
  });
}

function notAnnexA(name: string): AppError {
  return new AppError('extract-unknown', {
    what: 'This is no Annex A workbook: no sheet has the headings of one of its lists.',
    where: name,
    todo: 'Check that the right file was chosen, and that the headings of each list stand in one row above its children.',
  });
}
