import { readFindings } from '../../../src/features/chronology/operations/read-findings.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import type { Side } from './make-side.ts';

/** What stands out first. */
export async function firstFinding(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
): Promise<string> {
  const asked = { familyId: family.id, shown: 'open' } as const;
  const { findings } = await readFindings(platform, officer, asked);
  const id = findings?.groups[0]?.findings[0]?.id;
  if (id === undefined) throw new Error('nothing stands out');
  return id;
}

/** Notes what stands out first once lists have become longer: other entries, so another finding. */
export async function findFirstAgain(platform: TestPlatform, { made, family }: Side): Promise<void> {
  family.ids.set('finding', await firstFinding(platform, made.people.officer, family));
}
