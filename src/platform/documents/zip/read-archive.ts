import { AppError } from '../../../shared/app-error.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { damagedArchive, unsafeArchive } from './archive-refusals.ts';
import { checkEntries } from './check-entries.ts';

export interface Archive {
  readonly bytes: Uint8Array;
  /** By name in small letters, since the names of an Office file's parts do not differ by case alone. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const signatures = {
  end: 0x06054b50,
  zip64Locator: 0x07064b50,
  zip64End: 0x06064b50,
  entry: 0x02014b50,
  header: 0x04034b50,
};
const endLength = 22;
const longestComment = 0xffff;
const encryptedFlag = 1;
const sizesFollowFlag = 8;
/** No Office file of a chronology has a tenth as many. */
const mostEntries = 10_000;

/**
 * Reads the directory of a ZIP archive and refuses what an honest one never has: names that lead out of its
 * folder, one name twice, data that two entries share, sizes that contradict each other. Nothing is inflated.
 *
 * @throws AppError `file-damaged`, `zip-unsafe`, `zip-bomb`, `file-password-protected`.
 */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    const entries = readEntries(view, directory);
    checkEntries(entries, directory.start);
    return { bytes, entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])) };
  } catch (error) {
    // An offset that points outside the file: its end is missing, or it lies.
    if (error instanceof RangeError) throw damagedArchive(error);
    throw error;
  }
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const directory = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const { count, size, start } =
    directory.count === 0xffff || directory.start === 0xffffffff ? readZip64End(view, end) : directory;
  if (count > mostEntries) throw tooManyEntries();
  if (start + size > end) throw damagedArchive();
  return { start, end: start + size, count };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw damagedArchive();
}

function readZip64End(view: DataView, end: number): { count: number; size: number; start: number } {
  const locator = end - 20;
  if (view.getUint32(locator, true) !== signatures.zip64Locator) throw damagedArchive();
  const zip64End = readNumber64(view, locator + 8);
  if (view.getUint32(zip64End, true) !== signatures.zip64End) throw damagedArchive();
  return {
    count: readNumber64(view, zip64End + 32),
    size: readNumber64(view, zip64End + 40),
    start: readNumber64(view, zip64End + 48),
  };
}

function readEntries(view: DataView, directory: Directory): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = directory.start;
  while (at < directory.end) {
    if (view.getUint32(at, true) !== signatures.entry) throw damagedArchive();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    entries.push(readEntry(view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (entries.length !== directory.count)
    throw unsafeArchive('its directory does not have as many files as it says');
  return entries;
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ArchiveEntry {
  const name = readName(view, at + 46, nameLength);
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  const method = view.getUint16(at + 10, true);
  const entry = { name, method, crc: view.getUint32(at + 16, true), ...sizes };
  return { ...entry, dataStart: checkHeader(view, entry) };
}

/** Sizes and place of an entry; those that do not fit into 32 bits stand in its zip64 extra field. */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  let extra = findZip64Field(view, extraStart, extraLength);
  const read = (offset: number): number => {
    const short = view.getUint32(offset, true);
    if (short !== 0xffffffff || extra === null) return short;
    extra += 8;
    return readNumber64(view, extra - 8);
  };
  const size = read(at + 24);
  const compressedSize = read(at + 20);
  const headerStart = read(at + 42);
  return { size, compressedSize, headerStart };
}

function findZip64Field(view: DataView, start: number, length: number): number | null {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 0x0001) return at + 4;
  }
  return null;
}

/** Where the data begins, once the header in front of it has been found to say the same as the directory. */
function checkHeader(view: DataView, entry: Omit<ArchiveEntry, 'dataStart'>): number {
  const at = entry.headerStart;
  if (view.getUint32(at, true) !== signatures.header) throw damagedArchive();
  const flags = view.getUint16(at + 6, true);
  const nameLength = view.getUint16(at + 26, true);
  if ((flags & encryptedFlag) !== 0) throw encryptedArchive();
  const sameName = readName(view, at + 30, nameLength) === entry.name;
  const sizesFollow = (flags & sizesFollowFlag) !== 0;
  const sameSizes =
    sizesFollow ||
    (isOrLong(view.getUint32(at + 18, true), entry.compressedSize) &&
      isOrLong(view.getUint32(at + 22, true), entry.size));
  if (!sameName || !sameSizes || view.getUint16(at + 8, true) !== entry.method) {
    throw unsafeArchive(`it says two different things about its part “${entry.name}”`);
  }
  const dataStart = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (dataStart + entry.compressedSize > view.byteLength) throw damagedArchive();
  return dataStart;
}

function isOrLong(short: number, expected: number): boolean {
  return short === expected || short === 0xffffffff;
}

function readName(view: DataView, start: number, length: number): string {
  if (start + length > view.byteLength) throw damagedArchive();
  return new TextDecoder('utf-8').decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
}

function readNumber64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function tooManyEntries(): AppError {
  return unsafeArchive('it holds far more parts than any document has');
}

function encryptedArchive(): AppError {
  return new AppError('file-password-protected', {
    what: 'The file is protected with a password.',
    todo: 'Open it with its password, save a copy without one, and give that copy.',
  });
}
