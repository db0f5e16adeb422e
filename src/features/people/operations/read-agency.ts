import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { type AccountRow, listPeopleOfAgency } from '../store/account.ts';
import { type AgencyRow, findAgencyRow } from '../store/agency.ts';

export interface AgencyWithPeople {
  readonly agency: AgencyRow;
  /** Active or invited: while there are any, the agency cannot be ended. */
  readonly people: readonly AccountRow[];
}

/** An agency and who belongs to it. */
export async function readAgency(
  platform: Platform,
  actor: PersonActor,
  id: AgencyId,
): Promise<AgencyWithPeople> {
  return perform(platform, actor, 'manage-agencies', async (tx) => {
    const agency = await findAgencyRow(tx, id);
    if (agency === undefined) throw notFound('agency');
    const people = await listPeopleOfAgency(tx, id);
    return {
      value: { agency, people },
      audit: { event: 'accounts-read', object: { kind: 'agency', id }, detail: { accounts: people.length } },
    };
  });
}
