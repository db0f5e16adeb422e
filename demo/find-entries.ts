import { readChronology } from '../src/features/chronology/operations/read-chronology.ts';
import type { EntryRow } from '../src/features/chronology/operations/say-entry-row.ts';
import { noFilters } from '../src/features/chronology/store/entry-filters.ts';
import type { PersonActor } from '../src/platform/access/actor.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { FamilyId } from '../src/shared/ids.ts';

/** The first entry of a family, by date, that the actor may read and in which all these words stand. @throws Error where there is none. */
export async function findEntryByWords(
  platform: Platform,
  actor: PersonActor,
  { familyId, words }: { readonly familyId: FamilyId; readonly words: string },
): Promise<EntryRow> {
  const { rows } = await readChronology(platform, actor, {
    familyId,
    filters: { ...noFilters, words: words.split(' ') },
    sort: { by: 'date', direction: 'ascending' },
    from: null,
    forPaper: false,
  });
  const [first] = rows;
  if (first === undefined) throw new Error(`no entry of the demonstration says “${words}”`);
  return first;
}
