import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRow, listAgencyRows } from '../store/agency.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export type { AgencyRow };

/** Every agency of the partnership: those that have not ended first, then by name. */
export async function listAgencies(platform: Platform, actor: PersonActor): Promise<readonly AgencyRow[]> {
  return readUnrecorded(platform, actor, 'manage-agencies', listAgencyRows);
}
