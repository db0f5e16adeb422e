import { sql } from 'kysely';
import { transact } from '../../../src/platform/database/transact.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { PartnershipId } from '../../../src/shared/ids.ts';

/** What the database holds of one file that was sent. */
export interface FoundSubmission {
  readonly id: string;
  readonly family: string;
  readonly version: number;
  readonly state: string;
  readonly job: string;
  /** By which error it was refused; null when it was not. */
  readonly refusal: string | null;
  /** Entries and notes, rows set aside, in the chronology or waiting, and how many different places in the file they have. */
  readonly entries: number;
  readonly set_aside: number;
  readonly places: number;
  /** Rows of the file in the chronology; the others wait. */
  readonly standing: number;
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
        select submission_id, position, 1 as entry, 1 as standing from entry
        union all select submission_id, position, 0, 1 from set_aside_row
        union all select submission_id, position, case became when 'set-aside' then 0 else 1 end, 0 from draft_row)
      select s.id, s.family_id as family, s.version, s.state, j.state as job, s.account -> 'refused' ->> 'code' as refusal,
        (select count(*)::integer from place p where p.submission_id = s.id and p.entry = 1) as entries,
        (select count(*)::integer from place p where p.submission_id = s.id and p.entry = 0) as set_aside,
        (select count(distinct position)::integer from place p where p.submission_id = s.id) as places,
        (select count(*)::integer from place p where p.submission_id = s.id and p.standing = 1) as standing,
        (s.account -> 'file' -> 'accounts' ->> 'rows')::integer as told,
        (select count(*)::integer from audit_log l where l.object_id = s.id and l.event = 'chronology-file-read'
           and l.detail ->> 'settled' = 'true') as readings
      from submission s left join job j on j.id = s.job_id order by s.created_at, s.id`.execute(tx.sql);
    return rows;
  });
}

/** Says what is wrong with a submission that is neither read nor put in wholly nor not at all; null when nothing is. */
export function faultOf(found: FoundSubmission, rows: number): string | null {
  const { entries, set_aside, standing, places, told, readings, state, job } = found;
  const kept = entries + set_aside;
  const isWhole = kept === rows && places === rows && told === rows;
  const holds: Readonly<Record<string, boolean>> = {
    reading: kept === 0 && told === null && readings === 0 && job !== 'done',
    checked: isWhole && standing === 0 && readings === 1 && job === 'done',
    submitting: isWhole && standing === 0 && readings === 1 && job !== 'done',
    submitted: isWhole && standing === rows && readings === 2 && job === 'done',
  };
  return holds[state] === true ? null : JSON.stringify(found);
}
