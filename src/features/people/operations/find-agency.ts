import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AgencyId, PartnershipId } from '../../../shared/ids.ts';
import { listAgencyRows } from '../store/agency.ts';

/**
 * The agency of a name, for a command: of those that have not ended.
 *
 * @throws AppError `agency-not-open`, naming those that there are.
 */
export async function findAgencyByName(
  platform: Platform,
  partnershipId: PartnershipId,
  name: string,
): Promise<AgencyId> {
  const all = await transact(platform.database, partnershipId, listAgencyRows);
  const open = all.filter(({ endedAt }) => endedAt === null);
  const found = open.find((agency) => agency.name === name);
  if (found !== undefined) return found.id;
  throw new AppError('agency-not-open', {
    what: `The partnership has no agency “${name}” that has not ended.`,
    where: '--agency',
    todo:
      open.length === 0
        ? 'An administrator adds agencies first.'
        : `Use one of: ${open.map((agency) => agency.name).join(', ')}`,
  });
}
