import type { DocumentNote, ReadLimits } from '../../../shared/document.ts';
import { checkSize } from '../check-limits.ts';
import type { MainPart } from '../identify/identify-file.ts';
import { checkExternal } from '../office/check-external.ts';
import { partSize } from '../office/office-file.ts';
import { findParts, readAllRelationships, readRelationships } from '../office/relationships.ts';
import type { PartSink, ReaderNotes } from '../part-sink.ts';
import { type OnProgress, trackProgress } from '../progress.ts';
import { checkExternalLinks } from './check-external-links.ts';
import { markMerges } from './mark-merges.ts';
import { readNumberFormats } from './read-number-formats.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';
import { readSheetList } from './read-sheet-list.ts';
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
  sink: PartSink,
  onProgress: OnProgress | undefined,
): ReaderNotes {
  const externalNotes = checkExternal(readAllRelationships(file));
  const relationships = readRelationships(file, name);
  checkExternalLinks(file, findParts(file, relationships, 'externalLink'));
  const { date1904, sheets } = readSheetList(file, name, relationships);
  const tally = { rows: 0, cells: 0 };
  const context: SheetContext = {
    strings: readSharedStrings(file, findParts(file, relationships, 'sharedStrings')[0]),
    formats: readNumberFormats(file, findParts(file, relationships, 'styles')[0]),
    date1904,
    limits,
    sink,
    tally,
  };

  const total = sheets.reduce((sum, { part }) => sum + partSize(file, part), 0);
  const progress = trackProgress(total, onProgress);
  const notes: DocumentNote[] = [...externalNotes];
  let before = 0;
  for (const { name: sheet, part, hidden } of sheets) {
    sink.startPart({ name: sheet, lead: [], hidden, ...(date1904 ? { date1904 } : {}) });
    const startCells = tally.cells;
    const found = readSheet(file, part, sheet, context, (bytes) => progress.reach(before + bytes));
    before += partSize(file, part);
    // Every row becomes as wide as the widest.
    tally.cells = startCells + found.rowNumbers.length * found.width;
    checkSize(tally.rows, tally.cells, limits, `sheet “${sheet}”`);
    sink.endPart({
      width: found.width,
      marks: markMerges(found.rowNumbers, found.width, found.merges, limits),
    });
    notes.push(...sheetNotes({ name: sheet, hidden }, found));
  }
  return [...notes, ...unreadNotes(file)];
}
