import type { DocumentNote, Part, ReadLimits } from '../../../shared/document.ts';
import { checkSize } from '../check-limits.ts';
import type { MainPart } from '../identify/identify-file.ts';
import { checkExternal } from '../office/check-external.ts';
import { partSize } from '../office/office-file.ts';
import { findParts, readAllRelationships, readRelationships } from '../office/relationships.ts';
import { type OnProgress, trackProgress } from '../progress.ts';
import type { ReadParts } from '../read-parts.ts';
import { applyMerges } from './apply-merges.ts';
import { checkExternalLinks } from './check-external-links.ts';
import { readNumberFormats } from './read-number-formats.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { type ReadSheet, readSheet, type SheetRow, type SheetTally } from './read-sheet.ts';
import { type ListedSheet, readSheetList } from './read-sheet-list.ts';
import { sheetNotes, unreadNotes } from './workbook-notes.ts';

/**
 * Reads the sheets of a workbook, in its order, hidden ones too. Cells have the text that a reader in the United
 * Kingdom sees; rows without any text are passed over, and keep the others' numbers as they are.
 *
 * @throws AppError `external-content`, and as `readSheet` does.
 */
export function readWorkbook(
  { file, name }: MainPart,
  limits: ReadLimits,
  onProgress: OnProgress | undefined,
): ReadParts {
  const externalNotes = checkExternal(readAllRelationships(file));
  const relationships = readRelationships(file, name);
  checkExternalLinks(file, findParts(file, relationships, 'externalLink'));
  const { date1904, sheets } = readSheetList(file, name, relationships);
  const tally: SheetTally = { rows: 0, cells: 0 };
  const context = {
    strings: readSharedStrings(file, findParts(file, relationships, 'sharedStrings')[0]),
    formats: readNumberFormats(file, findParts(file, relationships, 'styles')[0]),
    date1904,
    limits,
    tally,
  };

  const total = sheets.reduce((sum, { part }) => sum + partSize(file, part), 0);
  const progress = trackProgress(total, onProgress);
  const parts: Part[] = [];
  const notes: DocumentNote[] = [...externalNotes];
  let before = 0;
  for (const sheet of sheets) {
    const read = readSheet(file, sheet.part, { ...context, sheet: sheet.name }, (bytes) =>
      progress.reach(before + bytes),
    );
    before += partSize(file, sheet.part);
    applyMerges(read.rows, read.merges, limits);
    parts.push(makePart(sheet, read, limits, tally));
    notes.push(...sheetNotes(sheet, read));
  }
  return { parts, notes: [...notes, ...unreadNotes(file)] };
}

/** The sheet's rows, each as wide as the widest. */
function makePart(
  { name, hidden }: ListedSheet,
  { rows }: ReadSheet,
  limits: ReadLimits,
  tally: SheetTally,
): Part {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const padded = rows.reduce((sum, { cells }) => sum + width - cells.length, 0);
  tally.cells += padded;
  checkSize(tally.rows, tally.cells, limits, `sheet “${name}”`);
  return { name, lead: [], hidden, rows: rows.map((row) => finishRow(row, width)) };
}

function finishRow({ number, hidden, cells, details }: SheetRow, width: number): Part['rows'][number] {
  while (cells.length < width) cells.push('');
  let hasDetails = false;
  for (const _ in details) {
    hasDetails = true;
    break;
  }
  return { number, cells, ...(hasDetails ? { details } : {}), ...(hidden ? { hidden } : {}) };
}
