import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A part of an Office file: its text comes in pieces, so that a long one never stands in memory whole. */
export interface OfficePart {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/**
 * The one time that every part has: noon of the first day that an archive can tell. An archive holds local time
 * without its zone, and so does this, so that it is the same wherever it is made.
 */
const settledTime = new Date(1980, 0, 1, 12);

/** Characters that are gathered before they are packed. */
const packedTogether = 1 << 17;

/**
 * Parts as the bytes of an archive that depend on nothing but the parts: no clock, no chance, no machine. The
 * same parts in the same order give the same bytes in every process.
 */
export function settleArchive(parts: Iterable<OfficePart>): Uint8Array {
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    packed.push(bytes);
  });
  for (const { path, pieces } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = settledTime;
    archive.add(entry);
    for (const text of gather(pieces)) entry.push(strToU8(text));
    entry.push(new Uint8Array(0), true);
  }
  archive.end();
  return join(packed);
}

function* gather(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < packedTogether) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  yield held.join('');
}

function join(packed: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of packed) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
