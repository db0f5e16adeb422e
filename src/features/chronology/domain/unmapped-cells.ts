import type { CheckedFile } from './checked-file.ts';
import type { Entry } from './entry.ts';

/** Cells with text that no field of the entry holds, with their headings: kept, and shown beside the entry. */
export type UnmappedCells = (entry: Entry) => readonly (readonly [heading: string, text: string])[];

/** Finds for each entry of these files the cells that were not mapped. */
export function makeUnmappedCells(files: readonly CheckedFile[]): UnmappedCells {
  const mapped = new Map<string, Set<string>>();
  for (const { file, tables } of files) {
    for (const { parts, mappings } of tables) {
      const headings = mappings.filter(({ field }) => field !== null).map(({ column }) => column.heading);
      for (const part of parts) {
        const key = keyOf(file, part);
        mapped.set(key, new Set([...(mapped.get(key) ?? []), ...headings]));
      }
    }
  }
  return ({ origin }) => {
    const headings = mapped.get(keyOf(origin.file, origin.part));
    return Object.entries(origin.cells).filter(
      ([heading, text]) => text.trim() !== '' && headings?.has(heading) !== true,
    );
  };
}

function keyOf(file: string, part: string): string {
  return JSON.stringify([file, part]);
}
