import type { Actor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import type { Sector } from '../domain/sector.ts';
import { changeAgencyRow, findAgencyRow, isNameOfAnother } from '../store/agency.ts';
import { isTaken } from '../store/is-taken.ts';
import { agencyNameInUse } from './add-agency.ts';
import { performAs } from './perform-as.ts';

export interface AgencyDetails {
  readonly id: AgencyId;
  readonly name: string;
  readonly sector: Sector;
  readonly version: number;
}

/**
 * Changes what an agency is called, or its sector.
 *
 * @throws AppError `not-found`, `changed-meanwhile`, `agency-name-in-use`.
 */
export async function changeAgency(platform: Platform, actor: Actor, change: AgencyDetails): Promise<void> {
  try {
    await performAs(platform, actor, 'manage-agencies', async (tx) => {
      const before = await findAgencyRow(tx, change.id);
      if (before === undefined) throw notFound('agency');
      if (await isNameOfAnother(tx, change)) throw agencyNameInUse();
      const isChanged = await changeAgencyRow(tx, { ...change, endedAt: before.endedAt });
      if (!isChanged) throw changedMeanwhile('agency');
      return {
        value: undefined,
        audit: {
          event: 'agency-changed',
          object: { kind: 'agency', id: change.id },
          detail: { sector: change.sector, version: change.version + 1 },
        },
      };
    });
  } catch (error) {
    throw isTaken(error, 'agency_name_once') ? agencyNameInUse() : error;
  }
}
