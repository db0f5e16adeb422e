import type { JobEffect } from '../../../src/platform/jobs/job-handler.ts';
import { newId } from '../../../src/platform/new-id.ts';

/** A job’s effect that can be seen: an agency of this name. */
export function addAgency(name: string): JobEffect {
  return async (tx, now) => {
    const id = newId<'agency'>();
    await tx.sql
      .insertInto('agency')
      .values({ partnership_id: tx.partnershipId, id, name, sector: 'other', created_at: now })
      .execute();
    return { value: undefined, audit: { event: 'chronology-file-read', object: { kind: 'job', id } } };
  };
}
