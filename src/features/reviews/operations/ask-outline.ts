import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, perform } from '../../../platform/access/perform.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { JobId } from '../../../shared/ids.ts';
import {
  daysKept,
  mayKeepNames,
  type NamesOffered,
  namesOffered,
  requireReplaceable,
  withoutNames,
  writeExportLane,
} from '../../chronology/operations/ask-export.ts';
import { performHeld } from '../../chronology/operations/perform-held.ts';
import { addExport, type ExportId } from '../../chronology/store/export.ts';
import type { Review } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type ReviewKey, requireReview } from './require-review.ts';

export { daysKept };

export const writeOutlineKind = 'write-outline';
/** That the reviewer’s notes stand at the end of it. */
export const notesWanted = 'notes';
const day = 86_400_000;

export interface OutlineRequest extends ReviewKey {
  readonly anonymised: boolean;
  readonly withNotes: boolean;
  /** Whether what people wrote beside the entries goes into it; no, where it is left out. */
  readonly comments?: boolean;
  /** Why it is taken away, in the person’s own words. */
  readonly reason: string;
}

/** What a form that asks for an outline is drawn with. @throws AppError `not-found`, `not-allowed`. */
export function offerOutline(
  platform: Platform,
  actor: PersonActor,
  key: ReviewKey,
): Promise<{ readonly family: FamilyNamed; readonly review: Review; readonly offered: NamesOffered }> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const { id, reference, name, children } = family;
    return {
      value: { family: { id, reference, name }, review, offered: await namesOffered(tx, actor, id) },
      audit: { event: 'review-read', object: { kind: 'review', id: review.id }, children },
    };
  });
}

/**
 * Asks for the outline of a report on a review in Word, to be written by a job: a document as those of the chronology are, kept as long.
 *
 * @throws AppError `not-found`; `not-allowed`, also where names are to be kept by somebody who may not take them away.
 */
export function askOutline(
  platform: Platform,
  actor: PersonActor,
  { anonymised, withNotes, comments = false, reason, ...key }: OutlineRequest,
): Promise<{ readonly id: ExportId; readonly jobId: JobId }> {
  return performHeld(platform, actor, 'work-on-review', key.familyId, async (tx, now) => {
    if (!mayDo(actor.role, 'export-chronology')) throw notAllowed();
    if (!anonymised && !mayKeepNames(actor)) throw withoutNames();
    const { family, review } = await requireReview(tx, actor, key, now);
    if (anonymised) await requireReplaceable(tx, actor, family.id);
    const id = newId<'export'>();
    const asked = {
      kind: writeOutlineKind,
      objectKind: 'export',
      objectId: id,
      familyId: family.id,
      lane: writeExportLane,
    };
    const jobId = await enqueueJob(tx, { ...asked, askedBy: actor.accountId }, now);
    await addExport(tx, {
      id,
      familyId: family.id,
      form: 'docx',
      options: {
        title: null,
        from: review.from,
        to: review.to,
        anonymised,
        comments,
        about: { id: review.id, parts: withNotes ? [notesWanted] : [] },
      },
      jobId,
      reason,
      createdAt: now,
      createdBy: actor.accountId,
      role: actor.role,
      agencyId: actor.agencyId,
      expiresAt: new Date(now.getTime() + daysKept * day),
    });
    return {
      value: { id, jobId },
      audit: {
        event: 'export-asked',
        object: { kind: 'export', id },
        children: family.children,
        reason,
        detail: { form: 'docx', anonymised, comments, review: review.id },
      },
    };
  });
}
