import { transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { PartnershipId } from '../../../shared/ids.ts';
import { findPartnership, listTenantIds } from '../store/partnership.ts';

export interface NamedPartnership {
  readonly id: PartnershipId;
  readonly name: string;
}

/** Every partnership of the installation, for whoever runs the system: nothing of what is in them. */
export async function listPartnerships(platform: Platform): Promise<readonly NamedPartnership[]> {
  const ids = await transactLocal(platform.database, listTenantIds);
  const named: NamedPartnership[] = [];
  for (const id of ids) {
    const row = await transact(platform.database, id, findPartnership);
    if (row !== undefined) named.push({ id, name: row.name });
  }
  return named;
}

/**
 * The partnership of a name or id; where none is named, the only one that there is.
 *
 * @throws AppError `partnership-unknown`.
 */
export async function choosePartnership(platform: Platform, asked: string | null): Promise<NamedPartnership> {
  const all = await listPartnerships(platform);
  const found = asked === null ? all : all.filter(({ id, name }) => id === asked || name === asked);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new AppError('partnership-unknown', {
    what: sayUnknown(all.length, found.length, asked),
    where: '--partnership',
    todo: 'See “sightline partnerships list”, and give the name or the id that stands there.',
  });
}

function sayUnknown(all: number, found: number, asked: string | null): string {
  if (all === 0) return 'There are no partnerships yet.';
  if (asked === null) return `There are ${all} partnerships, and none is named.`;
  return found > 1 ? `Several partnerships are called “${asked}”.` : `There is no partnership “${asked}”.`;
}
