const newline = 0x0a;

/** The first lines, from 1, that bear witness to each encoding; null when only one does. */
export function findMixedEncoding(bytes: Uint8Array): { utf8Line: number; otherLine: number } | null {
  let utf8Line = startsWithMark(bytes) ? 1 : 0;
  let otherLine = 0;
  let line = 1;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === newline) line += 1;
    const length = sequenceLength(bytes, at);
    if (length === 0) otherLine ||= line;
    else if (isWitness(byte)) utf8Line ||= line;
    if (utf8Line > 0 && otherLine > 0) return { utf8Line, otherLine };
    at += Math.max(1, length);
  }
  return null;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/**
 * Whether a well-formed UTF-8 sequence that begins so is no accident. In Windows-1252, "É”" (the end of a
 * quoted “CAFÉ”) happens to be well formed too; "Â£", "Ã©" and "â€™" are not what anybody writes.
 */
function isWitness(leadByte: number): boolean {
  return leadByte === 0xc2 || leadByte === 0xc3 || leadByte >= 0xe0;
}

/** Bytes of the well-formed UTF-8 sequence at this place; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead > 0xf4) return 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
