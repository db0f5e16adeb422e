import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { AppError } from '../../../shared/app-error.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { bombArchive, damagedArchive, unsafeArchive } from './archive-refusals.ts';
import type { Archive } from './read-archive.ts';

/** What may still be inflated of one file, all its parts together. */
export interface InflateBudget {
  take(bytes: number, part: string): void;
}

export function startBudget(inflatedBytes: number): InflateBudget {
  let left = inflatedBytes;
  return {
    take(bytes, part) {
      left -= bytes;
      if (left < 0) throw bombArchive(part);
    },
  };
}

const stored = 0;
const deflated = 8;
/** Input bytes inflated at a time. Deflate makes at most 1,032 times as many of them. */
const step = 16 * 1024;

/**
 * Text of an Office file shrinks to a tenth or a fiftieth; what shrinks to less than one part in three hundred
 * and is large was made to.
 */
const ratioLimit = 300;
const ratioFreeBytes = 32 * 1024 * 1024;

export function isSuspiciouslyDense(size: number, compressedSize: number): boolean {
  return size > ratioFreeBytes && size > compressedSize * ratioLimit;
}

/**
 * Hands over the bytes of one entry, chunk by chunk, and counts them against the budget as they come, whatever
 * the entry says about its size.
 *
 * @throws AppError `zip-bomb`, `zip-unsafe`, `file-damaged`.
 */
export function inflateEntry(
  archive: Archive,
  entry: ArchiveEntry,
  budget: InflateBudget,
  onChunk: (chunk: Uint8Array) => void,
): void {
  const data = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let size = 0;
  let crc = 0;
  const accept = (chunk: Uint8Array): void => {
    size += chunk.length;
    budget.take(chunk.length, entry.name);
    if (isSuspiciouslyDense(size, entry.compressedSize)) throw bombArchive(entry.name);
    if (size > entry.size) throw unsafeArchive(`its part “${entry.name}” is larger than it says`);
    crc = crc32(chunk, crc);
    if (chunk.length > 0) onChunk(chunk);
  };
  if (entry.method === stored) accept(data);
  else if (entry.method === deflated) inflateData(data, accept);
  else throw damagedArchive();
  if (size !== entry.size || crc !== entry.crc) throw damagedArchive();
}

function inflateData(data: Uint8Array, accept: (chunk: Uint8Array) => void): void {
  const inflate = new Inflate();
  inflate.ondata = accept;
  for (let at = 0; at === 0 || at < data.length; at += step) {
    try {
      inflate.push(data.subarray(at, at + step), at + step >= data.length);
    } catch (error) {
      throw isInflateError(error) ? damagedArchive(error) : error;
    }
  }
}

/** fflate's own errors carry a number as their code; ours a word, and the XML reader's none. */
function isInflateError(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof AppError) &&
    'code' in error &&
    typeof error.code === 'number'
  );
}
