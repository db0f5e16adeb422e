import { meaningOf, readTypedWhen } from '../../../src/features/chronology/domain/typed/read-typed-when.ts';
import type { EntryToAdd } from '../../../src/features/chronology/operations/add-entry.ts';
import { addEntry } from '../../../src/features/chronology/operations/add-entry.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { dayOfInstant } from '../../../src/platform/clock.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { newToken } from '../../../src/platform/secrets/token.ts';
import type { Day } from '../../../src/shared/day.ts';
import type { FamilyId, Id } from '../../../src/shared/ids.ts';

export type GivenInPart = Partial<EntryToAdd['given']>;

/** What somebody types who fills in little: when, and what happened. */
export function givenEntry(given: GivenInPart = {}): EntryToAdd['given'] {
  return {
    when: '12 March 2014',
    // It lies before the births of the children whom tests make up, which is asked about.
    meant: '2014-03-12 2014-03-12 day exact  ',
    event: 'Home visit. Nobody came to the door.',
    response: null,
    outcome: null,
    children: [],
    kind: 'narrative',
    detail: null,
    childSeen: 'not-stated',
    impact: null,
    source: 'Our own record',
    recorded: null,
    ...given,
  };
}

/** An entry that somebody types into a family’s chronology; what is asked about its date is so. */
export async function typeEntry(
  platform: Platform,
  actor: PersonActor,
  family: { readonly id: FamilyId },
  { handling = null, ...given }: GivenInPart & Partial<Pick<EntryToAdd, 'handling'>> = {},
): Promise<Id<'entry'>> {
  const form = newToken();
  const { when, meant = meaningIn(when ?? givenEntry().when, dayOfInstant(platform.now())) } = given;
  const asked = { familyId: family.id, form, handling, given: givenEntry({ ...given, meant }) };
  const added = await addEntry(platform, actor, asked);
  if (added.kind !== 'added') throw new Error(`the entry is not in: ${added.kind}`);
  return added.entryId;
}

/** Asked about or not: no form is sent twice, which would be told in the log. */
function meaningIn(text: string, today: Day): string | null {
  const read = readTypedWhen(text, { today }, null);
  if (read.status === 'asked') return read.meaning;
  return read.status === 'read' ? meaningOf(read.when) : null;
}
