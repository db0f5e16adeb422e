import {
  paragraph,
  textWidth,
  type WordBlock,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { CheckedFile, FileIssue } from '../../domain/checked-file.ts';
import { findSpeakingFurniture, furnitureWords } from '../furniture-words.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayPlace } from '../row-sources.ts';
import { doubtSign } from './entry-row.ts';
import { bodyRow, cell, linesOf, longTable, markCell, pairsOf } from './tables.ts';

const widths = [600, 3000, 7200, textWidth - 10_800];

/** The rows that could not become entries: where they stand, every cell of theirs, and what is wrong. */
export function* setAsideBlocks({ report, marks }: ReportLookups): Generator<WordBlock> {
  const rows = report.merged.files.flatMap((file) =>
    file.setAside.map(({ origin, issues }) =>
      bodyRow([
        markCell(marks.get(file.agency)),
        whereCell(file, origin.part, origin.row),
        cell(pairsOf(Object.entries(origin.cells), 'TableText')),
        cell(
          issues.map(({ column, message }) =>
            paragraph('TableDoubt', [
              { text: `${doubtSign} `, bold: true },
              { text: column === null ? message : `${column}: ${message}` },
            ]),
          ),
        ),
      ]),
    ),
  );
  if (rows.length === 0) {
    yield paragraph('Normal', 'No row was set aside.');
    return;
  }
  yield paragraph('Normal', 'These rows are no entries until somebody mends them in the agency’s file.');
  yield* longTable('Rows set aside', widths, ['', 'Where', 'What it says', 'What is wrong'], rows);
}

function whereCell(file: CheckedFile, part: string, row: number) {
  return cell([...linesOf(file.agency, 'TableText'), ...linesOf(sayPlace(file, part, row), 'TableSmall')]);
}

/** What there is to know of each file as a whole. */
export function* aboutFilesBlocks({ report }: ReportLookups): Generator<WordBlock> {
  for (const { agency, file, issues } of report.merged.files) {
    if (issues.length === 0) continue;
    yield paragraph('Heading2', `${agency} (${file})`);
    for (const issue of issues) yield* aboutFile(issue);
  }
}

function* aboutFile({ message, texts = [] }: FileIssue): Generator<WordBlock> {
  yield paragraph('ListBullet', message);
  for (const text of texts) if (!message.includes(text.trim())) yield* linesOf(text, 'Notice');
}

/** Titles, headings, totals, other tables and texts above tables, with every cell of theirs. */
export function* noRecordsBlocks({ report, marks }: ReportLookups): Generator<WordBlock> {
  const rows = report.merged.files.flatMap((file) =>
    findSpeakingFurniture(file).map(({ part, row, kind, cells }) =>
      bodyRow([
        markCell(marks.get(file.agency)),
        whereCell(file, part, row),
        cell(kind === 'text' ? cells.flatMap((text) => linesOf(text, 'TableText')) : cells.join(' | ')),
        cell(furnitureWords[kind][0]),
      ]),
    ),
  );
  if (rows.length === 0) {
    yield paragraph('Normal', 'There are none to show.');
    return;
  }
  yield paragraph(
    'Normal',
    'What the files say besides their records. If one of these is a record, tell whoever looks after the agency’s file. Blank rows are left out.',
  );
  yield* longTable('Rows that are no records', widths, ['', 'Where', 'What it says', 'Taken for'], rows);
}
