import type { EntryToAdd } from '../../../src/features/chronology/operations/add-entry.ts';
import { addEntry } from '../../../src/features/chronology/operations/add-entry.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { newToken } from '../../../src/platform/secrets/token.ts';
import type { FamilyId, Id } from '../../../src/shared/ids.ts';

export type GivenInPart = Partial<EntryToAdd['given']>;

/** What somebody types who fills in little: when, and what happened. */
export function givenEntry(given: GivenInPart = {}): EntryToAdd['given'] {
  return {
    when: '12 March 2014',
    meant: null,
    event: 'Home visit. Nobody came to the door.',
    response: null,
    outcome: null,
    children: [],
    kind: 'narrative',
    childSeen: 'not-stated',
    impact: null,
    source: 'Our own record',
    recorded: null,
    ...given,
  };
}

/** An entry that somebody types into a family’s chronology. */
export async function typeEntry(
  platform: Platform,
  actor: PersonActor,
  family: { readonly id: FamilyId },
  { handling = null, ...given }: GivenInPart & Partial<Pick<EntryToAdd, 'handling'>> = {},
): Promise<Id<'entry'>> {
  const form = newToken();
  const asked = { familyId: family.id, form, handling, given: givenEntry(given) };
  const added = await addEntry(platform, actor, asked);
  if (added.kind !== 'added') throw new Error(`the entry is not in: ${added.kind}`);
  return added.entryId;
}
