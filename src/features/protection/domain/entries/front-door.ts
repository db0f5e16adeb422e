import { z } from 'zod';
import { entryOf, key, yesNo } from './base.ts';

/** Somebody told the council of a worry about a child. */
export const contact = entryOf('contact', { source: z.string().nullable() });

/** A contact taken as a referral; it opens an episode of need, which `episode` names. */
export const referral = entryOf('referral', {
  episode: key,
  source: z.string().nullable(),
  noFurtherAction: yesNo,
});

/** A manager decided what comes of the referral. */
export const referralDecision = entryOf('referral-decision', { episode: key });

/** Whoever referred was told what was decided. */
export const referrerTold = entryOf('referrer-told', { episode: key });

export const assessmentStart = entryOf('assessment-start', { assessment: key, episode: key.nullable() });

/** The assessment was completed and authorised. */
export const assessmentEnd = entryOf('assessment-end', {
  assessment: key,
  episode: key.nullable(),
  childSeen: yesNo,
});

/** The episode of need was closed; `reason` by the census code, such as `RC8`. */
export const caseClosed = entryOf('case-closed', { episode: key, reason: z.string().nullable() });
