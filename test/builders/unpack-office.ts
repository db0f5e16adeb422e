import { defaultLimits } from '../../src/platform/documents/limits.ts';
import { openOfficeFile } from '../../src/platform/documents/office/office-file.ts';
import { inflateEntry, startBudget } from '../../src/platform/documents/zip/inflate-entry.ts';
import { concatBytes } from './zip.ts';

/** The parts of a Word or Excel file, in their order, so that one may be changed and the file be built anew. */
export function unpackOffice(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const { archive } = openOfficeFile(bytes, defaultLimits);
  return [...archive.entries.values()].map((entry) => {
    const chunks: Uint8Array[] = [];
    inflateEntry(archive, entry, startBudget(defaultLimits.inflatedBytes), (chunk) =>
      chunks.push(chunk.slice()),
    );
    return { name: entry.name, data: concatBytes(chunks) };
  });
}
