import type { Platform } from '../platform.ts';
import { type Claim, keyOfClaim } from './claim.ts';
import { faultForLog } from './fault.ts';
import { heartbeatSeconds } from './queue.ts';

/** Says of each job that is under way that somebody still works on it. */
export interface Heart {
  /** Settled once whoever beats knows of it: what ends this thread after that is known to have been its doing. */
  begin(claim: Claim): Promise<void>;
  end(claim: Claim): void;
  stop(): void;
}

export interface BeatingHeart extends Heart {
  /** Those that are under way. */
  claims(): readonly Claim[];
}

/** Tells the queue itself, of every job at once, three times as often as it must. */
export function startHeart({ database, log }: Platform): BeatingHeart {
  const claims = new Map<string, Claim>();
  const beat = async () => {
    for (const { queue, id, retryCount } of claims.values()) {
      await database.pool.query(
        `update pgboss.job set heartbeat_on = pgboss.job_now()
          where name = $1 and id = $2 and state = 'active' and retry_count = $3`,
        [queue, id, retryCount],
      );
    }
  };
  const timer = setInterval(
    () => {
      beat().catch((error: unknown) => log.warn(faultForLog(error), 'a job’s heartbeat was not heard'));
    },
    (heartbeatSeconds * 1000) / 3,
  ).unref();
  return {
    async begin(claim) {
      claims.set(keyOfClaim(claim), claim);
    },
    end: (claim) => claims.delete(keyOfClaim(claim)),
    claims: () => [...claims.values()],
    stop: () => clearInterval(timer),
  };
}
