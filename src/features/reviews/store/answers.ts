import { type Actor, isPerson } from '../../../platform/access/actor.ts';
import { toldName } from '../../../platform/access/named-files.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, Id, JobId } from '../../../shared/ids.ts';
import { mayCheck } from '../../chronology/domain/may-check.ts';
import type { AnsweringFile } from '../domain/request-standing.ts';
import type { RequestId } from './request.ts';

export type SubmissionId = Id<'submission'>;

/** A file of an agency, or all that it typed day by day, as the requests that it may answer tell of it. */
export interface FileOfAgency extends AnsweringFile {
  readonly id: SubmissionId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  /** Null where it is not told to the actor. */
  readonly name: string | null;
  readonly sentAt: Date;
  /** The job that reads it, or read it. */
  readonly jobId: JobId | null;
  /** Whether it is what the agency typed, and no file. */
  readonly typed: boolean;
  /** Whether it is in the chronology. */
  readonly inRecord: boolean;
}

/** What stands for a file’s name where entries were typed. */
export const typedName = 'What was typed, day by day';

/**
 * Every file of these families, and what was typed in each of which the actor may see any, of one agency or of all: for whoever may see none of it there
 * is no such file. Of the rows that were set aside those that the actor may see are counted.
 */
export async function listFilesOfAgencies(
  tx: TenantTx,
  actor: Actor,
  { families, agencyId }: { readonly families: readonly FamilyId[]; readonly agencyId?: AgencyId },
  now: Date,
): Promise<readonly FileOfAgency[]> {
  if (families.length === 0) return [];
  let query = tx.sql
    .selectFrom('submission')
    .leftJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select((eb) => [
      'submission.id',
      'submission.family_id',
      'submission.agency_id',
      'submission.number',
      'submission.state',
      'submission.replaced_by',
      'submission.created_at',
      'submission.job_id',
      'submission.kind',
      'submission.sender_agency_id',
      'submission.replaces',
      toldName(tx, actor, now).as('name'),
      eb
        .exists(
          eb
            .selectFrom('entry')
            .select('entry.id')
            .where('entry.partnership_id', '=', tx.partnershipId)
            .whereRef('entry.submission_id', '=', 'submission.id')
            .where(visible(actor, 'entry', now)),
        )
        .as('holds_entries'),
      eb
        .selectFrom('set_aside_row')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('set_aside_row.partnership_id', '=', tx.partnershipId)
        .whereRef('set_aside_row.submission_id', '=', 'submission.id')
        .where(visible(actor, 'set_aside_row', now))
        .as('set_aside'),
      eb
        .exists(
          eb
            .selectFrom('purged_row')
            .select('purged_row.id')
            .where('purged_row.partnership_id', '=', tx.partnershipId)
            .whereRef('purged_row.submission_id', '=', 'submission.id'),
        )
        .as('purged'),
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', 'in', families);
  if (agencyId !== undefined) query = query.where('submission.agency_id', '=', agencyId);
  const rows = await query.orderBy('submission.number').orderBy('submission.id').execute();
  const told = rows.filter(({ kind, holds_entries }) => kind !== 'typed' || holds_entries === true);
  return told.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    name: row.kind === 'typed' ? typedName : row.name,
    number: row.number,
    state: row.state,
    replacedBy: row.replaced_by,
    sentAt: row.created_at,
    jobId: row.job_id,
    typed: row.kind === 'typed',
    inRecord: row.state === 'submitted',
    empty: row.holds_entries !== true,
    setAside: Number(row.set_aside ?? 0),
    purged: row.purged === true,
    mayCheck:
      isPerson(actor) &&
      mayCheck(actor, { agencyId: row.agency_id, senderAgencyId: row.sender_agency_id }) &&
      // Whoever may not read every row of an agency takes none of its files away.
      (actor.agencyId === row.agency_id || row.replaces.length === 0),
  }));
}

/** By which link an answer came, and who they said they are that sent it. */
export interface ByLink {
  readonly linkId: Id<'upload-link'>;
  readonly sender: string;
}

/** Which files were sent in answer to one request, and who sent those that came by a link, by file. */
export async function findAnswers(
  tx: TenantTx,
  id: RequestId,
): Promise<{ readonly linked: ReadonlySet<string>; readonly senders: ReadonlyMap<string, string> }> {
  const rows = await tx.sql
    .selectFrom('review_answer')
    .select(['submission_id', 'upload_link_id', 'sender_name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_request_id', '=', id)
    .execute();
  return {
    linked: new Set(rows.map(({ submission_id }) => submission_id)),
    senders: new Map(
      rows.flatMap(({ submission_id, upload_link_id, sender_name }): [string, string][] =>
        upload_link_id === null ? [] : [[submission_id, sender_name ?? '']],
      ),
    ),
  };
}

/** A file that answers already goes on doing so, and is noted as sent or named again. False where all of them did. */
export async function insertAnswers(
  tx: TenantTx,
  {
    id,
    files,
    by = null,
  }: { readonly id: RequestId; readonly files: readonly SubmissionId[]; readonly by?: ByLink | null },
  now: Date,
): Promise<boolean> {
  if (files.length === 0) return false;
  const { numInsertedOrUpdatedRows } = await tx.sql
    .insertInto('review_answer')
    .values(
      files.map((submission_id) => ({
        partnership_id: tx.partnershipId,
        review_request_id: id,
        submission_id,
        created_at: now,
        upload_link_id: by?.linkId ?? null,
        sender_name: by?.sender ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'review_request_id', 'submission_id']).doNothing(),
    )
    .executeTakeFirstOrThrow();
  await tx.sql
    .updateTable('review_answer')
    .set({ again_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_request_id', '=', id)
    .where('submission_id', 'in', files)
    .where('created_at', '<', now)
    .execute();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
