import type { Actor } from '../../../platform/access/actor.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import type { Sector } from '../domain/sector.ts';
import { addAgencyRow, isNameOfAnother } from '../store/agency.ts';
import { isTaken } from '../store/is-taken.ts';
import { performAs } from './perform-as.ts';

/**
 * Adds an agency to the partnership.
 *
 * @throws AppError `agency-name-in-use`.
 */
export async function addAgency(
  platform: Platform,
  actor: Actor,
  agency: { readonly name: string; readonly sector: Sector },
): Promise<AgencyId> {
  const id = newId<'agency'>();
  try {
    return await performAs(platform, actor, 'manage-agencies', async (tx, now) => {
      if (await isNameOfAnother(tx, { id, name: agency.name })) throw agencyNameInUse();
      await addAgencyRow(tx, { id, ...agency }, now);
      const audit = {
        event: 'agency-added',
        object: { kind: 'agency', id },
        detail: { sector: agency.sector },
      } as const;
      return { value: id, audit };
    });
  } catch (error) {
    throw isTaken(error, 'agency_name_once') ? agencyNameInUse() : error;
  }
}

export function agencyNameInUse(): AppError {
  return new AppError('agency-name-in-use', {
    what: 'The partnership already has an agency of that name.',
    todo: 'Choose another name, or look among the agencies that have ended.',
  });
}
