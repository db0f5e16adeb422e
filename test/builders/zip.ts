import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/**
 * One file of an archive. Whatever is not said is written honestly; each optional field is a way in
 * which a bad archive may lie.
 */
export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Written as it is, without deflating. */
  readonly stored?: boolean;
  /** The name in front of the data, when it is to differ from the directory's. */
  readonly localName?: string;
  /** General purpose flags: bit 0 says encrypted. */
  readonly flags?: number;
  /** Compression method, when it is to differ from what was done. */
  readonly method?: number;
  readonly declaredSize?: number;
  readonly declaredCompressedSize?: number;
  readonly declaredCrc?: number;
  /** The directory points at the data of this other entry (by its place from 0): the two overlap. */
  readonly sharesDataOf?: number;
  /** The sizes follow the data, as they do in files that were written as a stream. */
  readonly sizesAfterData?: boolean;
}

export interface ZipOptions {
  readonly bytesBefore?: Uint8Array;
  readonly bytesAfter?: Uint8Array;
  readonly comment?: string;
  /** Only so many bytes of the archive are kept. */
  readonly truncateTo?: number;
  /** What the end record claims, when it is to differ from the truth. */
  readonly declaredEntries?: number;
  /** Writes the zip64 end record and its locator before the end record. */
  readonly zip64?: boolean;
}

interface Written {
  readonly entry: ZipEntry;
  readonly offset: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** 1 January 1980, midnight: the earliest that the format can say, the same in every archive. */
const fixedDate = 0x0021;
const utf8Names = 0x0800;
const sizesFollow = 0x0008;

/** An archive of these entries, byte for byte the same each time. */
export function buildZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const chunks: Uint8Array[] = [options.bytesBefore ?? new Uint8Array()];
  let offset = chunks[0]?.length ?? 0;
  const written: Written[] = [];
  for (const entry of entries) {
    const { record, chunk } = writeEntry(entry, offset, written);
    written.push(record);
    chunks.push(chunk);
    offset += chunk.length;
  }
  const directory = concatBytes(written.map(directoryRecord));
  const end = endRecords(written.length, directory.length, offset, options);
  const whole = concatBytes([...chunks, directory, end, options.bytesAfter ?? new Uint8Array()]);
  return options.truncateTo === undefined ? whole : whole.slice(0, options.truncateTo);
}

export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function writeEntry(entry: ZipEntry, offset: number, earlier: readonly Written[]) {
  const data = typeof entry.data === 'string' ? new TextEncoder().encode(entry.data) : entry.data;
  const shared = entry.sharesDataOf === undefined ? undefined : earlier[entry.sharesDataOf];
  if (shared !== undefined) return { record: { ...shared, entry }, chunk: new Uint8Array() };

  const body = entry.stored ? data : deflateSync(data, { level: 6 });
  const record: Written = {
    entry,
    offset,
    method: entry.method ?? (entry.stored ? 0 : 8),
    flags: (entry.flags ?? 0) | utf8Names | (entry.sizesAfterData ? sizesFollow : 0),
    crc: entry.declaredCrc ?? crc32(data),
    compressedSize: entry.declaredCompressedSize ?? body.length,
    size: entry.declaredSize ?? data.length,
  };
  const after = entry.sizesAfterData
    ? numbers([0x08074b50, 4], [record.crc, 4], [record.compressedSize, 4], [record.size, 4])
    : new Uint8Array();
  return { record, chunk: concatBytes([localHeader(record), body, after]) };
}

function localHeader(record: Written): Uint8Array {
  const name = new TextEncoder().encode(record.entry.localName ?? record.entry.name);
  return concatBytes([
    numbers([0x04034b50, 4]),
    sharedFields(record, true),
    numbers([name.length, 2], [0, 2]),
    name,
  ]);
}

function directoryRecord(record: Written): Uint8Array {
  const name = new TextEncoder().encode(record.entry.name);
  return concatBytes([
    numbers([0x02014b50, 4], [20, 2]),
    sharedFields(record, false),
    numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [record.offset, 4]),
    name,
  ]);
}

/** What the header in front of the data and the directory's record have in common. */
function sharedFields(record: Written, local: boolean): Uint8Array {
  const later = local && record.entry.sizesAfterData === true;
  return numbers(
    [20, 2],
    [record.flags, 2],
    [record.method, 2],
    [0, 2],
    [fixedDate, 2],
    [later ? 0 : record.crc, 4],
    [later ? 0 : record.compressedSize, 4],
    [later ? 0 : record.size, 4],
  );
}

function endRecords(
  count: number,
  directorySize: number,
  directoryOffset: number,
  options: ZipOptions,
): Uint8Array {
  const comment = new TextEncoder().encode(options.comment ?? '');
  const declared = options.declaredEntries ?? count;
  const end = concatBytes([
    numbers([0x06054b50, 4], [0, 2], [0, 2]),
    numbers([options.zip64 ? 0xffff : declared, 2], [options.zip64 ? 0xffff : declared, 2]),
    numbers([directorySize, 4], [options.zip64 ? 0xffffffff : directoryOffset, 4], [comment.length, 2]),
    comment,
  ]);
  if (!options.zip64) return end;
  const zip64End = numbers(
    [0x06064b50, 4],
    [44, 8],
    [45, 2],
    [45, 2],
    [0, 4],
    [0, 4],
    [declared, 8],
    [declared, 8],
    [directorySize, 8],
    [directoryOffset, 8],
  );
  const locator = numbers([0x07064b50, 4], [0, 4], [directoryOffset + directorySize, 8], [1, 4]);
  return concatBytes([zip64End, locator, end]);
}

/** Little-endian numbers of the given widths in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  return new Uint8Array(
    fields.flatMap(([value, width]) =>
      Array.from({ length: width }, (_, place) => Math.floor(value / 256 ** place) % 256),
    ),
  );
}
