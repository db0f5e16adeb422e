import { z } from 'zod';
import { day, entryOf, key, yesNo } from './base.ts';

export const initialConference = entryOf('initial-conference', {
  meeting: key,
  enquiry: key.nullable(),
  /** It took over a plan of another authority. */
  transferIn: yesNo,
  /** It decided on a child protection plan. */
  planMade: yesNo,
  quorate: yesNo,
  chair: z.string().nullable(),
});

export const reviewConference = entryOf('review-conference', {
  meeting: key,
  plan: key,
  /** It decided that the plan goes on. */
  continues: yesNo,
  quorate: yesNo,
  /** The child took part, or was spoken for. */
  childTookPart: yesNo,
  chair: z.string().nullable(),
});

/** A day was set for the next review. A later one takes its place: nothing is said of the earlier. */
export const reviewPlanned = entryOf('review-planned', { plan: key, due: day });

/** A paper of a meeting was sent; `on` is the day it was sent. */
export const paperSent = entryOf('paper-sent', {
  meeting: key,
  paper: z.enum(['invitation', 'agency-report', 'chronology', 'plan', 'record', 'decision']),
  /** Who wrote an agency’s report. */
  agency: z.string().nullable(),
});

/** One agency’s part in a meeting, on its day. */
export const attendance = entryOf('attendance', {
  meeting: key,
  agency: z.string(),
  attended: yesNo,
  reportGiven: yesNo,
});

/** Who interpreted at a meeting or a visit. */
export const interpreter = entryOf('interpreter', {
  meeting: key,
  by: z.enum(['professional', 'family', 'none']),
});

/** What the child says life is like, and what changed because of it, as a meeting recorded them. */
export const childInfluence = entryOf('child-influence', { meeting: key, view: yesNo, changed: yesNo });

/** The core group met. It is never a visit, even where the child was present. */
export const coreGroup = entryOf('core-group', {
  meeting: key,
  plan: key,
  /** By role: `social-worker`, `team-manager`, `lead-practitioner` … */
  chairRole: z.string().nullable(),
});
