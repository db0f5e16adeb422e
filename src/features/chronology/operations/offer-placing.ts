import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { mayCheck } from '../domain/may-check.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { listStandingFiles, type StandingFile } from '../store/standing-files.ts';
import { findSubmission, type SubmissionId } from '../store/submission.ts';
import { maySendFor } from './read-submission.ts';

/** A file that waits, and the others of its agency that it can go instead of. */
export interface PlacingOffered {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  readonly id: SubmissionId;
  readonly agency: { readonly id: string; readonly name: string };
  readonly number: number;
  readonly version: number;
  /** False where it does not wait, or its stored copy is gone, and for whoever may not say where it goes. */
  readonly mayPlace: boolean;
  readonly standing: readonly StandingFile[];
}

/** What somebody decides by who says how a file that waits goes with the others: all of one moment. @throws AppError `not-found`, `not-allowed`. */
export function offerPlacing(
  platform: Platform,
  actor: PersonActor,
  { familyId, submissionId }: { readonly familyId: FamilyId; readonly submissionId: SubmissionId },
): Promise<PlacingOffered> {
  return perform(
    platform,
    actor,
    'send-chronology',
    async (tx, now) => {
      const family = await requireFamily(tx, actor, familyId, now);
      const submission = await findSubmission(tx, actor, submissionId, now);
      if (submission === null || submission.familyId !== family.id) throw notFound('chronology file');
      const { id, agencyId, agencyName, number, version, state, planFormId, destroyed } = submission;
      const hiding = await listHidingAgencies(tx, actor, family.id, now);
      const mayBe = state === 'checked' && planFormId === null && !destroyed;
      const waits = mayBe && mayCheck(actor, submission);
      const mayPlace = waits && !hiding.has(agencyId) && (await maySendFor(tx, actor, submission, now));
      const files = mayPlace ? await listStandingFiles(tx, actor, family.id, now) : [];
      return {
        value: {
          family: { id: family.id, reference: family.reference, name: family.name },
          id,
          agency: { id: agencyId, name: agencyName },
          ...{ number, version, mayPlace },
          standing: files.filter((file) => file.agencyId === agencyId && file.id !== id),
        },
        audit: { event: 'submission-read', object: { kind: 'submission', id }, children: family.children },
      };
    },
    { isolation: 'repeatable read' },
  );
}
