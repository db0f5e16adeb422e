import { setTimeout as pause } from 'node:timers/promises';
import type { PartnershipId } from '../../shared/ids.ts';
import { faultForLog } from '../jobs/fault.ts';
import { listPartnerships } from '../jobs/scheduled.ts';
import type { Platform } from '../platform.ts';
import { sealPartnership } from './seal-partnership.ts';
import { markedPartnerships } from './unsealed-marks.ts';

export interface SealerOptions {
  readonly platform: Platform;
  /** Milliseconds between two looks; 4 seconds unless told, so that a row is sealed within five. */
  readonly every?: number;
}

export interface Sealer {
  /** Seals what still waits, and stops. */
  stop(): Promise<void>;
}

const sweepMs = 60_000;

/**
 * Seals audit rows soon after they were committed. Writers never wait for it. Each process seals what it wrote itself, and
 * once a minute, and when it starts and stops, whatever waits in any partnership.
 */
export function startSealer({ platform, every = 4000 }: SealerOptions): Sealer {
  const stopping = new AbortController();
  const running = keepSealing(platform, every, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      await sealThem(platform, markedPartnerships());
    },
  };
}

async function keepSealing(platform: Platform, every: number, stopping: AbortSignal): Promise<void> {
  let sweptAt = Number.NEGATIVE_INFINITY;
  while (!stopping.aborted) {
    const isSweep = performance.now() - sweptAt >= sweepMs;
    if (isSweep) sweptAt = performance.now();
    try {
      await sealThem(platform, isSweep ? await listPartnerships(platform) : markedPartnerships());
    } catch (error) {
      platform.log.warn(faultForLog(error), 'partnerships could not be listed for sealing');
    }
    await pause(every, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Seals what waits in each; what fails for one is tried again at the next look. */
async function sealThem(platform: Platform, partnerships: readonly PartnershipId[]): Promise<void> {
  for (const partnershipId of partnerships) {
    try {
      await sealPartnership(platform, partnershipId);
    } catch (error) {
      platform.log.warn(
        { partnership: partnershipId, ...faultForLog(error) },
        'the audit log could not be sealed',
      );
    }
  }
}
