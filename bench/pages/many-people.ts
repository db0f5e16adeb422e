import { transact } from '../../src/platform/database/transact.ts';
import { newId } from '../../src/platform/new-id.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { signIn, type Visitor } from '../../test/routes/visitors.ts';

/** So many people who are what somebody is, each with an account and a session of their own. */
export async function makePeopleLike(
  platform: Platform,
  { actor }: Visitor,
  count: number,
): Promise<readonly Visitor[]> {
  if (actor === null) throw new Error('nobody is like somebody who is not signed in');
  const people = Array.from({ length: count }, (_, at) => ({
    ...actor,
    accountId: newId<'account'>(),
    name: `${actor.name}, ${at + 1}`,
  }));
  await transact(platform.database, actor.partnershipId, ({ sql }) =>
    sql
      .insertInto('account')
      .values(
        people.map(({ accountId, name, role, agencyId }) => ({
          partnership_id: actor.partnershipId,
          id: accountId,
          email: `${accountId}@example.org`,
          name,
          role,
          agency_id: agencyId,
          state: 'active' as const,
          created_at: platform.now(),
        })),
      )
      .execute(),
  );
  const visitors: Visitor[] = [];
  for (const person of people) visitors.push(await signIn(platform, person));
  return visitors;
}
