import { readPeopleNamed } from '../../../src/features/chronology/operations/read-people-named.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** The key of whom the chronology names first, and the record does not hold. */
export async function firstNamed(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
): Promise<string> {
  const { people } = await readPeopleNamed(platform, officer, { familyId: family.id, only: null });
  const [first] = people;
  if (first === undefined) throw new Error('the chronology names nobody');
  return first.key;
}
