import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import { indexNames, type NameIndex } from './forms/name-index.ts';
import { castOfFamily, notOfFamily } from './lists/cast-with-children.ts';
import { type DraftMember, draftCast } from './lists/draft-cast.ts';
import type { KnownFamily } from './lists/known-family.ts';
import { namesOfRecord } from './lists/known-people.ts';
import { findNamesInEntry } from './names-in-entry.ts';
import { type RoleKind, readRole } from './terms/cast-words.ts';
import { textsOf } from './words/agency-words.ts';

/** Somebody whom the records seem to name, and who stands in the record of the family under no name. */
export interface PersonNamed {
  readonly name: string;
  /** Spellings that the records use beside it. */
  readonly otherNames: readonly string[];
  /** As a list of people says it: “mother”, “social worker”. */
  readonly role: string;
  readonly kind: Exclude<RoleKind, 'place' | 'word'>;
  readonly born: Day | null;
  /** How often the texts have the name. */
  readonly times: number;
  /** What made the program think so, in a few words. */
  readonly why: string;
  /** The entries that name them, in the order of the chronology, by the engine’s ids. */
  readonly entries: readonly string[];
}

/**
 * Whom the records name and the record of the family does not hold: children first, then by how often. Schools, streets and other
 * places are nobody.
 */
export function findPeopleNamed(merged: MergedChronology, family: KnownFamily): readonly PersonNamed[] {
  const drafted = notOfFamily(
    withMisspelt(draftCast(merged, namesOfRecord(family))),
    family,
    textsOf(merged),
  );
  const people = drafted.flatMap(({ pseudonym: _pseudonym, ...draft }) => {
    const { kind } = readRole(draft.role);
    return kind === 'place' || kind === 'word' ? [] : [{ ...draft, kind }];
  });
  // The family’s own are looked for as well: a name of theirs is nobody else’s.
  const own = castOfFamily(family);
  const index = indexNames([...own, ...people.map((one) => ({ ...one, pseudonym: '' }))]);
  const entriesOf = people.map((): string[] => []);
  for (const entry of merged.entries) {
    for (const at of namedIn(entry, index)) entriesOf[at - own.length]?.push(entry.id);
  }
  return people.map(({ name, otherNames, role, kind, born, times, why }, at) => ({
    name,
    otherNames,
    role,
    kind,
    born,
    times,
    why,
    entries: entriesOf[at] ?? [],
  }));
}

/** “Kaih” may be Kiah misspelt, or somebody else: it is asked of whoever knows. */
function withMisspelt(drafted: readonly DraftMember[]): readonly DraftMember[] {
  const apart = drafted.flatMap(({ name: owner, pseudonym, misspelt = [] }) =>
    misspelt.map(({ name, times }) => ({
      ...{ name, otherNames: [], role: 'person', pseudonym, born: null, times },
      why: `nearly “${owner}”, who may be meant`,
    })),
  );
  return [...drafted, ...apart];
}

/** By their places in the index: each once. A name that several bear is named of none. */
function namedIn(entry: Entry, index: NameIndex): ReadonlySet<number> {
  const found = findNamesInEntry(entry, index);
  return new Set(found.flatMap(({ members }) => (members.length === 1 ? members : [])));
}
