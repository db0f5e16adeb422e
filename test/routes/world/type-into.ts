import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import { typeEntry } from '../../builders/platform/typed-entry.ts';
import type { FamilyToFill, TakeName } from './fill-family.ts';

/** An entry that somebody of the first agency typed, after all that its file tells. */
export async function typeInto(
  platform: TestPlatform,
  family: MadeFamily,
  { partnership, agencies }: FamilyToFill,
  takeName: TakeName,
): Promise<string> {
  const { people, otherLead } = partnership;
  const author = agencies[0] === otherLead.agencyId ? otherLead : people.practitioner;
  const event = `Rang ${takeName()}, who had seen ${takeName()} at the school.`;
  return typeEntry(platform, author, family, {
    when: '3 March 2017',
    event,
    source: `Notes of ${takeName()}`,
  });
}
