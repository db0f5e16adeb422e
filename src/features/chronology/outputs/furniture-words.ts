import type { CheckedFile } from '../domain/checked-file.ts';
import type { Furniture, FurnitureKind } from '../domain/chronology-table.ts';

/** What a row that is no record was taken for: one of them, and several. */
export const furnitureWords: Readonly<Record<FurnitureKind, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  'repeated-heading': ['repeated heading', 'repeated headings'],
  'period-heading': ['year or month heading', 'year or month headings'],
  'section-heading': ['section heading', 'section headings'],
  total: ['total', 'totals'],
  blank: ['blank row', 'blank rows'],
  'other-table': ['row of another table', 'rows of other tables'],
  unwritten: ['row of a form in which nothing was written', 'rows of a form in which nothing was written'],
  text: ['text above a table', 'texts above tables'],
};

/** The rows of a file that are no records and say something. */
export function findSpeakingFurniture({ furniture }: CheckedFile): readonly Furniture[] {
  return furniture.filter(({ cells }) => cells.length > 0);
}
