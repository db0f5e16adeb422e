import { withdrawEntry } from '../../../src/features/chronology/operations/withdraw-entry.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import { typeEntry } from '../../builders/platform/typed-entry.ts';
import type { FamilyToFill, TakeName } from './fill-family.ts';

/** An entry that somebody of the first agency typed, after all that its file tells; and one that they withdrew. */
export async function typeInto(
  platform: TestPlatform,
  family: MadeFamily,
  { partnership, agencies }: FamilyToFill,
  takeName: TakeName,
): Promise<ReadonlyMap<string, string>> {
  const { people, otherLead } = partnership;
  const author = agencies[0] === otherLead.agencyId ? otherLead : people.practitioner;
  const event = `Rang ${takeName()}, who had been seen at the school.`;
  const typed = await typeEntry(platform, author, family, {
    when: '3 March 2017',
    event,
    kind: 'allocation',
    detail: { kind: 'allocation', post: 'worker', from: takeName(), to: null, reason: null },
    source: `Notes of ${takeName()}`,
  });
  const withdrawn = await typeEntry(platform, author, family, {
    when: '4 March 2017',
    event: 'Rang the school a second time.',
  });
  const which = { familyId: family.id, entryId: withdrawn, version: 1 };
  await withdrawEntry(platform, author, { ...which, reason: 'It was typed twice.' });
  return new Map([
    ['typed-entry', typed],
    ['withdrawn-entry', withdrawn],
  ]);
}
