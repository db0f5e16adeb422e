import type { Platform } from '../platform.ts';

/**
 * Sets times of the queue right that lie in the future because the database's clock was ahead and has been set back. Else a job
 * would wait until that time comes, and those of a killed process would not be missed before. What waits for another try
 * keeps its pause: none is longer than its queue says.
 */
export async function setRightTimes({ database }: Pick<Platform, 'database'>): Promise<'wait'> {
  await database.pool.query(`
    update pgboss.job j set start_after = pgboss.job_now()
      from pgboss.queue q
     where q.name = j.name and j.state < 'active'
       and j.start_after > pgboss.job_now() + make_interval(secs => coalesce(q.retry_delay_max, 0) + 60)`);
  await database.pool.query(`
    update pgboss.job set heartbeat_on = pgboss.job_now()
     where state = 'active' and heartbeat_on > pgboss.job_now() + interval '1 minute'`);
  await database.pool.query(`
    update pgboss.queue set monitor_on = least(monitor_on, pgboss.job_now()), maintain_on = least(maintain_on, pgboss.job_now()),
                            monitor_claim_on = least(monitor_claim_on, pgboss.job_now())
     where greatest(monitor_on, maintain_on, monitor_claim_on) > pgboss.job_now() + interval '1 minute'`);
  return 'wait';
}
