/** The place of a cell: row from 1, column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Reads `AB12`, with or without dollar signs; null when it is not an address. */
export function readAddress(text: string): Place | null {
  const match = /^\$?([a-z]{1,7})\$?(\d{1,9})$/i.exec(text);
  if (match === null) return null;
  return { row: Number(match[2]), column: columnNumber(match[1] ?? '') };
}

/** Reads `A1:B3`, or a single address; null when it is neither. The first place is above and left of the last. */
export function readArea(text: string): { readonly first: Place; readonly last: Place } | null {
  const [start = '', end = start] = text.split(':');
  const [from, to] = [readAddress(start), readAddress(end)];
  if (from === null || to === null) return null;
  return {
    first: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    last: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  };
}

/** The column's place from 0: `A` is 0, `AA` is 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + (letters.charCodeAt(at) & 31);
  return number - 1;
}
