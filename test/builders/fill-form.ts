import { unpackOffice } from './unpack-office.ts';
import { buildZip } from './zip.ts';

/** What is written into a row of the one table of a Word document: by the column, from 0. */
export interface Written {
  /** From 0: the heading is row 0. */
  readonly row: number;
  readonly cells: Readonly<Record<number, string>>;
}

/** A Word document as somebody gives it back who wrote into the cells of its table, and did whatever else to its XML. */
export function fillForm(
  document: Uint8Array,
  written: readonly Written[],
  alter: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const parts = unpackOffice(document).map(({ name, data }) => {
    if (name !== 'word/document.xml') return { name, data };
    const xml = written.reduce(writeRow, Buffer.from(data).toString('utf8'));
    return { name, data: Buffer.from(alter(xml), 'utf8') };
  });
  return buildZip(parts);
}

const rowPattern = /<w:tr>.*?<\/w:tr>/gs;
const cellPattern = /<w:tc>.*?<\/w:tc>/gs;

/** The rows of the table, as XML. */
export function rowsOfForm(xml: string): readonly string[] {
  return [...xml.matchAll(rowPattern)].map(([row]) => row);
}

function writeRow(xml: string, { row, cells }: Written): string {
  const before = rowsOfForm(xml)[row];
  if (before === undefined) throw new Error(`the form has no row ${row}`);
  let at = -1;
  const after = before.replace(cellPattern, (cell) => {
    at += 1;
    const text = cells[at];
    if (text === undefined) return cell;
    return cell.replace(/<w:r>.*<\/w:r>/s, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  });
  // The same row may stand there twice, empty: the one that is meant is found by its place.
  let place = -1;
  return xml.replace(rowPattern, (own) => {
    place += 1;
    return place === row ? after : own;
  });
}
