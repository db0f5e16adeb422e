import { z } from 'zod';

/**
 * A backup is a row of frames, compressed (gzip) and perhaps encrypted (age): each frame is one byte that says its kind,
 * four bytes with the length of its content (big-endian), and the content.
 *
 *     H  the header, JSON: what was backed up, when, with which migrations
 *     T  a table begins, JSON: its name and columns
 *     D  a piece of the table's rows, in PostgreSQL's text form of COPY
 *     E  the table ends, JSON: the number of its rows, and the SHA-256 of all its pieces
 *     Z  the end, JSON: every table again, the heads of the audit log, and the SHA-256 of every byte before this frame
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const kinds = new Map<number, FrameKind>(
  (['H', 'T', 'D', 'E', 'Z'] as const).map((kind) => [kind.charCodeAt(0), kind]),
);
/** Far above what is ever written; a length beyond it is damage. */
const longest = 16 * 1024 * 1024;
const headLength = 5;

export const backupHeader = z.object({
  format: z.literal('sightline-backup'),
  formatVersion: z.literal(1),
  programVersion: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
});
export type BackupHeader = z.output<typeof backupHeader>;

export const tableStart = z.object({
  name: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z0-9_]+$/)).min(1),
});
export type TableStart = z.output<typeof tableStart>;

export const tableEnd = z.object({ rows: z.number().int().min(0), sha256: z.string() });
export type TableEnd = z.output<typeof tableEnd>;

export const backupEnd = z.object({
  tables: z.array(tableEnd.extend({ name: z.string() })),
  auditHeads: z.array(z.object({ partnership: z.string(), number: z.number(), digest: z.string() })),
  sha256: z.string(),
});
export type BackupEnd = z.output<typeof backupEnd>;

export function encodeFrame(kind: FrameKind, content: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

export function encodeJson(kind: FrameKind, value: unknown): Buffer {
  return encodeFrame(kind, Buffer.from(JSON.stringify(value)));
}

/** Why a row of frames cannot be read on. */
export class FramesBroken extends Error {
  readonly reason: 'cut-off' | 'damaged';

  constructor(reason: 'cut-off' | 'damaged', message: string) {
    super(message);
    this.name = 'FramesBroken';
    this.reason = reason;
  }
}

/** Cuts bytes as they come into frames. @throws FramesBroken where they end inside a frame or make none. */
export async function* decodeFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let pieces: Buffer[] = [];
  let held = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held < wanted(pieces)) continue;
    let rest = Buffer.concat(pieces);
    while (rest.length >= headLength && rest.length >= headLength + lengthOf(rest)) {
      const length = lengthOf(rest);
      yield { kind: kindOf(rest), content: rest.subarray(headLength, headLength + length) };
      rest = rest.subarray(headLength + length);
    }
    pieces = rest.length === 0 ? [] : [rest];
    held = rest.length;
  }
  if (held > 0) throw new FramesBroken('cut-off', 'the file ends in the middle of a piece');
}

/** How many bytes must be there before anything can be made of them, as far as the first piece tells. */
function wanted([first]: readonly Buffer[]): number {
  return first === undefined || first.length < headLength ? headLength : headLength + lengthOf(first);
}

function kindOf(bytes: Buffer): FrameKind {
  const kind = kinds.get(bytes[0] ?? 0);
  if (kind === undefined)
    throw new FramesBroken('damaged', 'a piece of the file is of no kind that there is');
  return kind;
}

function lengthOf(bytes: Buffer): number {
  kindOf(bytes);
  const length = bytes.readUInt32BE(1);
  if (length > longest) throw new FramesBroken('damaged', 'a piece of the file has an impossible length');
  return length;
}
