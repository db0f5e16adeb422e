import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A child who stands in the record and should not. */
export async function addMistakenChild(
  platform: TestPlatform,
  family: MadeFamily,
  name: string,
): Promise<string> {
  const id = newId<'person'>();
  const key = { partnership_id: family.partnershipId, created_at: platform.now() };
  const mark = { mistaken_at: platform.now(), mistaken_reason: 'Typed twice' };
  const member = { ...key, ...mark, family_id: family.id, person_id: id, role: 'child' as const };
  await transact(platform.database, family.partnershipId, async ({ sql }) => {
    await sql
      .insertInto('person')
      .values({ ...key, id, name })
      .execute();
    await sql.insertInto('family_member').values(member).execute();
  });
  return id;
}
