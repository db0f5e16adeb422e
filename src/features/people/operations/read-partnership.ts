import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findStoredBytes } from '../../../platform/stored-files/room.ts';
import { findPartnership, type PartnershipRow } from '../store/partnership.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export interface PartnershipTold extends PartnershipRow {
  /** Bytes of the files that it keeps, and that it may keep. */
  readonly storedBytes: number;
  readonly mostStoredBytes: number;
}

/** The partnership's name and settings, with their version, and how much it keeps. */
export async function readPartnership(platform: Platform, actor: PersonActor): Promise<PartnershipTold> {
  return readUnrecorded(platform, actor, 'manage-partnership', async (tx) => {
    const found = await findPartnership(tx);
    if (found === undefined) throw notFound('partnership');
    const { mostStoredBytes } = platform;
    return { ...found, storedBytes: await findStoredBytes(tx), mostStoredBytes };
  });
}
