/** The protection of the demonstration’s families in every form that a partnership might hold it in. */
import type { Day } from '../src/shared/day.ts';
import { readFamilyStories } from '../test/builders/protection/family-story.ts';
import { tellFamily } from '../test/builders/protection/tell-family.ts';
import type { ToldChild } from '../test/builders/protection/told-child.ts';
import { writeAnnexA } from '../test/builders/protection/write/annex-a.ts';
import { writeCin } from '../test/builders/protection/write/cin.ts';
import { writeEntries } from '../test/builders/protection/write/entries.ts';
import { memorySink } from '../test/builders/protection/write/sink.ts';
import { writeSsd } from '../test/builders/protection/write/ssd.ts';

export const protectionSeed = 'wexmoor-protection';
/** The last day of the record, and the day as at which the forms are written. */
export const protectionDay = '2026-03-31' as Day;
/** Wexmoor is invented: no authority in England has this number. */
export const inventedAuthority = '999';
export const censusYears = [2024, 2025, 2026] as const;

export function tellDemonstration(): readonly ToldChild[] {
  return readFamilyStories().flatMap((story) => tellFamily(story, protectionSeed, protectionDay));
}

/** Every file under `demo/protection/`, by its name there; the same bytes each time. */
export function makeProtection(): ReadonlyMap<string, Uint8Array> {
  const sink = memorySink();
  const writers = [
    writeEntries(sink, 'wexmoor-entries.jsonl', 'Wexmoor: the protection of fourteen invented families'),
    writeSsd(sink, 'ssd', protectionDay),
    writeAnnexA(sink, 'wexmoor-annex-a.xlsx', protectionDay),
    ...censusYears.map((year) =>
      writeCin(sink, `wexmoor-cin-${year}.xml`, { year, authority: inventedAuthority }),
    ),
  ];
  for (const child of tellDemonstration()) for (const writer of writers) writer.add(child);
  for (const writer of writers) writer.finish();
  return sink.files;
}
