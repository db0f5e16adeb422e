import { sql } from 'kysely';
import { transact } from '../../../src/platform/database/transact.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { PartnershipId } from '../../../src/shared/ids.ts';

/** What the database holds of one file that was sent. */
export interface FoundSubmission {
  readonly id: string;
  readonly state: string;
  readonly job: string;
  /** By which error it was refused; null when it was not. */
  readonly refusal: string | null;
  /** Entries and notes, rows set aside, and how many different places in the file they have. */
  readonly entries: number;
  readonly set_aside: number;
  readonly places: number;
  /** Rows of the file by its own account; null until it is read. */
  readonly told: number | null;
  /** How often the audit log says that it was read. */
  readonly readings: number;
}

export async function findSubmissions(
  platform: Platform,
  partnershipId: PartnershipId,
): Promise<readonly FoundSubmission[]> {
  return transact(platform.database, partnershipId, async (tx) => {
    const { rows } = await sql<FoundSubmission>`
      with place as (
        select submission_id, position, 1 as entry from entry
        union all select submission_id, position, 0 from set_aside_row)
      select s.id, s.state, j.state as job, s.account -> 'refused' ->> 'code' as refusal,
        (select count(*)::integer from place p where p.submission_id = s.id and p.entry = 1) as entries,
        (select count(*)::integer from place p where p.submission_id = s.id and p.entry = 0) as set_aside,
        (select count(distinct position)::integer from place p where p.submission_id = s.id) as places,
        (s.account -> 'file' -> 'accounts' ->> 'rows')::integer as told,
        (select count(*)::integer from audit_log l where l.object_id = s.id and l.event = 'chronology-file-read') as readings
      from submission s left join job j on j.id = s.job_id order by s.created_at, s.id`.execute(tx.sql);
    return rows;
  });
}

/** Says what is wrong with a submission that is neither read wholly nor not at all; null when nothing is. */
export function faultOf(found: FoundSubmission, rows: number): string | null {
  const { entries, set_aside, places, told, readings, state, job } = found;
  const kept = entries + set_aside;
  const isWhole = kept === rows && places === rows && told === rows && readings === 1 && job === 'done';
  const isUntouched = kept === 0 && told === null && readings === 0 && job !== 'done';
  if (state === 'submitted' ? isWhole : state === 'reading' && isUntouched) return null;
  return JSON.stringify(found);
}
