import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { JobPayload } from './enqueue-job.ts';

/** Takes jobs of one queue, one partnership after the other. */
export interface Turns {
  /** The next job; null while nothing may be taken. */
  take(): Promise<JobWithMetadata<JobPayload> | null>;
}

/**
 * Goes round the partnerships that have jobs waiting: each gets one turn before any gets its second, and none has two jobs
 * of a queue under way at once, in whatever process. So however much one sends, another waits for one job of each at most.
 */
export function makeTurns(boss: PgBoss, queue: string): Turns {
  const served = new Set<string>();

  const fetchOne = async (): Promise<JobWithMetadata<JobPayload> | null> => {
    const [job = null] = await boss.fetch<JobPayload>(queue, {
      batchSize: 1,
      includeMetadata: true,
      groupConcurrency: 1,
      ignoreGroups: [...served],
    });
    return job;
  };

  return {
    async take() {
      let job = await fetchOne();
      if (job === null && served.size > 0) {
        // Everybody who waits has had their turn: the next round begins.
        served.clear();
        job = await fetchOne();
      }
      const group = job?.groupId ?? null;
      if (group !== null) served.add(group);
      return job;
    },
  };
}
