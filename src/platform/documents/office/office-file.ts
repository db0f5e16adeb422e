import { AppError } from '../../../shared/app-error.ts';
import type { ReadLimits } from '../../../shared/document.ts';
import { readXml, type XmlHandler } from '../xml/read-xml.ts';
import type { ArchiveEntry } from '../zip/archive-entry.ts';
import { bombArchive, damagedArchive } from '../zip/archive-refusals.ts';
import { type InflateBudget, inflateEntry, isSuspiciouslyDense, startBudget } from '../zip/inflate-entry.ts';
import { type Archive, readArchive } from '../zip/read-archive.ts';

/** A Word or Excel file: an archive of XML parts that refer to each other. */
export interface OfficeFile {
  readonly archive: Archive;
  readonly budget: InflateBudget;
}

/**
 * Opens an Office file, or any other archive, without inflating anything.
 *
 * @throws AppError as `readArchive` does; `zip-bomb` when the archive itself says that it is one.
 */
export function openOfficeFile(bytes: Uint8Array, limits: ReadLimits): OfficeFile {
  const archive = readArchive(bytes);
  let declared = 0;
  for (const { name, size, compressedSize } of archive.entries.values()) {
    declared += size;
    if (declared > limits.inflatedBytes || isSuspiciouslyDense(size, compressedSize)) throw bombArchive(name);
  }
  return { archive, budget: startBudget(limits.inflatedBytes) };
}

export function findEntry(file: OfficeFile, part: string): ArchiveEntry | undefined {
  return file.archive.entries.get(part.toLowerCase());
}

/** Bytes of a part once inflated, as the archive says; 0 when there is no such part. */
export function partSize(file: OfficeFile, part: string): number {
  return findEntry(file, part)?.size ?? 0;
}

/**
 * Reads one XML part.
 *
 * @param onBytes told how many bytes of the part have been read so far.
 * @throws AppError as `inflateEntry` and `readXml` do; `file-damaged` when there is no such part.
 */
export function readPart(
  file: OfficeFile,
  part: string,
  handler: XmlHandler,
  onBytes?: (bytes: number) => void,
): void {
  const entry = findEntry(file, part);
  if (entry === undefined) throw missingPart(part);
  const reading = readXml(part, handler);
  let bytes = 0;
  inflateEntry(file.archive, entry, file.budget, (chunk) => {
    reading.write(chunk);
    bytes += chunk.length;
    onBytes?.(bytes);
  });
  reading.end();
}

/** Reads a part that a file may do without. */
export function readOptionalPart(file: OfficeFile, part: string | undefined, handler: XmlHandler): void {
  if (part !== undefined && findEntry(file, part) !== undefined) readPart(file, part, handler);
}

function missingPart(part: string): AppError {
  const { what, todo } = damagedArchive().words;
  return new AppError('file-damaged', { what, where: part, todo });
}
