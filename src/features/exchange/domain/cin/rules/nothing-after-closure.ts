import type { CinDate, CinEpisode } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import type { PartRule, Tell } from './rule.ts';

function tellAfter(date: CinDate | null, closure: string, what: string, tell: Tell): void {
  const day = dayOf(date);
  if (date !== null && day !== null && day > closure) tell(date, { closure, what, value: day });
}

/**
 * Rule 8565: nothing in an episode happens after it is closed. The official rule does not name the day on which a
 * protection plan begins, nor its reviews.
 */
export const nothingAfterClosure: PartRule<CinEpisode> = {
  number: '8565',
  check: (episode, _, tell) => {
    const closure = dayOf(episode.closureDate);
    if (closure === null) return;
    for (const { start, authorised } of episode.assessments) {
      tellAfter(start, closure, 'the beginning of an assessment', tell);
      tellAfter(authorised, closure, 'the end of an assessment', tell);
    }
    for (const { start, conference } of episode.section47) {
      tellAfter(start, closure, 'the beginning of an enquiry', tell);
      tellAfter(conference, closure, 'an initial conference', tell);
    }
    tellAfter(episode.conference, closure, 'an initial conference', tell);
    for (const { end } of episode.protectionPlans) {
      tellAfter(end, closure, 'the end of a protection plan', tell);
    }
    for (const { start, end } of episode.plansOfNeed) {
      tellAfter(start, closure, 'the beginning of a plan of need', tell);
      tellAfter(end, closure, 'the end of a plan of need', tell);
    }
  },
};
