import { concatBytes } from './zip.ts';

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface CsvOptions {
  readonly delimiter?: string;
  readonly encoding?: CsvEncoding;
  readonly newline?: string;
}

/** A CSV file as an agency's system would write it: quoted only where it must be, a newline at its end. */
export function buildCsv(rows: readonly (readonly string[])[], options: CsvOptions = {}): Uint8Array {
  const { delimiter = ',', encoding = 'utf-8', newline = '\r\n' } = options;
  const text = rows
    .map((row) => row.map((cell) => quoteWhereNeeded(cell, delimiter)).join(delimiter) + newline)
    .join('');
  return encodeText(text, encoding);
}

/** The bytes of a text; both UTF-16 forms begin with their byte order mark. Throws on what Windows-1252 has no byte for. */
export function encodeText(text: string, encoding: CsvEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return concatBytes([new Uint8Array([0xef, 0xbb, 0xbf]), new TextEncoder().encode(text)]);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252':
      return Uint8Array.from(text, (character) => windows1252Byte(character));
  }
}

function quoteWhereNeeded(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const windows1252Bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(new Uint8Array([byte])),
    byte,
  ]),
);

function windows1252Byte(character: string): number {
  const byte = windows1252Bytes.get(character);
  if (byte === undefined) throw new RangeError(`Windows-1252 has no byte for “${character}”`);
  return byte;
}
