import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findPartnership, type PartnershipRow } from '../store/partnership.ts';
import { readUnrecorded } from './read-unrecorded.ts';

/** The partnership's name and settings, with their version. */
export async function readPartnership(platform: Platform, actor: PersonActor): Promise<PartnershipRow> {
  return readUnrecorded(platform, actor, 'manage-partnership', async (tx) => {
    const found = await findPartnership(tx);
    if (found === undefined) throw notFound('partnership');
    return found;
  });
}
