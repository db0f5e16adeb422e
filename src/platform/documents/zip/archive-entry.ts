/** One file of an archive, as the central directory tells it and the header in front of its data confirms. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins and where its data begins, in bytes from the start of the archive. */
  readonly headerStart: number;
  readonly dataStart: number;
}
