import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type Role, roles, rolesOfAgency } from '../../../src/platform/access/roles.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AgencyId, PartnershipId } from '../../../src/shared/ids.ts';

export interface MadePartnership {
  readonly id: PartnershipId;
  readonly name: string;
  /** Two agencies; people with a role of an agency belong to the first, `otherLead` to the second. */
  readonly agencies: { readonly first: AgencyId; readonly second: AgencyId };
  /** One signed-in person for each role. */
  readonly people: Readonly<Record<Role, PersonActor>>;
  readonly otherLead: PersonActor;
}

let made = 0;

/** A partnership with two agencies and a person for each role, written straight into the tables. */
export async function makePartnership(platform: Platform): Promise<MadePartnership> {
  made += 1;
  const id = newId<'partnership'>();
  const name = `Partnership ${made}`;
  const created_at = platform.now();
  const agencies = { first: newId<'agency'>(), second: newId<'agency'>() };
  const person = (role: Role, agencyId: AgencyId | null): PersonActor => ({
    kind: 'person',
    partnershipId: id,
    accountId: newId<'account'>(),
    name: `${role} of ${name}`,
    role,
    agencyId,
    sessionId: newId<'session'>(),
    steppedUpAt: created_at,
    requestId: 'test',
  });
  const people = Object.fromEntries(
    roles.map((role) => [role, person(role, rolesOfAgency.includes(role) ? agencies.first : null)]),
  ) as Record<Role, PersonActor>;
  const otherLead = person('agency-lead', agencies.second);
  await transact(platform.database, id, async ({ sql }) => {
    await sql.insertInto('tenant').values({ partnership_id: id, created_at }).execute();
    await sql.insertInto('partnership').values({ partnership_id: id, name, created_at }).execute();
    await sql
      .insertInto('agency')
      .values([
        {
          partnership_id: id,
          id: agencies.first,
          name: 'Harbour Health Trust',
          sector: 'health',
          created_at,
        },
        { partnership_id: id, id: agencies.second, name: 'Northmere Police', sector: 'police', created_at },
      ])
      .execute();
    await sql
      .insertInto('account')
      .values(
        [...Object.values(people), otherLead].map((actor) => ({
          partnership_id: id,
          id: actor.accountId,
          email: `${actor.accountId}@example.org`,
          name: actor.name,
          role: actor.role,
          agency_id: actor.agencyId,
          state: 'active' as const,
          created_at,
        })),
      )
      .execute();
  });
  return { id, name, agencies, people, otherLead };
}
