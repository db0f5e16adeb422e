import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { digestName } from '../domain/names/lists/name-digest.ts';
import { findKnownNames, type KnownPerson } from '../store/find-known-names.ts';
import { readEntryIdKey } from '../store/kept-entries.ts';
import { listNamesSetAside, type NameSetAside, type WhySetAside } from '../store/names-set-aside.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { findWorkers } from './find-workers.ts';
import { knownOf } from './known-of.ts';
import { pick } from './read-findings.ts';
import { type FamilyWords, readNoted, restoreRecord, wordsOf } from './read-whole.ts';
import type { NamedTold, PeopleNamedTold } from './tell-people-named.ts';

export type { KnownPerson, NamedTold, WhySetAside };

export interface NamedPerson extends NamedTold {
  /** By which their own page is asked for: what would be kept of the name if it were set aside. */
  readonly key: string;
  /** Where somebody has said that they are not to stand in the record: what, who and when. */
  readonly setAside: Omit<NameSetAside, 'digest'> | null;
}

export interface PeopleNamedAnswer extends Pick<PeopleNamedTold, 'entries'> {
  readonly family: FamilyWords;
  readonly count: number;
  /** There are more entries than a page can read. */
  readonly tooMany: boolean;
  readonly people: readonly NamedPerson[];
  /** Who stands in the record: it may be one of them. */
  readonly members: readonly KnownPerson[];
  /** The address of each entry that is named, by the id that the engine gave it. */
  readonly entryIds: Readonly<Record<string, EntryId | string>>;
}

/** Entries that are told beside a name, and on the page of one. */
const mostBeside = 3;
const mostOfOne = 50;

/**
 * Whom a family’s chronology names, as far as the person who looks after its record may read it, and who does not stand in the
 * record: with the entries that name them, and what was said of them. What is kept from the person is in none of it.
 *
 * @param only the key of the one whom it is about, with more of their entries; null for everybody.
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`.
 */
export async function readPeopleNamed(
  platform: Platform,
  actor: PersonActor,
  { familyId, only }: { readonly familyId: FamilyId; readonly only: string | null },
): Promise<PeopleNamedAnswer> {
  if (!mayDo(actor.role, 'change-family')) throw notAllowed();
  requireAnalyst(actor.accountId);
  const whole = await readNoted(platform, actor, familyId, {
    reading: 'people-named',
    read: async (tx, now, count) => ({
      ...(await restoreRecord(tx, actor, { familyId, count }, now)),
      known: { ...(await findKnownNames(tx, familyId, 'all')), workers: await findWorkers(tx, familyId) },
      key: await readEntryIdKey(tx),
      aside: await listNamesSetAside(tx, familyId),
    }),
  });
  const { family, count, files, known, key, aside, entryIds } = whole;
  const members = [...known.children, ...known.adults];
  const base = { family: wordsOf(family), count, members };
  if (files === null) return { ...base, tooMany: true, people: [], entries: {}, entryIds: {} };
  const mostEntries = only === null ? mostBeside : mostOfOne;
  const { named } = await askAnalyst<'people-named'>(
    { kind: 'people-named', files, family: knownOf(family, known, new Map()), mostEntries },
    actor.accountId,
  );
  const said = new Map(aside.map(({ digest, ...one }) => [digest, one]));
  const people = named.people.map((one): NamedPerson => {
    const digest = digestName(key, familyId, one.name);
    return { ...one, key: digest, setAside: said.get(digest) ?? null };
  });
  return {
    ...base,
    tooMany: false,
    people: only === null ? people : people.filter((one) => one.key === only),
    entries: named.entries,
    entryIds: pick(entryIds, Object.keys(named.entries)),
  };
}
