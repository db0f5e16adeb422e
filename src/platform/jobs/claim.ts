import type { JobWithMetadata } from 'pg-boss';
import { type JobId, type PartnershipId, readId } from '../../shared/ids.ts';
import type { JobPayload } from './enqueue-job.ts';

/** A job taken from a queue. `retryCount` tells which try this is: a try that was given up can settle nothing. */
export interface Claim {
  readonly queue: string;
  readonly id: string;
  readonly retryCount: number;
  readonly retryLimit: number;
  readonly partnershipId: PartnershipId;
  readonly jobId: JobId;
}

/** Null for what is no job of ours. */
export function readClaim(queue: string, job: JobWithMetadata<JobPayload>): Claim | null {
  const partnershipId = readId<'partnership'>(job.data.partnershipId);
  const jobId = readId<'job'>(job.data.jobId);
  if (partnershipId === null || jobId === null) return null;
  const { id, retryCount, retryLimit } = job;
  return { queue, id, retryCount, retryLimit, partnershipId, jobId };
}

/** One try of one job. */
export function keyOfClaim({ queue, id, retryCount }: Claim): string {
  return `${queue} ${id} ${retryCount}`;
}
