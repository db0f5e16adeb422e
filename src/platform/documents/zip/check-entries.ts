import type { ArchiveEntry } from './archive-entry.ts';
import { unsafeArchive } from './archive-refusals.ts';

/** @throws AppError `zip-unsafe` for names that lead astray, one name twice, and data that entries share. */
export function checkEntries(entries: readonly ArchiveEntry[], directoryStart: number): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (leadsAstray(name)) throw unsafeArchive('a part of it has a name that leads out of the file');
    if (names.has(name.toLowerCase())) throw unsafeArchive(`it has two parts named “${name}”`);
    names.add(name.toLowerCase());
  }
  checkOverlaps(entries, directoryStart);
}

function leadsAstray(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

function checkOverlaps(entries: readonly ArchiveEntry[], directoryStart: number): void {
  const inPlace = [...entries].sort((first, second) => first.headerStart - second.headerStart);
  let end = 0;
  for (const { headerStart, dataStart, compressedSize } of inPlace) {
    if (headerStart < end || dataStart + compressedSize > directoryStart) {
      throw unsafeArchive('parts of it lie on top of each other');
    }
    end = dataStart + compressedSize;
  }
}
