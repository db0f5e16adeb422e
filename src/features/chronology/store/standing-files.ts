import type { Actor } from '../../../platform/access/actor.ts';
import { toldName } from '../../../platform/access/named-files.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { isFollowed, type StateOfFile } from '../../families/domain/followed.ts';
import { filesOf } from './sent-files.ts';
import type { SubmissionId } from './submission.ts';

/** A file whose entries stand in the chronology now, or will once it has been read; or one that could not be read and still waits. */
export interface StandingFile {
  readonly id: SubmissionId;
  readonly agencyId: AgencyId;
  readonly number: number;
  /** Null where it is not told to the actor. */
  readonly name: string | null;
  readonly state: Exclude<StateOfFile, 'removed'>;
  /** The entries and notes of it that the actor may see. */
  readonly entries: number;
  /** Files whose place it takes once it has been read. */
  readonly replaces: readonly number[];
}

/**
 * The files of a family that the next one can take the place of, in the order in which they were sent. Of those that could not be read
 * they are the ones about which something is still to be done.
 */
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
      'submission.sending',
      'submission.replaces',
      'submission.replaced_by',
      toldName(tx, actor, now).as('name'),
      eb
        .selectFrom('entry')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('entry.submission_id', '=', 'submission.id')
        .where('entry.partnership_id', '=', tx.partnershipId)
        .where(visible(actor, 'entry', now))
        .as('entries'),
    ])
    .execute();
  const files = rows.map(
    ({ id, agency_id, number, sending, name, state, entries, replaces, replaced_by }) => ({
      id,
      agencyId: agency_id,
      number,
      sending,
      name,
      state,
      entries: Number(entries ?? 0),
      replaces,
      replacedBy: replaced_by,
    }),
  );
  const byAgency = Map.groupBy(files, ({ agencyId }) => agencyId);
  return files.flatMap(({ sending, replacedBy, state, ...file }) => {
    if (state === 'removed') return [];
    const sent = { ...file, sending, replacedBy, state };
    const isDone = state === 'refused' && isFollowed(sent, byAgency.get(file.agencyId) ?? []);
    return isDone ? [] : [{ ...file, state }];
  });
}
