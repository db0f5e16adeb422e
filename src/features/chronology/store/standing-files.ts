import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { filesOf } from './sent-files.ts';
import type { SubmissionId } from './submission.ts';

/** A file whose entries stand in the chronology now, or will once it has been read. */
export interface StandingFile {
  readonly id: SubmissionId;
  readonly agencyId: AgencyId;
  readonly number: number;
  readonly name: string;
  readonly isRead: boolean;
  /** The entries and notes of it that the actor may see. */
  readonly entries: number;
  /** Files whose place it takes once it has been read. */
  readonly replaces: readonly number[];
}

/** The files of a family that the next one can take the place of, in the order in which they were sent. */
export async function listStandingFiles(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly StandingFile[]> {
  const rows = await filesOf(tx, familyId)
    .select((eb) => [
      'submission.id',
      'submission.agency_id',
      'submission.number',
      'submission.state',
      'submission.replaces',
      'file.name',
      eb
        .selectFrom('entry')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('entry.submission_id', '=', 'submission.id')
        .where('entry.partnership_id', '=', tx.partnershipId)
        .where(visible(actor, 'entry', now))
        .as('entries'),
    ])
    .where('submission.state', 'in', ['read', 'reading'])
    .execute();
  return rows.map(({ id, agency_id, number, name, state, entries, replaces }) => ({
    id,
    agencyId: agency_id,
    number,
    name,
    isRead: state === 'read',
    entries: Number(entries ?? 0),
    replaces,
  }));
}
