import type { Actor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { counted } from '../../../shared/counted.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { listPeopleOfAgency } from '../store/account.ts';
import { changeAgencyRow, findAgencyRow } from '../store/agency.ts';
import { holdPartnership } from '../store/partnership.ts';
import { checkStillAdministrator, performAs } from './perform-as.ts';

/**
 * Ends an agency's part in the partnership, from now on: nobody can be put into it any more. What it sent stays.
 *
 * @throws AppError `not-found`, `changed-meanwhile`; `agency-has-people` while anybody active or invited belongs to it.
 */
export async function endAgency(
  platform: Platform,
  actor: Actor,
  { id, version }: { readonly id: AgencyId; readonly version: number },
): Promise<void> {
  return performAs(platform, actor, 'manage-agencies', async (tx, now) => {
    await holdPartnership(tx);
    await checkStillAdministrator(tx, actor);
    const agency = await findAgencyRow(tx, id);
    if (agency === undefined) throw notFound('agency');
    if (agency.version !== version || agency.endedAt !== null) throw changedMeanwhile('agency');
    const people = await listPeopleOfAgency(tx, id);
    if (people.length > 0) throw agencyHasPeople(people.length);
    await changeAgencyRow(tx, { ...agency, endedAt: now });
    return { value: undefined, audit: { event: 'agency-ended', object: { kind: 'agency', id } } };
  });
}

function agencyHasPeople(count: number): AppError {
  return new AppError('agency-has-people', {
    what: `This agency cannot be ended: ${counted(count, 'person belongs', 'people belong')} to it.`,
    todo: 'Move them to another agency, or end their access, first.',
  });
}
