import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

type TakeName = () => string;

/** What the record of a family knows of its people beside its children: an adult with a further name. By what examples ask for. */
export async function fillPeople(
  platform: TestPlatform,
  family: MadeFamily,
  takeName: TakeName,
): Promise<ReadonlyMap<string, string>> {
  const adult = newId<'person'>();
  const name = newId<'person-name'>();
  const key = { partnership_id: family.partnershipId, created_at: platform.now() };
  await transact(platform.database, family.partnershipId, async ({ sql }) => {
    await sql
      .insertInto('person')
      .values({ ...key, id: adult, name: `${takeName()} ${takeName()}` })
      .execute();
    const part = { role: 'adult', kinship: 'mother', lives_with: 'yes' } as const;
    await sql
      .insertInto('family_member')
      .values({ ...key, ...part, family_id: family.id, person_id: adult })
      .execute();
    const kept = { kind: 'known-as', name: takeName(), reason: 'The school uses it.' } as const;
    await sql
      .insertInto('person_name')
      .values({ ...key, ...kept, id: name, person_id: adult })
      .execute();
  });
  return new Map<string, string>([
    ['adult', adult],
    ['person-name', name],
  ]);
}
