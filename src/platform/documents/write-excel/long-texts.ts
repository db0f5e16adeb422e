import {
  type ExcelCell,
  type ExcelLimits,
  type ExcelPlace,
  type ExcelSheet,
  numberCell,
  textCell,
} from './excel-sheets.ts';
import { locationOf } from './sheet-names.ts';
import { splitLongText } from './split-long-text.ts';

export const longTextsName = 'Long texts';

/** Texts that are longer than a cell can be: each keeps its beginning in its cell, and stands whole on a sheet of its own. */
export interface LongTexts {
  /** What stands in the cell: the text, or its beginning with where the whole stands. */
  readonly shorten: (text: string, place: ExcelPlace, heading: string) => ShortText;
  /** The sheet that holds them whole; null when there was none. */
  readonly sheet: () => ExcelSheet | null;
}

export interface ShortText {
  readonly text: string;
  /** Where the whole stands; null for a text that is whole. */
  readonly whole: ExcelPlace | null;
}

export function startLongTexts(limits: ExcelLimits): LongTexts {
  const { characters } = limits;
  const rows: (readonly ExcelCell[])[] = [];
  const shorten = (text: string, place: ExcelPlace, heading: string): ShortText => {
    if (text.length <= characters) return { text, whole: null };
    const from = rows.length;
    const pieces = splitLongText(text, characters);
    for (const [index, piece] of pieces.entries()) {
      rows.push([
        textCell(locationOf(place, limits), { link: place }),
        textCell(heading),
        numberCell(index + 1),
        textCell(piece),
      ]);
    }
    const told = `… [The whole text stands on the sheet “${longTextsName}” from row ${from + 2}.]`;
    const [beginning = ''] = splitLongText(text, characters - told.length);
    return { text: beginning + told, whole: { sheet: longTextsName, row: from } };
  };
  return { shorten, sheet: () => (rows.length === 0 ? null : sheetOf(rows)) };
}

function sheetOf(rows: readonly (readonly ExcelCell[])[]): ExcelSheet {
  return {
    name: longTextsName,
    columns: [
      { heading: 'Row that it belongs to', width: 24 },
      { heading: 'Column', width: 18 },
      { heading: 'Piece', width: 8 },
      { heading: 'Text', width: 120 },
    ],
    count: rows.length,
    rows,
  };
}
