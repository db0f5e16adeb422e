import { findEntry, type OfficeFile, readPart } from '../office/office-file.ts';
import type { Relationship } from '../office/relationships.ts';

export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** The sheets with cells, in the order of their tabs, and the date system of the workbook. */
export function readSheetList(
  file: OfficeFile,
  workbook: string,
  relationships: readonly Relationship[],
): { readonly date1904: boolean; readonly sheets: readonly ListedSheet[] } {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  readPart(file, workbook, {
    open(name, attribute) {
      if (name === 'x:workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'x:sheet') return;
      const target = relationships.find(({ id }) => id === attribute('r:id'));
      const hasCells = target?.type === 'worksheet' && findEntry(file, target.target) !== undefined;
      if (!hasCells) return;
      const hidden = ['hidden', 'veryHidden'].includes(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', part: target.target, hidden });
    },
    close() {},
    text() {},
  });
  return { date1904, sheets };
}
