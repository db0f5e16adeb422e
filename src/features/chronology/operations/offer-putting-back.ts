import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { findSubmission } from '../store/submission.ts';
import { findOffer, type SendingOffered } from './offer-sending.ts';
import { type SubmissionQuestion, type SubmissionTold, tellSubmission } from './read-submission.ts';

/** A file that left the chronology, and what its agency has there now. */
export interface PuttingBackOffered {
  readonly told: SubmissionTold;
  readonly offered: SendingOffered;
}

/** What somebody decides by before they put a file back: both of one moment. @throws AppError `not-found`, `not-allowed`. */
export function offerPuttingBack(
  platform: Platform,
  actor: PersonActor,
  { familyId, submissionId }: Pick<SubmissionQuestion, 'familyId' | 'submissionId'>,
): Promise<PuttingBackOffered> {
  return perform(
    platform,
    actor,
    'send-chronology',
    async (tx, now) => {
      const family = await requireFamily(tx, actor, familyId, now);
      const submission = await findSubmission(tx, actor, submissionId, now);
      if (submission === null || submission.familyId !== family.id) throw notFound('chronology file');
      const question = { familyId, submissionId, filter: 'all', from: null } as const;
      const told = await tellSubmission(tx, actor, { question, family, submission }, now);
      return {
        value: { told, offered: await findOffer(tx, actor, family, now) },
        audit: {
          event: 'submission-read',
          object: { kind: 'submission', id: submission.id },
          children: family.children,
          detail: { rows: told.rows.length, filter: question.filter },
        },
      };
    },
    { isolation: 'repeatable read' },
  );
}
