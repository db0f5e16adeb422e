import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { AgencyId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

type TakeName = () => string;

/** What the record of a family knows of its people beside its children, by what examples ask for. */
export async function fillPeople(
  platform: TestPlatform,
  family: MadeFamily,
  agencyId: AgencyId | undefined,
  takeName: TakeName,
): Promise<ReadonlyMap<string, string>> {
  const ids = {
    adult: newId<'person'>(),
    name: newId<'person-name'>(),
    address: newId<'address'>(),
    hidden: newId<'address'>(),
    release: newId<'address-release'>(),
    rule: newId<'contact-safety'>(),
    allocation: newId<'allocation'>(),
  };
  const key = { partnership_id: family.partnershipId, created_at: platform.now() };
  const ofFamily = { ...key, family_id: family.id };
  await transact(platform.database, family.partnershipId, async ({ sql }) => {
    await sql
      .insertInto('person')
      .values({ ...key, id: ids.adult, name: `${takeName()} ${takeName()}` })
      .execute();
    const part = { role: 'adult', kinship: 'mother', lives_with: 'yes' } as const;
    await sql
      .insertInto('family_member')
      .values({ ...ofFamily, ...part, person_id: ids.adult })
      .execute();
    const kept = { kind: 'known-as', name: takeName(), reason: 'The school uses it.' } as const;
    await sql
      .insertInto('person_name')
      .values({ ...key, ...kept, id: ids.name, person_id: ids.adult })
      .execute();
    const protection = { protected_reason: 'A refuge', protected_at: platform.now() };
    await sql
      .insertInto('address')
      .values([
        { ...ofFamily, id: ids.address, lines: `3 ${takeName()} Lane`, from_day: '2014-02-01' },
        { ...ofFamily, ...protection, id: ids.hidden, lines: `4 ${takeName()} Road` },
      ])
      .execute();
    const officer = await sql
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'officer')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    await sql
      .insertInto('address_release')
      .values({
        partnership_id: family.partnershipId,
        id: ids.release,
        address_id: ids.hidden,
        account_id: officer.id,
        reason: 'To look after the record',
        from_at: platform.now(),
        to_at: new Date(platform.now().getTime() + 86_400_000),
        released_by: officer.id,
      })
      .execute();
    const [child] = family.children;
    const resident = { partnership_id: family.partnershipId, family_id: family.id, address_id: ids.address };
    if (child !== undefined)
      await sql
        .insertInto('residence')
        .values({ ...resident, person_id: child })
        .execute();
    await sql
      .insertInto('contact_safety')
      .values({
        ...ofFamily,
        id: ids.rule,
        person_id: ids.adult,
        how: 'By text',
        by_whom: `${takeName()} alone`,
        never: 'No letters',
        decided_words: 'The core group',
        decided_on: '2026-10-01',
        review_on: '2027-02-01',
      })
      .execute();
    if (agencyId === undefined) return;
    const worker = { worker_name: takeName(), worker_role: 'Social worker', from_day: '2015-03-01' };
    await sql
      .insertInto('allocation')
      .values({ ...ofFamily, ...worker, id: ids.allocation, agency_id: agencyId })
      .execute();
  });
  return new Map<string, string>([
    ['adult', ids.adult],
    ['person-name', ids.name],
    ['address', ids.address],
    ['protected-address', ids.hidden],
    ['address-release', ids.release],
    ['safe-contact', ids.rule],
    ...(agencyId === undefined ? [] : [['allocation', ids.allocation] as const]),
  ]);
}
