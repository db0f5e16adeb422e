import type { CinEpisode, CinSection47, CinValue } from '../cin-record.ts';
import { readYesNo } from '../read-value.ts';

/** Whether the source says anything here: an empty element says nothing, a date that is none still says something. */
export function isGiven(value: CinValue | null): value is CinValue {
  return value !== null && value.text !== '';
}

/** What the source says, for a sentence. */
export function wordsOf(value: CinValue | null): string {
  return isGiven(value) ? value.text : '(nothing)';
}

export function isYes(value: CinValue | null): boolean {
  return readYesNo(value) === 'yes';
}

export function isNo(value: CinValue | null): boolean {
  return readYesNo(value) === 'no';
}

/** Whether the episode's referral went further: it says so, and does not only leave it out. */
export function wentFurther(episode: CinEpisode): boolean {
  return isNo(episode.noFurtherAction);
}

/** Whether nothing says what came of an enquiry: no conference, and not marked as needing none. */
export function isOpenEnquiry(enquiry: CinSection47): boolean {
  return !isGiven(enquiry.conference) && !isYes(enquiry.conferenceNotRequired);
}
