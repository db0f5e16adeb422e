import type { DocumentNote } from '../../../shared/document.ts';
import type { OfficeFile } from '../office/office-file.ts';
import type { SheetFindings } from './read-sheet.ts';
import type { ListedSheet } from './read-sheet-list.ts';

/** What a person should know about a sheet besides its cells. */
export function sheetNotes(
  { name, hidden }: Pick<ListedSheet, 'name' | 'hidden'>,
  sheet: SheetFindings,
): DocumentNote[] {
  const where = `sheet “${name}”`;
  const notes: DocumentNote[] = [];
  if (hidden && sheet.rowNumbers.length > 0) {
    notes.push({ code: 'hidden-part', message: 'The sheet is hidden. It was read and marked.', where });
  }
  const { hiddenRows, width } = sheet;
  if (hiddenRows > 0) {
    const some = hiddenRows === 1 ? '1 row is' : `${hiddenRows} rows are`;
    notes.push({
      code: 'hidden-rows',
      message: `${some} hidden, by hand or by a filter. They were read and marked.`,
      where,
    });
  }
  if (sheet.hiddenColumns.some(([first]) => first < width)) {
    notes.push({ code: 'hidden-columns', message: 'Columns are hidden. They were read.', where });
  }
  const [firstWithout] = sheet.withoutValue;
  if (firstWithout !== undefined) {
    const some = sheet.withoutValue.length === 1 ? '1 cell has' : `${sheet.withoutValue.length} cells have`;
    const message = `${some} a formula whose result is not in the file, first in ${firstWithout}, and read as empty. Open the workbook in Excel and save it to fill them in.`;
    notes.push({ code: 'formula-without-value', message, where });
  }
  return notes;
}

const unreadParts: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^xl\/(threaded)?comments/, 'comments on cells'],
  [/^xl\/(media|drawings)\/(?!vmldrawing|_rels)/, 'pictures or drawings'],
  [/^xl\/chartsheets\//, 'charts'],
  [/^xl\/embeddings\//, 'embedded files'],
];

/** What the workbook holds besides cells. */
export function unreadNotes(file: OfficeFile): DocumentNote[] {
  const names = [...file.archive.entries.keys()];
  const unread = unreadParts
    .filter(([pattern]) => names.some((name) => pattern.test(name)))
    .map(([, what]) => what);
  if (unread.length === 0) return [];
  const message = `The workbook also holds what Sightline does not read: ${unread.join(', ')}.`;
  return [{ code: 'content-not-read', message }];
}
