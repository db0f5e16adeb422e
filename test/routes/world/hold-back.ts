import { offerHeld } from '../../../src/features/chronology/operations/decide-held.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { FamilyId } from '../../../src/shared/ids.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/**
 * The program keeps one entry of the lead’s agency for the panel until somebody decides, as one that may be kept back with other words.
 * Gives what the form that decides of it is sent with.
 */
export async function holdBack(
  platform: TestPlatform,
  lead: PersonActor | undefined,
  familyId: FamilyId,
): Promise<string> {
  if (lead === undefined) return '';
  await transact(platform.database, lead.partnershipId, async ({ sql }) => {
    const entry = await sql
      .selectFrom('entry')
      .select(['id', 'partnership_id', 'family_id', 'agency_id', 'row_key'])
      .where('partnership_id', '=', lead.partnershipId)
      .where('family_id', '=', familyId)
      .where('agency_id', '=', lead.agencyId)
      .where('event', 'like', 'Meeting number 6%')
      .executeTakeFirstOrThrow();
    const { id, ...key } = entry;
    const handling = 'review-panel' as const;
    await sql
      .insertInto('row_handling')
      .values({ ...key, handling, set_at: platform.now(), decided_by: null, taken_from: '{}' })
      .execute();
    await sql
      .updateTable('entry')
      .set({ handling })
      .where('partnership_id', '=', lead.partnershipId)
      .where('family_id', '=', familyId)
      .where('id', '=', id)
      .execute();
  });
  return (await offerHeld(platform, lead, familyId)).version;
}
