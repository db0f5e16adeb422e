import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findStoredSha256 } from '../../../platform/stored-files/stored-file.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { endDocuments } from '../store/end-documents.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { deleteWholeFile, findStrictestKeeping, goneForGood } from '../store/purge-whole-file.ts';
import { findSubmission, type Submission, type SubmissionId } from '../store/submission.ts';
import { addFileTombstone } from '../store/tombstones.ts';
import { changeSubmission } from '../store/write-submission.ts';
import { askOfWords } from './ask-of-words.ts';
import { requireChanged } from './change-submission.ts';
import { forItsAgency } from './place-of-file.ts';
import { mayPurge, wordsOfPurge } from './purge-entry.ts';
import { type PurgeDecided, purgeOne } from './purge-one.ts';
import { requireChecker } from './require-checker.ts';
import { isOrWasIn, isPurgedWhole } from './state-of-submission.ts';
import { findToTrace, traceEntries } from './trace-entries.ts';

interface WhichFile {
  readonly familyId: FamilyId;
  readonly submissionId: SubmissionId;
}

export interface FilePurgeOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly id: SubmissionId;
  readonly agency: { readonly id: string; readonly name: string };
  readonly number: number;
  /** Null where it is not told to this person. */
  readonly fileName: string | null;
  readonly version: number;
}

/** The file that would be removed for good. @throws AppError `not-found`, `not-allowed`. */
export function offerPurgingFile(
  platform: Platform,
  actor: PersonActor,
  which: WhichFile,
): Promise<FilePurgeOffered> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    const { family, submission } = await requireFile(tx, actor, which, now);
    const { id, agencyId, agencyName, number, isNamed, version } = submission;
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        id,
        agency: { id: agencyId, name: agencyName },
        number,
        fileName: isNamed ? submission.fileName : null,
        version,
      },
      audit: {
        event: 'submission-read',
        object: { kind: 'submission', id },
        children: family.children.map((child) => child.id),
      },
    };
  });
}

export interface FileToPurge extends WhichFile, PurgeDecided, MaySayAsItIs {
  readonly reason: string;
}

/**
 * Removes a whole file for good that must not be kept, wherever it stands: in the chronology, waiting, refused, or taken back. Its rows
 * go, with what they said before and what people made of them, its headings and titles, its content and its name; documents of the
 * family end. One tombstone says that it was done, by whom and why; and the very file is refused where it is sent again.
 *
 * @throws AppError `changed-meanwhile`, `not-found`; `not-allowed` for a lead of another agency, and for whoever may not read all of it; `words-may-tell`.
 */
export async function purgeFile(
  platform: Platform,
  actor: PersonActor,
  { version, ground, reason, asItIs = false, ...which }: FileToPurge,
): Promise<void> {
  const toTrace = await transact(platform.database, actor.partnershipId, async (tx) => {
    const { submission } = await requireFile(tx, actor, which, platform.now());
    return findToTrace(tx, submission);
  });
  const traced = await traceEntries(platform, actor, toTrace);
  return purgeOne(
    platform,
    actor,
    { familyId: which.familyId, version, ground },
    {
      what: 'chronology file',
      event: 'file-purged',
      async find(tx, now) {
        const { family, submission } = await requireFile(tx, actor, which, now);
        // Asked here alone: whoever may not read every row of it looks at the same page as others.
        const hiding = await listHidingAgencies(tx, actor, which.familyId, now);
        if (hiding.has(submission.agencyId)) throw forItsAgency();
        if (!isOrWasIn(submission)) requireChecker(actor, submission);
        const object = { kind: 'submission', id: submission.id };
        return {
          version: submission.version,
          submission,
          object,
          children: family.children.map(({ id }) => id),
        };
      },
      async remove(tx, { submission }, { by, at }) {
        const { id, familyId, agencyId } = submission;
        const keeping = await findStrictestKeeping(tx, submission);
        const sha256 = await findStoredSha256(tx, submission.fileId);
        await requireChanged(changeSubmission(tx, submission, goneForGood(submission, at)));
        // Documents before bytes, as whoever clears documents away: else the two could wait for each other.
        await endDocuments(tx, familyId, 'anything', at);
        await deleteWholeFile(tx, submission, traced, at);
        const of = { id: newId<'purged-row'>(), familyId, agencyId, submissionId: id, sha256 };
        await addFileTombstone(tx, { ...of, ...keeping, ground, reason, at, by });
        const toShow = { ...wordsOfPurge(reason), familyId, asItIs };
        return askOfWords(tx, actor, toShow, at);
      },
    },
  );
}

async function requireFile(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, submissionId }: WhichFile,
  now: Date,
): Promise<{ readonly family: FamilyHead; readonly submission: Submission }> {
  const family = await findFamilyHead(tx, actor, familyId, now);
  const submission = await findSubmission(tx, actor, submissionId, now);
  if (submission === null || submission.familyId !== familyId || isPurgedWhole(submission))
    throw notFound('chronology file');
  if (!mayPurge(actor, submission.agencyId)) throw notAllowed();
  return { family, submission };
}
