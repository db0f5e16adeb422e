import type { Day } from '../../../../../shared/day.ts';
import type { CinEpisode, CinProtectionPlan } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { isGiven, isYes } from './reading.ts';
import type { PartRule } from './rule.ts';

/**
 * Whether a conference of the episode that may have begun a plan was held on this day. The episode’s own conference
 * counts only where no enquiry stands beside it; an enquiry that needed no conference is none that led to the plan.
 */
function hasConferenceOn({ section47, conference }: CinEpisode, day: Day): boolean {
  const enquiries = section47.filter(
    (enquiry) => isGiven(enquiry.conference) || !isYes(enquiry.conferenceNotRequired),
  );
  return enquiries.length > 0
    ? enquiries.some((enquiry) => dayOf(enquiry.conference) === day)
    : dayOf(conference) === day;
}

/** Rule 2885: a plan that begins in the year begins on the day of its initial conference. */
export const planStartsWithConference: PartRule<CinProtectionPlan> = {
  number: '2885',
  check: ({ start }, { episode, context }, tell) => {
    const day = dayOf(start);
    if (start === null || day === null || !context.yearIsKnown) return;
    if (day < context.start || day > context.end || hasConferenceOn(episode, day)) return;
    tell(start, { value: day });
  },
};
