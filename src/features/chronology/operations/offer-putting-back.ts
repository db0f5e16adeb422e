import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findOffer, type SendingOffered } from './offer-sending.ts';
import { findSubmissionTold, type SubmissionQuestion, type SubmissionTold } from './read-submission.ts';

/** A file that left the chronology, and what its agency has there now. */
export interface PuttingBackOffered {
  readonly told: SubmissionTold;
  readonly offered: SendingOffered;
}

/** What somebody decides by before they put a file back: both of one moment. @throws AppError `not-found`, `not-allowed`. */
export function offerPuttingBack(
  platform: Platform,
  actor: PersonActor,
  which: Pick<SubmissionQuestion, 'familyId' | 'submissionId'>,
): Promise<PuttingBackOffered> {
  return perform(
    platform,
    actor,
    'send-chronology',
    async (tx, now) => {
      const question = { ...which, filter: 'all', from: null } as const;
      const { value: told, family, audit } = await findSubmissionTold(tx, actor, question, now);
      return { value: { told, offered: await findOffer(tx, actor, family, now) }, audit };
    },
    { isolation: 'repeatable read' },
  );
}
