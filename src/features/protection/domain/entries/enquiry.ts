import { z } from 'zod';
import { entryOf, key, yesNo } from './base.ts';

/** Something happened that may have harmed the child significantly. */
export const incident = entryOf('incident', {
  incident: key,
  significantHarm: yesNo,
  text: z.string().nullable(),
});

/** What was done about an incident where no strategy discussion was held, with its reason. */
export const incidentResponse = entryOf('incident-response', { incident: key, response: z.string() });

/** A strategy discussion or meeting (they differ), or the recorded decision not to hold one. */
export const strategyDiscussion = entryOf('strategy-discussion', {
  form: z.enum(['discussion', 'meeting', 'not-held']),
  /** The incident that it answers. */
  incident: key.nullable(),
  /** The enquiry that it began. */
  enquiry: key.nullable(),
  rationale: z.string().nullable(),
});

/** A section 47 enquiry began; `on` is the day of the strategy discussion at which it was begun. */
export const enquiryStart = entryOf('enquiry-start', { enquiry: key, episode: key.nullable() });

/** Whether the enquiry is to lead to an initial conference. Until this is known, its clock does not run. */
export const enquiryOutcome = entryOf('enquiry-outcome', {
  enquiry: key,
  conference: z.enum(['required', 'not-required']),
});

/** The enquiry was completed. */
export const enquiryEnd = entryOf('enquiry-end', { enquiry: key });
