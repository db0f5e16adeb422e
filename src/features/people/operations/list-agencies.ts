import type { PersonActor } from '../../../platform/access/actor.ts';
import { cutLeaf, type Leaf, readStretch } from '../../../platform/cursors/keyset.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRow, listAgencyPage, listAgencyRows } from '../store/agency.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export type { AgencyRow };

/** Every agency of the partnership, to choose one of: those that have not ended first, then by name. */
export async function listAgencies(platform: Platform, actor: PersonActor): Promise<readonly AgencyRow[]> {
  return readUnrecorded(platform, actor, 'manage-agencies', listAgencyRows);
}

export const agenciesPerPage = 100;

/** The same to leaf through: one page, by the place that an address asks for. */
export async function readAgencyPage(
  platform: Platform,
  actor: PersonActor,
  asked: Parameters<typeof readStretch>[0],
): Promise<Leaf<AgencyRow>> {
  const stretch = readStretch(asked);
  return readUnrecorded(platform, actor, 'manage-agencies', async (tx) => {
    const found = await listAgencyPage(tx, { stretch, size: agenciesPerPage });
    return cutLeaf(found, agenciesPerPage, stretch, ({ key, id }) => ({ key, id }));
  });
}
